// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Tasks
import MeldaDo.Theme

/*! One list: its name and state, its tasks, and the field that adds to them. */
FocusScope {
    id: root

    required property ListPaneModel pane
    readonly property bool narrow: root.width < Theme.narrowWidth
    readonly property int rowMargin: root.narrow ? 4 : 12
    readonly property int columnMargin: taskList.columnMargin
    readonly property TaskListView rows: taskList
    property bool marksCurrent: false  // see TaskListView

    signal keysWanted()
    signal quitWanted()

    function focusAddField(): void {
        addField.forceActiveFocus();
    }

    function focusNextPart(): void {
        if (addField.activeFocus || !addField.enabled)
            taskList.takeKeyboard();
        else
            addField.forceActiveFocus();
    }

    function showToast(text: string, action: string): void {
        toast.show(text, action);
    }

    Connections {
        target: root.pane

        function onPhaseChanged(): void {
            if (root.pane.phase === ListPaneModel.Ready && taskList.count === 0 && root.pane.editable)
                root.focusAddField();  // nothing else can be done here
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin + 20
            Layout.rightMargin: root.columnMargin + 4
            Layout.topMargin: root.narrow ? 8 : 16
            Layout.bottomMargin: 8
            spacing: 4

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Label {
                    Layout.fillWidth: true
                    text: root.pane.title
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    font.pixelSize: Theme.pageSize
                    font.weight: Font.Bold
                    Accessible.ignored: true

                    Item {
                        anchors.fill: parent
                        Accessible.role: Accessible.Heading
                        Accessible.name: root.pane.title
                    }
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: 6

                    Icon {
                        visible: root.pane.saveState === ListPaneModel.NotSaved
                        icon: "triangle-alert"
                        size: 14
                        color: Theme.late
                    }

                    Label {
                        Layout.fillWidth: true
                        text: root.pane.status
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        color: root.pane.saveState === ListPaneModel.NotSaved ? Theme.late : Theme.textTertiary
                        font.pixelSize: Theme.secondarySize
                    }
                }
            }

            ToolButton {
                id: undoButton

                enabled: root.pane.undoText.length > 0
                visible: !root.narrow
                icon.source: Theme.icon("undo-2")
                Accessible.name: enabled ? root.pane.undoText : qsTr("Undo")
                ToolTip.visible: hovered
                ToolTip.text: Accessible.name
                onClicked: root.pane.undo()
            }

            ToolButton {
                id: moreButton

                icon.source: Theme.icon("ellipsis")
                checked: listMenu.visible
                Accessible.name: qsTr("More")
                ToolTip.visible: hovered && !listMenu.visible
                ToolTip.text: Accessible.name
                onClicked: listMenu.popup(moreButton, moreButton.width - listMenu.width, moreButton.height + 4)

                Menu {
                    id: listMenu

                    CommandItem {
                        enabled: root.pane.undoText.length > 0
                        text: enabled ? root.pane.undoText : qsTr("Undo")
                        icon.source: Theme.icon("undo-2")
                        keys: qsTr("Ctrl+Z")
                        onTriggered: root.pane.undo()
                    }
                    CommandItem {
                        enabled: root.pane.redoText.length > 0
                        text: enabled ? root.pane.redoText : qsTr("Redo")
                        icon.source: Theme.icon("redo-2")
                        keys: qsTr("Ctrl+Shift+Z")
                        onTriggered: root.pane.redo()
                    }
                    MenuSeparator {}
                    CommandItem {
                        text: qsTr("Keys")
                        icon.source: Theme.icon("keyboard")
                        keys: "F1"
                        onTriggered: root.keysWanted()
                    }
                    CommandItem {
                        text: qsTr("Quit")
                        icon.source: Theme.icon("log-out")
                        keys: qsTr("Ctrl+Q")
                        onTriggered: root.quitWanted()
                    }
                }
            }
        }

        NoticeStrip {
            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin
            Layout.rightMargin: root.columnMargin
            Layout.bottomMargin: 8
            visible: root.pane.notice.length > 0
            text: root.pane.notice
            serious: root.pane.noticeIsSerious
            action: root.pane.noticeAction
            hasDetails: root.pane.noticeDetails.length > 0
            onActed: root.pane.actOnNotice()
            onDetailsWanted: details.open()
        }

        Rectangle {  // more above
            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin
            Layout.rightMargin: root.columnMargin
            implicitHeight: 1
            color: taskList.atYBeginning ? "transparent" : Theme.line
        }

        TaskListView {
            id: taskList

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            tasks: root.pane.tasks
            editable: root.pane.editable
            sideMargin: root.rowMargin
            marksCurrent: root.marksCurrent

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(360, parent.width - 48)
                visible: root.pane.phase === ListPaneModel.Ready && taskList.count === 0 && !root.pane.isWaiting
                icon: "inbox"
                sentence: root.pane.emptySentence
                hint: root.pane.editable ? qsTr("Type below and press Enter.") : ""
            }

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(420, parent.width - 48)
                visible: root.pane.phase === ListPaneModel.Failed
                icon: "circle-alert"
                sentence: root.pane.failure
                action: qsTr("Try again")
                onActed: root.pane.tryAgain()
            }

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(360, parent.width - 48)
                visible: root.pane.isSlow
                icon: "clock"
                sentence: qsTr("Opening the list…")
            }
        }

        Rectangle {  // more below
            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin
            Layout.rightMargin: root.columnMargin
            implicitHeight: 1
            color: taskList.atYEnd ? "transparent" : Theme.line
        }

        TextField {
            id: addField

            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin + (root.narrow ? 4 : 4)
            Layout.rightMargin: root.columnMargin + (root.narrow ? 4 : 4)
            Layout.topMargin: 7
            Layout.bottomMargin: root.narrow ? 8 : 16
            implicitHeight: Theme.fieldHeight
            enabled: root.pane.editable
            visible: root.pane.phase !== ListPaneModel.Failed
            leftPadding: 46
            placeholderText: root.pane.readOnly ? qsTr("This list can only be read") : qsTr("What needs doing?")
            Accessible.name: qsTr("New task title")
            onTextEdited: {
                const cleaned = LineCleaner.clean(text);
                if (cleaned !== text)
                    text = cleaned;
            }
            onAccepted: {
                if (text.trim().length === 0)
                    return;
                const title = text;
                clear();
                root.pane.tasks.add(title, -1);
                taskList.positionViewAtEnd();
            }
            Keys.onEscapePressed: taskList.takeKeyboard()

            Keys.onUpPressed: {
                taskList.currentIndex = taskList.count - 1;
                taskList.takeKeyboard();
            }

            ToolButton {
                x: 8
                anchors.verticalCenter: parent.verticalCenter
                enabled: addField.text.trim().length > 0
                opacity: 1
                focusPolicy: Qt.NoFocus  // Enter in the field does the same
                icon.source: Theme.icon("plus")
                icon.color: Theme.accent
                background: null
                Accessible.name: qsTr("Add task")
                onClicked: addField.accepted()
            }
        }
    }

    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.fieldHeight + (root.narrow ? 24 : 36)
        width: Math.min(implicitWidth, parent.width - 24)
        onActed: {
            root.pane.undo();
            taskList.forceActiveFocus();
        }
    }

    Dialog {
        id: details

        parent: Overlay.overlay
        anchors.centerIn: parent
        width: Math.min(560, (parent ? parent.width : 560) - 24)
        modal: true
        title: qsTr("Details")
        standardButtons: Dialog.Close
        onClosed: taskList.forceActiveFocus()

        contentItem: LongText { text: root.pane.noticeDetails }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.QuickAdd
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

    property bool backShown: false

    signal backWanted()
    signal keysWanted()
    signal settingsWanted()
    signal quitWanted()
    signal openWanted(string id)  // the details of a task that was just added

    function focusAddField(): void {
        addField.forceActiveFocus();
    }

    // Without a window's help: there is no other part than these two.
    function focusNextPart(): void {
        if (addField.activeFocus || !addField.enabled)
            taskList.takeKeyboard();
        else
            addField.forceActiveFocus();
    }

    readonly property bool isAddFieldFocused: addField.activeFocus

    function focusList(): void {
        taskList.takeKeyboard();
    }

    // Where nothing else can be done; yet a dialog that is open keeps the focus.
    function startInField(): void {
        if (root.pane.phase === ListPaneModel.Ready && taskList.count === 0 && root.pane.editable && root.pane.takesNew)
            addField.focus = true;
    }

    // Once, when there is something to put in order.
    function giveHint(): void {
        if (taskList.count === 3 && root.pane.tasks.movable && Settings.takeHint("order"))
            toast.show(qsTr("Drag to order, or Alt+↑ ↓"), "");
    }

    function showToast(text: string, action: string): void {
        toast.show(text, action);
    }

    Component.onCompleted: root.startInField()

    Connections {
        target: root.pane

        function onPhaseChanged(): void {
            root.startInField();
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

            ToolButton {
                visible: root.backShown
                icon.source: Theme.icon("chevron-left")
                Accessible.name: qsTr("Lists")
                ToolTip.visible: hovered
                ToolTip.text: Accessible.name
                onClicked: root.backWanted()
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Label {
                    Layout.fillWidth: true
                    text: root.pane.title
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    wrapMode: Theme.hasLargeText ? Text.Wrap : Text.NoWrap
                    maximumLineCount: Theme.hasLargeText ? 3 : 1
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
                        size: Theme.tinyIconSize
                        color: Theme.late
                    }

                    Label {
                        Layout.fillWidth: true
                        text: root.pane.status
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
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
                        enabled: !root.pane.agenda
                        text: root.pane.showsDone ? qsTr("Hide done tasks")
                                                  : qsTr("Show %n done tasks", "", root.pane.hiddenDoneCount)
                        icon.source: Theme.icon(root.pane.showsDone ? "eye-off" : "eye")
                        onTriggered: root.pane.showsDone = !root.pane.showsDone
                    }
                    SortMenu {
                        pane: root.pane
                        enabled: root.pane.sortable
                    }
                    MenuSeparator {}
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
                        text: qsTr("Settings…")
                        icon.source: Theme.icon("settings")
                        keys: qsTr("Ctrl+,")
                        onTriggered: root.settingsWanted()
                    }
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
            onDetailsWanted: {
                details.title = qsTr("Details");
                details.text = root.pane.noticeDetails;
                details.open();
            }
        }

        Loader {
            id: sortBar

            readonly property bool wanted: root.pane.sortedBy !== ListPaneModel.OwnOrder

            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin + 20
            Layout.rightMargin: root.columnMargin
            Layout.bottomMargin: 4
            visible: sortBar.wanted
            onWantedChanged: {
                if (sortBar.wanted && !sortBar.item)
                    sortBar.setSource(Qt.resolvedUrl("SortBar.qml"), { "pane": root.pane });
            }

            Binding {
                target: sortBar.item
                property: "pane"
                value: root.pane
                when: sortBar.item !== null
            }

            Connections {
                target: sortBar.item
                ignoreUnknownSignals: true

                function onLeaving(): void {
                    taskList.takeKeyboard();
                }
            }
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
            draft: root.pane.draft
            editable: root.pane.editable
            restoring: !root.pane.takesNew && !root.pane.editable
            sideMargin: root.rowMargin
            marksCurrent: root.marksCurrent
            onTextWanted: text => {
                details.title = qsTr("Deleted task");
                details.text = text;
                details.open();
            }

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(360, parent.width - 48)
                visible: root.pane.phase === ListPaneModel.Ready && taskList.count === 0 && !root.pane.isWaiting
                icon: root.pane.emptyIcon
                sentence: root.pane.emptySentence
                action: root.pane.editable ? root.pane.emptyAction : ""
                onActed: addField.forceActiveFocus()
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

        Button {
            Layout.leftMargin: root.columnMargin + 8
            Layout.bottomMargin: 4
            visible: root.pane.hiddenDoneCount > 0
            flat: true
            text: qsTr("Show %n done tasks", "", root.pane.hiddenDoneCount)
            onClicked: {
                root.pane.showsDone = true;
                Settings.showDone = true;
            }
        }

        Rectangle {  // more below
            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin
            Layout.rightMargin: root.columnMargin
            implicitHeight: 1
            color: taskList.atYEnd ? "transparent" : Theme.line
        }

        QuickAddField {
            id: addField

            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin + 4
            Layout.rightMargin: root.columnMargin + 4
            Layout.topMargin: 7
            Layout.bottomMargin: root.narrow ? 8 : 16
            enabled: root.pane.editable
            visible: root.pane.phase !== ListPaneModel.Failed && root.pane.takesNew
            quickAdd: root.pane.quickAdd
            placeholderText: root.pane.readOnly ? qsTr("This list can only be read")
                             : root.pane.isFirst && root.narrow ? qsTr("For example “Call mum tomorrow 5pm”")
                             : root.pane.isFirst ? qsTr("What needs doing? For example “Call mum tomorrow 5pm”")
                                                 : qsTr("What needs doing?")
            name: qsTr("New task title")
            onAdded: id => {
                taskList.positionViewAtIndex(root.pane.tasks.rowOf(id), ListView.Contain);
                root.giveHint();
            }
            onPasted: taskList.positionViewAtEnd()
            onOpened: id => {
                taskList.currentIndex = root.pane.tasks.rowOf(id);
                taskList.takeKeyboard();
                root.openWanted(id);
            }
            onEscaped: taskList.takeKeyboard()
            onUndoWanted: root.pane.undo()
            onRedoWanted: root.pane.redo()
            onUpWanted: {
                taskList.currentIndex = taskList.count - 1;
                taskList.takeKeyboard();
            }
        }
    }

    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: addField.height + (root.narrow ? 24 : 36)
        width: Math.min(implicitWidth, parent.width - 24)
        onActed: {
            root.pane.undo();
            taskList.forceActiveFocus();
        }
    }

    Dialog {
        id: details

        property string text

        parent: Overlay.overlay
        anchors.centerIn: parent
        width: Math.min(560, (parent ? parent.width : 560) - 24)
        modal: true
        standardButtons: Dialog.Close
        onClosed: taskList.forceActiveFocus()

        contentItem: LongText { text: details.text }
    }
}

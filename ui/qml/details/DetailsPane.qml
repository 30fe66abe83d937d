// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! All that one task holds, each field where it is read and changed. Esc goes back to the list. */
FocusScope {
    id: root

    required property TaskDetails details
    property bool page: false    // it fills the window, and goes back

    readonly property Item focused: root.Window.activeFocusItem

    signal leaveWanted()        // to the row
    signal closeWanted()
    signal taskWanted(string id)
    signal reviewWanted()
    signal historyWanted()
    signal moveWanted()  // to another place, or another list
    signal noticeWanted(string sentence)

    function takeKeyboard(): void {
        if (root.details.titleEditable) {
            title.forceActiveFocus(Qt.TabFocusReason);
            title.cursorPosition = title.length;
        } else if (root.page) {
            back.forceActiveFocus(Qt.TabFocusReason);
        } else {
            closer.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    // What the keyboard has come to is in sight.
    function reveal(): void {
        if (!root.activeFocus || !root.focused)
            return;
        const top = root.focused.mapToItem(column, 0, 0).y;
        const bottom = top + root.focused.height;
        if (top < scroll.contentY)
            scroll.contentY = Math.max(0, top - 12);
        else if (bottom > scroll.contentY + scroll.height)
            scroll.contentY = Math.min(Math.max(0, scroll.contentHeight - scroll.height), bottom + 12 - scroll.height);
    }

    onFocusedChanged: root.reveal()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Details of %1").arg(root.details.title)
    Keys.onEscapePressed: root.leaveWanted()

    Rectangle {
        anchors.fill: parent
        color: root.page ? Theme.background : Theme.side
    }

    Rectangle {  // towards the list
        anchors.left: parent.left
        width: Theme.borderWidth
        height: parent.height
        visible: !root.page
        color: Theme.line
    }

    RowLayout {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.page ? 4 : 12
        anchors.rightMargin: 8
        height: 44
        spacing: 4

        ToolButton {
            id: back

            visible: root.page
            icon.source: Theme.icon("chevron-left")
            Accessible.name: qsTr("Back")
            onClicked: root.closeWanted()
        }

        Label {
            Layout.fillWidth: true
            leftPadding: root.page || Theme.mirrored ? 0 : 8
            rightPadding: root.page || !Theme.mirrored ? 0 : 8
            text: root.details.path
            textFormat: Text.PlainText
            elide: Text.ElideLeft
            color: Theme.textTertiary
            font.pixelSize: Theme.captionSize
            Accessible.name: qsTr("in %1", "a list").arg(root.details.path)
        }

        Button {
            visible: root.details.editable
            flat: true
            text: qsTr("Move to…")
            font.pixelSize: Theme.captionSize
            Keys.onReturnPressed: clicked()
            onClicked: {
                forceActiveFocus(Qt.MouseFocusReason);  // so that it is this task which moves
                root.moveWanted();
            }
        }

        ToolButton {
            id: closer

            visible: !root.page
            icon.source: Theme.icon("x")
            icon.width: Theme.smallIconSize
            icon.height: Theme.smallIconSize
            Accessible.name: qsTr("Close details")
            ToolTip.visible: hovered
            ToolTip.text: Accessible.name
            onClicked: root.closeWanted()
        }
    }

    Flickable {
        id: scroll

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        contentHeight: column.implicitHeight + 24
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        interactive: contentHeight > height
        ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            x: 12
            width: scroll.width - 24
            spacing: 4

            RowLayout {
                Layout.fillWidth: true
                Layout.bottomMargin: 8
                spacing: 0

                CheckCircle {
                    Layout.alignment: Qt.AlignTop
                    // Beside the first line of the title, however large it is written.
                    Layout.topMargin: Math.round(title.topPadding + title.contentHeight / Math.max(1, title.lineCount) / 2 - implicitHeight / 2)
                    visible: !root.details.section
                    enabled: root.details.editable
                    focusPolicy: Qt.TabFocus
                    done: root.details.done
                    Accessible.name: root.details.done ? qsTr("Reopen") : qsTr("Complete")
                    onToggleWanted: root.details.setDone(!root.details.done)

                    FocusRing {
                        gap: -2
                        targetRadius: width / 2
                        visible: parent.visualFocus
                    }
                }

                TitleBox {
                    id: title

                    Layout.fillWidth: true
                    taskId: root.details.taskId
                    title: root.details.title
                    readOnly: !root.details.titleEditable
                    onTyped: (id, text) => root.details.typeTitle(id, text)
                    onRenamed: (id, text) => root.details.rename(id, text)
                    onTypingOver: id => root.details.finishTitle(id)
                }
            }

            NoticeStrip {
                Layout.fillWidth: true
                Layout.bottomMargin: 8
                visible: root.details.reviewSentence.length > 0
                text: root.details.reviewSentence
                action: qsTr("Review…")
                onActed: root.reviewWanted()
            }

            FieldLine {
                Layout.fillWidth: true
                Layout.leftMargin: 8
                visible: !root.details.section
                label: qsTr("When")

                DateField {
                    width: parent.width
                    enabled: root.details.editable
                    details: root.details
                    label: qsTr("When")
                    plan: root.details.when
                    Accessible.description: qsTr("The day you want to do it")
                    ToolTip.visible: hovered && !checked
                    ToolTip.text: Accessible.description
                    onPicked: plan => root.details.setWhen(plan)
                }
            }

            FieldLine {
                Layout.fillWidth: true
                Layout.leftMargin: 8
                visible: !root.details.section
                label: qsTr("Deadline")

                DateField {
                    width: parent.width
                    enabled: root.details.editable
                    details: root.details
                    label: qsTr("Deadline")
                    plan: root.details.deadline
                    Accessible.description: qsTr("The last possible day")
                    ToolTip.visible: hovered && !checked
                    ToolTip.text: Accessible.description
                    onPicked: plan => root.details.setDeadline(plan)
                }
            }

            FieldLine {
                Layout.fillWidth: true
                Layout.leftMargin: 8
                visible: !root.details.section
                label: qsTr("Repeat")

                RepeatField {
                    width: parent.width
                    enabled: root.details.editable
                    details: root.details
                    onPicked: (rule, afterFinish) => root.details.setRepeat(rule, afterFinish)
                }
            }

            FieldLine {
                Layout.fillWidth: true
                Layout.leftMargin: 8
                visible: !root.details.section
                label: qsTr("Reminders")

                RemindersField {
                    width: parent.width
                    details: root.details
                }
            }

            FieldLine {
                Layout.fillWidth: true
                Layout.leftMargin: 8
                visible: !root.details.section
                label: qsTr("For", "a person")

                PeopleField {
                    width: parent.width
                    details: root.details
                }
            }

            FieldLine {
                Layout.fillWidth: true
                Layout.leftMargin: 8
                label: qsTr("Tags")

                TagsField {
                    width: parent.width
                    details: root.details
                }
            }

            FieldLine {
                Layout.fillWidth: true
                Layout.leftMargin: 8
                visible: !root.details.section
                label: qsTr("Priority")

                PriorityField {
                    width: parent.width
                    enabled: root.details.editable
                    priority: root.details.priority
                    onPicked: priority => root.details.setPriority(priority)
                }
            }

            SectionTitle { text: qsTr("Notes") }

            NotesField {
                Layout.fillWidth: true
                details: root.details
                onLinkWanted: (link, host) => {
                    linkDialog.make({ "parent": root.Overlay.overlay });
                    (linkDialog.item as LinkDialog).ask(link, host);
                }
                onLinkRefused: link => root.noticeWanted(qsTr("“%1” is not opened: only links to the web and to mail addresses are.")
                                                         .arg(Isolate.name(link.slice(0, 80))))
            }

            SectionTitle { text: root.details.section ? qsTr("Tasks") : qsTr("Subtasks") }

            SubtasksField {
                Layout.fillWidth: true
                details: root.details
                onTaskWanted: id => root.taskWanted(id)
            }

            SectionTitle {
                visible: root.details.editable || root.details.files.length > 0
                text: qsTr("Files")
            }

            FilesField {
                Layout.fillWidth: true
                details: root.details
            }

            SectionTitle { text: qsTr("Comments") }

            CommentsField {
                Layout.fillWidth: true
                details: root.details
            }

            Button {
                Layout.topMargin: 12
                flat: true
                text: qsTr("History…")
                icon.source: Theme.icon("history")
                font.pixelSize: Theme.secondarySize
                Accessible.name: qsTr("History of this task")
                ToolTip.visible: hovered
                ToolTip.text: Theme.keys(qsTr("Ctrl+I"))
                Keys.onReturnPressed: clicked()
                onClicked: root.historyWanted()
            }
        }
    }

    DropArea {
        id: dropArea

        anchors.fill: parent
        keys: ["text/uri-list"]
        enabled: root.details.editable
        onDropped: drop => {
            root.details.addFiles(drop.urls);
            drop.accept(Qt.CopyAction);
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: 4
            visible: dropArea.containsDrag
            radius: Theme.cardRadius
            color: "transparent"
            border.width: Theme.ringWidth
            border.color: Theme.accent
        }
    }

    PopupOnDemand {
        id: largeFileDialog

        address: Qt.resolvedUrl("LargeFileDialog.qml")

        Connections {
            target: largeFileDialog.item

            function onAddWanted(): void {
                root.details.addAskedFiles();
            }
        }
    }

    Connections {
        target: root.details

        function onLargeFilesAsked(sentence: string): void {
            largeFileDialog.make({ "parent": root.Overlay.overlay });
            (largeFileDialog.item as LargeFileDialog).ask(sentence);
        }
    }

    PopupOnDemand {
        id: linkDialog

        address: Qt.resolvedUrl("LinkDialog.qml")
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! What stands below the task, and a field that adds to it. Space completes, Enter goes there. */
Column {
    id: root

    required property TaskDetails details

    signal taskWanted(string id)

    Repeater {
        model: root.details.subtasks.length

        FocusScope {
            id: row

            required property int index
            readonly property var task: root.details.subtasks[row.index] ?? { "id": "", "title": "", "done": false }

            width: root.width
            height: Math.max(34, words.implicitHeight + 12)
            activeFocusOnTab: true
            Accessible.role: Accessible.ListItem
            Accessible.name: row.task.title.length > 0 ? row.task.title : qsTr("Untitled")
            Accessible.focusable: true
            Accessible.checkable: true
            Accessible.checked: row.task.done
            Accessible.onToggleAction: root.details.setSubtaskDone(row.task.id, !row.task.done)
            Accessible.onPressAction: root.taskWanted(row.task.id)
            Keys.onSpacePressed: root.details.setSubtaskDone(row.task.id, !row.task.done)
            Keys.onReturnPressed: root.taskWanted(row.task.id)
            Keys.onEnterPressed: root.taskWanted(row.task.id)

            Rectangle {
                anchors.fill: parent
                radius: Theme.rowRadius
                color: pointer.hovered ? Theme.hover : "transparent"

                FocusRing {
                    gap: -2
                    targetRadius: Theme.rowRadius
                    visible: row.activeFocus
                }
            }

            HoverHandler { id: pointer }

            MouseArea {
                anchors.fill: parent
                Accessible.ignored: true
                onClicked: root.taskWanted(row.task.id)
            }

            CheckCircle {
                id: circle

                anchors.left: parent.left
                anchors.leftMargin: 2
                anchors.verticalCenter: parent.verticalCenter
                enabled: root.details.editable
                done: row.task.done
                Accessible.name: row.Accessible.name
                onToggleWanted: root.details.setSubtaskDone(row.task.id, !row.task.done)
            }

            Label {
                id: words

                anchors.left: circle.right
                anchors.leftMargin: 4
                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                text: row.task.title.length > 0 ? row.task.title : qsTr("Untitled")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                color: row.task.done || row.task.title.length === 0 ? Theme.textTertiary : Theme.text
                font.strikeout: row.task.done
                Accessible.ignored: true
            }
        }
    }

    QuietField {
        readonly property string taskId: root.details.taskId

        onTaskIdChanged: text = root.details.subtaskDraft()
        Component.onCompleted: text = root.details.subtaskDraft()
        width: root.width
        implicitHeight: Math.max(34, contentHeight + 12)
        visible: root.details.editable
        leftPadding: Theme.mirrored ? 8 : 38
        rightPadding: Theme.mirrored ? 38 : 8
        placeholderText: qsTr("Add a subtask")
        Accessible.name: qsTr("New subtask title")
        onTextEdited: {
            const cleaned = LineCleaner.clean(text);
            if (cleaned !== text)
                text = cleaned;
            root.details.typeSubtask(text);
        }
        onAccepted: {
            root.details.addSubtask(text);
            clear();
        }

        Icon {
            anchors.left: parent.left
            anchors.leftMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            icon: "plus"
            size: 20
            color: Theme.accent
        }
    }
}

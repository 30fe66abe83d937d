// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! What people said about the task, the oldest first, and a field to say something. */
Column {
    id: root

    required property TaskDetails details
    readonly property string taskId: root.details.taskId

    function remove(id: string): void {
        if (!root.details.editable)
            return;
        field.forceActiveFocus(Qt.TabFocusReason);
        root.details.removeComment(id);
    }

    spacing: 8
    onTaskIdChanged: field.text = root.details.commentDraft()
    Component.onCompleted: field.text = root.details.commentDraft()

    Repeater {
        model: root.details.comments.length

        FocusScope {
            id: comment

            required property int index
            readonly property var said: root.details.comments[comment.index] ?? { "by": "", "at": "", "text": "", "id": "" }

            width: root.width
            implicitHeight: words.y + words.height
            activeFocusOnTab: true
            Accessible.role: Accessible.ListItem
            Accessible.focusable: true
            Accessible.description: root.details.editable ? qsTr("Delete takes it away") : ""
            Keys.onDeletePressed: root.remove(comment.said.id)
            Accessible.name: qsTr("%1, %2: %3", "who, when, what").arg(who.shownName).arg(comment.said.at).arg(comment.said.text)

            FocusRing {
                gap: 0
                targetRadius: Theme.rowRadius
                visible: comment.activeFocus
            }

            HoverHandler { id: pointer }

            ToolButton {
                anchors.right: parent.right
                width: 24
                height: 24
                z: 1
                visible: root.details.editable && (pointer.hovered || comment.activeFocus)
                focusPolicy: Qt.NoFocus  // Delete does the same
                icon.source: Theme.icon("x")
                icon.width: 14
                icon.height: 14
                Accessible.name: qsTr("Delete the comment")
                onClicked: root.remove(comment.said.id)
            }

            Label {
                id: who

                readonly property string shownName: comment.said.by.length > 0 ? comment.said.by : qsTr("Somebody")

                anchors.left: parent.left
                anchors.leftMargin: 8
                width: parent.width - 16 - 24
                text: qsTr("%1 · %2", "who, when").arg(Isolate.name(who.shownName)).arg(comment.said.at)
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: Theme.textTertiary
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }

            Label {
                id: words

                x: 8
                y: who.height + 2
                width: parent.width - 16
                text: comment.said.text
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }

    TextBox {
        id: field

        width: root.width
        visible: root.details.editable
        placeholderText: qsTr("Write a comment")
        Accessible.name: qsTr("Write a comment")
        Accessible.description: qsTr("Enter sends, Shift+Enter begins a line")
        onTextChanged: {
            if (field.activeFocus)
                root.details.typeComment(field.text);
        }
        Keys.onReturnPressed: event => {
            if ((event.modifiers & Qt.ShiftModifier) !== 0) {
                event.accepted = false;
                return;
            }
            root.details.addComment(field.text);
            field.clear();
        }
    }
}

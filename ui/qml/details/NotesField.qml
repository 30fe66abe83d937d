// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Controls
import MeldaDo.Models

/*! Notes: formatted to read, plain to edit. What others write to them waits while somebody types here. */
FocusScope {
    id: root

    required property TaskDetails details
    property bool editing: false
    property string editedId

    signal linkWanted(string link, string host)
    signal linkRefused(string link)

    function edit(): void {
        if (!root.details.editable)
            return;
        editor.text = root.details.notes;
        root.editedId = root.details.taskId;
        root.editing = true;
        editor.forceActiveFocus(Qt.MouseFocusReason);
        editor.cursorPosition = editor.length;
    }

    function finish(): void {
        if (!root.editing)
            return;
        root.editing = false;
        root.details.finishNotes();
    }

    function follow(link: string): void {
        if (root.details.toggleCheckbox(link))
            return;
        const host = root.details.hostOf(link);
        if (host.length > 0)
            root.linkWanted(link, host);
        else
            root.linkRefused(link);
    }

    implicitHeight: root.editing ? editor.implicitHeight : view.implicitHeight

    Connections {
        target: root.details

        function onChanged(): void {
            if (root.editing && root.details.taskId !== root.editedId)
                root.editing = false;  // what was typed is kept by then
        }

        function onNotesChanged(): void {
            if (!root.editing || editor.text === root.details.notes)
                return;
            const place = editor.cursorPosition;
            editor.text = root.details.notes;
            editor.cursorPosition = Math.min(place, editor.length);
        }
    }

    NotesView {
        id: view

        anchors.left: parent.left
        anchors.right: parent.right
        visible: !root.editing
        focus: !root.editing
        details: root.details
        onEditWanted: root.edit()
        onLinkActivated: link => root.follow(link)
    }

    TextBox {
        id: editor

        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.editing
        implicitHeight: Math.max(96, contentHeight + topPadding + bottomPadding)
        placeholderText: qsTr("Notes in Markdown")
        Accessible.name: qsTr("Notes")
        onTextChanged: {
            if (root.editing && activeFocus && text !== root.details.notes)
                root.details.typeNotes(text);
        }
        onActiveFocusChanged: {
            if (!activeFocus)
                root.finish();
        }
        Keys.onEscapePressed: {
            root.finish();
            view.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}

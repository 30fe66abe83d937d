// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Controls
import MeldaDo.Theme

/*! The title, as long as it is; Enter is done, Esc takes back. A rename by others waits until the typing is over. */
TextBox {
    id: root

    required property string taskId
    required property string title
    property bool edited: false
    property string editedId  // the task that it is typed for: another one may be shown by the time it is over

    signal typed(string id, string title)  // with each key
    signal renamed(string id, string title)
    signal typingOver(string id)

    function finish(keep: bool): void {
        const wasEdited = root.edited;
        root.edited = false;
        if (wasEdited && keep)
            root.renamed(root.editedId, root.text);
        if (wasEdited)
            root.typingOver(root.editedId);
        root.text = root.title;
    }

    quiet: true
    horizontalAlignment: TextEdit.AlignLeft  // beside the circle, whichever way it runs
    font.pixelSize: Theme.sectionSize
    font.weight: Font.DemiBold
    placeholderText: qsTr("Untitled")
    Accessible.name: qsTr("Title")
    onTaskIdChanged: root.finish(true)
    onTitleChanged: {
        if (!root.edited)
            root.text = root.title;
    }
    Component.onCompleted: root.text = root.title
    onTextChanged: {
        if (!root.activeFocus || root.text === root.title)
            return;
        if (!root.edited)
            root.editedId = root.taskId;
        root.edited = true;
        const cleaned = LineCleaner.clean(root.text);
        if (cleaned !== root.text) {
            const place = Math.min(root.cursorPosition, cleaned.length);
            root.text = cleaned;
            root.cursorPosition = place;
        }
        root.typed(root.editedId, root.text);
    }
    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.finish(true);
    }
    Keys.onReturnPressed: root.finish(true)
    Keys.onEnterPressed: root.finish(true)
    Keys.onEscapePressed: event => {
        event.accepted = root.edited;
        root.finish(false);
    }
}

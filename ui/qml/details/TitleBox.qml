// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Controls
import MeldaDo.Theme

/*! The title, as long as it is; Enter is done, Esc takes back. A rename by others waits until the typing is over. */
TextBox {
    id: root

    required property string title
    property bool edited: false

    signal renamed(string title)

    function finish(keep: bool): void {
        if (root.edited && keep)
            root.renamed(root.text);
        root.edited = false;
        root.text = root.title;
    }

    quiet: true
    font.pixelSize: Theme.sectionSize
    font.weight: Font.DemiBold
    placeholderText: qsTr("Untitled")
    Accessible.name: qsTr("Title")
    onTitleChanged: {
        if (!root.edited)
            root.text = root.title;
    }
    Component.onCompleted: root.text = root.title
    onTextChanged: {
        if (!root.activeFocus || root.text === root.title)
            return;
        root.edited = true;
        const cleaned = LineCleaner.clean(root.text);
        if (cleaned !== root.text) {
            const place = Math.min(root.cursorPosition, cleaned.length);
            root.text = cleaned;
            root.cursorPosition = place;
        }
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

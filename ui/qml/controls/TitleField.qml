// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls

/*! A title edited in place. A rename from another replica waits until the typing is over. */
TextField {
    id: root

    required property string title
    property bool selected: false  // all of it, and ready to be typed over
    property bool edited: false
    property bool over: false

    signal typed(string title)  // with each key
    signal renamed(string title)
    signal finished()

    function finish(keep: bool): void {
        if (root.over)
            return;
        root.over = true;
        if (keep && root.edited)
            root.renamed(root.text);
        root.finished();
    }

    Accessible.name: qsTr("Title")
    Keys.onEscapePressed: root.finish(false)
    onTextEdited: {
        root.edited = true;
        const cleaned = LineCleaner.clean(text);
        if (cleaned !== text) {
            const place = Math.min(cursorPosition, cleaned.length);
            text = cleaned;
            cursorPosition = place;
        }
        root.typed(root.text);
    }
    Component.onCompleted: {
        if (root.selected) {
            root.forceActiveFocus();
            root.selectAll();
        }
    }
    onEditingFinished: root.finish(true)
    leftPadding: 7
    rightPadding: 7
    topPadding: 4
    bottomPadding: 4

    Binding on text {
        value: root.title
        when: !root.edited
        restoreMode: Binding.RestoreNone  // the first key pressed leaves the text as it is
    }
}

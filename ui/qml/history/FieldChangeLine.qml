// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! One field: what it said, and what it says since. It is one text, so that it breaks wherever there is no more room. */
Item {
    id: root

    required property var change  // see HistoryRow in ui/models/history_model.h
    property bool reachable: false
    readonly property int beside: root.change.canBringBack ? 24 + 6 : 0  // the button

    signal bringBackWanted()

    function shown(text: string, color: color): string {
        const plain = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>");
        return `<font color="${color}">${plain}</font>`;
    }

    function line(): string {
        // A mark of direction first: the line runs as the window does, whatever the words in it do.
        const direction = String.fromCharCode(Theme.mirrored ? 0x200f : 0x200e);
        const parts = [direction + root.shown(Isolate.name(root.change.name), Theme.textTertiary) + "&nbsp;"];
        if (root.change.hasBefore) {
            const before = root.shown(Isolate.name(root.change.before), Theme.textTertiary);
            parts.push(root.change.before === "–" ? before : `<s>${before}</s>`, root.shown(Theme.mirrored ? "←" : "→", Theme.textTertiary));
        }
        parts.push(root.shown(Isolate.name(root.change.after), Theme.text));
        if (root.change.isNotChosen)
            parts.push("<b>" + root.shown("(" + qsTr("not chosen") + ")", Theme.warning) + "</b>");
        return parts.join(" ");
    }

    implicitHeight: Math.max(words.y + words.implicitHeight, button.visible ? button.height : 0)

    Label {
        id: words

        x: Theme.mirrored ? root.beside : 0
        y: root.change.canBringBack ? 3 : 0  // the button is higher
        width: root.width - root.beside
        text: root.line()
        textFormat: Text.StyledText
        wrapMode: Text.Wrap
        maximumLineCount: 8
        horizontalAlignment: Text.AlignLeft
        font.pixelSize: Theme.secondarySize
        Accessible.ignored: true
    }

    ToolButton {
        id: button

        x: Theme.mirrored ? 0 : root.width - width
        visible: root.change.canBringBack
        opacity: root.reachable || activeFocus ? 1 : 0  // its room stays, or rows would jump
        activeFocusOnTab: root.reachable
        width: 24
        height: 24
        icon.source: Theme.icon("undo-2")
        icon.width: Theme.tinyIconSize
        icon.height: Theme.tinyIconSize
        Accessible.name: qsTr("Bring back %1", "a field").arg(root.change.name)
        ToolTip.visible: hovered
        ToolTip.text: Accessible.name
        onClicked: root.bringBackWanted()
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Platform
import MeldaDo.Theme

/*! Names for the word at the caret. The keyboard stays in the field, which says what the keys do here. */
Popup {
    id: root

    required property var names  // of { text, hint, isNew }
    required property int first
    required property bool wanted  // still visible while it fades away
    property int current: -1

    signal taken(int index)

    function step(places: int): void {
        const count = root.names.length;
        root.current = root.current < 0 ? (places > 0 ? 0 : count - 1) : (root.current + places + count) % count;
        Announcer.announce(root.names[root.current].text);
    }

    onNamesChanged: root.current = root.first
    onFirstChanged: root.current = root.first  // which follows
    visible: root.wanted
    padding: 4
    focus: false
    closePolicy: Popup.NoAutoClose

    contentItem: Column {
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("Suggestions")

        Repeater {
            model: root.names

            CompletionOption {
                required property int index
                required property var modelData

                width: Math.max(160, implicitWidth)
                text: modelData.text
                hint: modelData.hint
                isNew: modelData.isNew
                current: root.current === index
                onTaken: root.taken(index)
            }
        }
    }

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.hoverDuration } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.hoverDuration } }
}

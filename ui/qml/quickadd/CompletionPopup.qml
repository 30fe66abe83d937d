// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! Names for the word at the caret. The keyboard stays in the field, which says what the keys do here. */
Popup {
    id: root

    required property QuickAddModel quickAdd
    required property QuickAddLine line
    required property bool below      // the field, else above it
    property bool wanted: false       // still visible while it fades away
    readonly property var names: root.quickAdd.completions  // of { text, hint, isNew }
    readonly property int first: root.quickAdd.firstCompletion
    property int current: -1
    property real start: 0  // of the word, in the line: they stand under each other

    signal taken(int index)

    function step(places: int): void {
        const count = root.names.length;
        root.current = root.current < 0 ? (places > 0 ? 0 : count - 1) : (root.current + places + count) % count;
        Announcer.announce(root.names[root.current].text);
    }

    onNamesChanged: root.current = root.first
    onFirstChanged: root.current = root.first  // which follows
    onAboutToShow: root.start = root.line.xAt(root.quickAdd.completionStart)
    x: root.line.x + (Theme.mirrored ? Math.min(root.line.width + 4, root.start + 12) - root.width : Math.max(-4, root.start - 12))
    y: root.below ? root.parent.height + 6 : -root.height - 6
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

                anchors.left: parent ? parent.left : undefined  // while it goes it has none
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

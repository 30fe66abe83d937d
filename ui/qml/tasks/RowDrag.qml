// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick

/*! From a press to a release, as far as the row is dragged by it. */
QtObject {
    id: root

    required property Item area
    property bool active: false
    property bool given: false  // Esc was pressed: what follows until the release means nothing
    property real startX: 0
    property real startY: 0

    signal moved(real x, real y, point scene)  // x: since the press
    signal ended()
    signal givenUp()

    function press(x: real, y: real): void {
        root.active = false;
        root.given = false;
        root.startX = x;
        root.startY = y;
    }

    function move(x: real, y: real): void {
        const isFar = Math.max(Math.abs(y - root.startY), Math.abs(x - root.startX)) > 3;
        if (root.given || !(root.active || isFar))
            return;
        root.active = true;
        root.moved(x - root.startX, y, root.area.mapToItem(null, x, y));
    }

    // It begins where it is.
    function hold(): void {
        root.active = true;
        root.move(root.startX, root.startY);
    }

    function release(): void {
        const isDrop = root.active && !root.given;
        root.active = false;
        if (isDrop)
            root.ended();
    }

    function cancel(): void {
        if (root.active && !root.given)
            root.givenUp();
        root.active = false;
    }

    function giveUp(): void {
        root.given = root.active;
        root.active = false;
    }
}

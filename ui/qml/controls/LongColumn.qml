// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls

/*! Things below each other that may need more height than there is. What gets the focus comes into view. */
Flickable {
    id: root

    default property alias content: column.data
    property int contentMargin: 0
    readonly property Item focused: root.Window.activeFocusItem

    function scrollTo(y: real): void {
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, y));
    }

    function bringIntoView(item: Item): void {
        const top = item.mapToItem(root.contentItem, 0, 0).y - 16;
        const bottom = top + item.height + 32;
        if (top < root.contentY || item.height > root.height)
            root.scrollTo(top);
        else if (bottom > root.contentY + root.height)
            root.scrollTo(bottom - root.height);
    }

    implicitHeight: column.implicitHeight + 2 * root.contentMargin
    contentHeight: column.implicitHeight + 2 * root.contentMargin
    interactive: root.contentHeight > root.height
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    ScrollBar.vertical: ScrollBar {}
    onFocusedChanged: {
        for (let item = root.focused; item; item = item.parent) {
            if (item === column)
                root.bringIntoView(root.focused);
        }
    }

    Column {
        id: column

        x: root.contentMargin
        y: root.contentMargin
        width: root.width - 2 * root.contentMargin
    }
}

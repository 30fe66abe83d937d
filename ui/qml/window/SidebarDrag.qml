// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! What is dragged over the sidebar: a list or a group to another place, shown by a line, or tasks, also what
    another program hands over, to what takes them. */
Item {
    id: root

    required property ListView rows
    property WindowModel window: null

    property string key              // of the list or group that is dragged
    readonly property bool active: root.key !== ""
    property string targetKey        // the row that takes what is above it: tasks, or a group a list
    property int gap: -1             // in front of which row it would land
    property int indent: 0

    property Item item               // a function's answer goes through a property first: see ui/README.md

    // `x`: since it began; `y`: in this.
    function move(key: string, x: real, y: real): void {
        root.key = key;
        const there = y + root.rows.contentY;
        let index = root.rows.indexAt(root.rows.width / 2, there);
        if (index < 0)
            index = there < 0 ? 0 : root.rows.count - 1;
        root.item = root.rows.itemAtIndex(index);
        if (!root.item)
            return;
        root.targetKey = root.groupTaking(key, there);
        if (root.targetKey !== "") {
            root.gap = -1;
            return;
        }
        const below = there > root.item.y + root.item.height / 2;
        const wish = x > Theme.indentWidth / 2 ? 1 : x < -Theme.indentWidth / 2 ? 0 : root.beganInGroup(key) ? 1 : 0;
        root.indent = root.window.sidebar.dropIndent(key, below ? index + 1 : index, wish);
        root.gap = root.indent < 0 ? -1 : below ? index + 1 : index;
        line.y = root.item.y + (below ? root.item.height : 0) - root.rows.contentY - line.height / 2;
    }

    // The group into which a list goes that is let go here: in the middle of its row, and not near its edges, which are for
    // going between. Empty: none.
    function groupTaking(key: string, there: real): string {
        const row = root.item as SidebarRow;
        const isMiddle = Math.abs(there - row.y - row.height / 2) <= row.height / 4;
        return isMiddle && row.group && root.window.isList(key) && root.window.groupOf(key) !== row.title ? row.key : "";
    }

    function beganInGroup(key: string): bool {
        return root.window.groupOf(key) !== "";
    }

    function drop(): void {
        const key = root.key;
        const group = root.targetKey;
        const gap = root.gap;
        const indent = root.indent;
        root.cancel();
        if (group !== "")
            root.window.sidebar.dropInto(key, group);
        else if (gap >= 0)
            root.window.sidebar.drop(key, gap, indent);
    }

    function cancel(): void {
        root.key = "";
        root.gap = -1;
        root.targetKey = "";
    }

    // Tasks are above this point of the window. Whether something there takes them.
    function hover(scene: point): bool {
        const here = root.mapFromItem(null, scene.x, scene.y);
        const isInside = root.visible && root.contains(here);
        const index = isInside ? root.rows.indexAt(root.rows.width / 2, here.y + root.rows.contentY) : -1;
        root.item = index >= 0 ? root.rows.itemAtIndex(index) : null;
        const key = root.item ? (root.item as SidebarRow).key : "";
        root.targetKey = key !== "" && root.window.takesTasks(key) ? key : "";
        return root.targetKey !== "";
    }

    // The same of what another program hands over, at this place of this. The heading makes lists of tasks only.
    function hoverOutside(x: real, y: real): bool {
        root.hover(root.mapToItem(null, x, y));
        if (root.targetKey.startsWith("heading:"))
            root.targetKey = "";
        return root.targetKey !== "";
    }

    function take(ids: var): void {
        const key = root.targetKey;
        root.targetKey = "";
        if (key !== "")
            root.window.dropTasks(ids, key);
    }

    DropArea {  // text, links and files of other programs
        anchors.fill: parent
        onEntered: drag => {
            drag.accept(Qt.CopyAction);  // who gives it keeps it
            root.hoverOutside(drag.x, drag.y);
        }
        onPositionChanged: drag => drag.accepted = root.hoverOutside(drag.x, drag.y)
        onExited: root.targetKey = ""
        onDropped: drop => {
            const key = root.targetKey;
            root.targetKey = "";
            drop.accept(Qt.CopyAction);
            root.window.dropOutside(drop.urls, drop.text, drop.getDataAsArrayBuffer("text/x-moz-url"), key,
                                    Settings.newTasks === Settings.AtTop);
        }
    }

    DropLine {
        id: line

        visible: root.gap >= 0
        anchors.left: parent.left
        anchors.leftMargin: 10 + root.indent * 16
        anchors.right: parent.right
        anchors.rightMargin: 12
    }
}

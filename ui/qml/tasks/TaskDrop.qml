// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Rows, or what is none yet, that are dragged over a list: where they would land, what goes along with the pointer, and the list that scrolls
    when it is near an edge. */
Item {
    id: root

    required property ListView rows
    required property TaskListModel tasks
    required property int columnMargin

    property string draggedId
    property var draggedIds: []
    property int index: -1   // in front of which row; -1: nowhere here
    property int indent: 0
    property bool outside: false    // what is dragged is no row: another program's, or a new task
    property bool forRows: false    // a row takes it as well as the list does
    property string ontoId          // the row that takes it
    property bool elsewhere: false  // what is dragged is over something else that takes it

    property Item item
    property real dragX: 0  // since it began, inward
    property real dragY: 0  // in this
    property real lineY: 0

    signal droppedElsewhere(var ids)
    signal over()  // whatever came of it

    function drag(id: string, x: real, y: real): void {
        root.draggedId = id;
        root.draggedIds = root.tasks.isSelected(root.tasks.rowOf(id)) ? root.tasks.selectedIds() : [id];
        root.dragX = Theme.mirrored ? -x : x;
        root.dragY = y;
    }

    // What is no row is at this height of this.
    function hover(y: real, forRows: bool): void {
        root.outside = true;
        root.forRows = forRows;
        root.dragX = 0;
        root.dragY = y;
        root.place();
    }

    // A new task, which is typed below a row.
    function hoverNew(y: real): void {
        if (y < 0 || y > root.height || root.rows.count === 0) {
            root.leave();
            return;
        }
        root.hover(y, false);
        if (root.index !== 0 || !root.item)
            return;
        root.index = 1;
        root.lineY = root.item.y + root.item.height - root.rows.contentY;
        root.indent = root.tasks.dropIndent([], 1, root.wantedIndent());
    }

    function leave(): void {
        root.outside = false;
        root.index = -1;
        root.ontoId = "";
    }

    // The item goes through a property: what qmlcachegen of Qt 6.4 makes of an item that a function returns crashes.
    function place(): void {
        if (root.elsewhere) {
            root.index = -1;
            return;
        }
        const y = root.dragY + root.rows.contentY;
        let index = root.rows.indexAt(root.rows.width / 2, y);
        if (index < 0)
            index = y <= root.rows.originY ? 0 : root.rows.count - 1;
        root.item = root.rows.itemAtIndex(index);
        if (!root.item)
            return;
        if (root.outside)
            root.ontoId = root.rowTaking(index, y);
        if (root.ontoId !== "") {
            root.index = -1;
            return;
        }
        const below = y > root.item.y + root.item.height / 2;
        root.index = below ? index + 1 : index;
        root.lineY = root.item.y + (below ? root.item.height : 0) - root.rows.contentY;
        root.indent = root.tasks.dropIndent(root.draggedIds, root.index, root.wantedIndent());
        if (root.indent < 0)
            root.index = -1;  // not there
    }

    // In the middle of its row; near its edges is between rows.
    function rowTaking(index: int, y: real): string {
        const isMiddle = Math.abs(y - root.item.y - root.item.height / 2) <= root.item.height / 4;
        return root.forRows && isMiddle && !root.tasks.isHeading(index) ? root.tasks.idAt(index) : "";
    }

    function wantedIndent(): int {
        if (root.outside)
            return root.index > 0 && root.index < root.rows.count ? root.tasks.indentAt(root.index - 1) : 0;
        return root.tasks.indentAt(root.tasks.rowOf(root.draggedId)) + Math.round(root.dragX / Theme.indentWidth);
    }

    function drop(): void {
        const ids = root.draggedIds;
        const gap = root.index;
        const indent = root.wantedIndent();
        const elsewhere = root.elsewhere;
        if (elsewhere)
            root.droppedElsewhere(ids);
        root.cancel();
        if (!elsewhere && gap >= 0)
            root.tasks.drop(ids, gap, indent);
    }

    function cancel(): void {
        root.draggedId = "";
        root.draggedIds = [];
        root.index = -1;
        root.over();
    }

    DropLine {
        anchors.left: parent.left
        anchors.leftMargin: root.columnMargin + 14 + Math.min(root.indent, Theme.maxShownIndent) * Theme.indentWidth
        anchors.right: parent.right
        anchors.rightMargin: root.columnMargin + 6
        y: root.lineY - height / 2
        visible: root.index >= 0
    }

    Rectangle {
        id: ghost

        // Half a row from the pointer, because the line is no farther away; behind the last row it may be.
        readonly property real half: (root.item ? root.item.height : Theme.rowHeight) / 2 + ghost.gap
        readonly property real below: ghost.clear(root.dragY + ghost.half, root.lineY + ghost.gap)
        readonly property real above: ghost.clear(root.dragY - ghost.half - ghost.height, root.lineY - ghost.gap - ghost.height)
        readonly property int gap: 8

        function clear(y: real, instead: real): real {
            const isOnLine = root.index >= 0 && y - ghost.gap < root.lineY && root.lineY < y + ghost.height + ghost.gap;
            return isOnLine ? instead : y;
        }

        anchors.left: parent.left
        anchors.leftMargin: root.columnMargin + 24
        y: ghost.below + ghost.height <= root.height ? ghost.below : ghost.above
        width: Math.min(ghostTitle.implicitWidth + 24, root.width - 2 * root.columnMargin - 32)
        height: Theme.controlHeight
        visible: root.draggedId !== ""
        radius: Theme.rowRadius
        color: Theme.raised
        border.width: Theme.borderWidth
        border.color: Theme.lineStrong

        SoftShadow {
            z: -1
            targetRadius: Theme.rowRadius
        }

        Label {
            id: ghostTitle

            anchors.fill: parent
            anchors.leftMargin: 12
            anchors.rightMargin: 12
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
            textFormat: Text.PlainText
            text: root.draggedIds.length > 1 ? qsTr("%n tasks", "", root.draggedIds.length)
                                             : root.draggedId !== "" ? root.tasks.titleOf(root.draggedId) : ""
            Accessible.ignored: true
        }
    }

    Rectangle {  // around the row that takes it
        x: root.columnMargin
        width: root.width - 2 * root.columnMargin
        y: root.item ? root.item.y - root.rows.contentY : 0
        height: root.item ? root.item.height : 0
        visible: root.ontoId !== ""
        radius: Theme.rowRadius
        color: "transparent"
        border.width: Theme.ringWidth
        border.color: Theme.accent
    }

    Timer {
        readonly property real speed: root.dragY < 40 ? (root.dragY - 40) / 4
                                                       : root.dragY > root.height - 40 ? (root.dragY - root.height + 40) / 4 : 0

        interval: 16
        repeat: true
        running: (root.draggedId !== "" || root.outside) && speed !== 0 && root.rows.contentHeight > root.rows.height
        onTriggered: {
            const rows = root.rows;
            const end = Math.max(rows.originY, rows.originY + rows.contentHeight + rows.bottomMargin - rows.height);
            rows.contentY = Math.max(rows.originY, Math.min(end, rows.contentY + speed));
            root.place();
        }
    }
}

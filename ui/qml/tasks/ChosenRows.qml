// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Models

/*! What commands are about, the selected rows or else the current one, and what is done with them. Each is one step. */
QtObject {
    id: root

    required property ListView rows
    required property TaskListModel tasks
    required property bool editable
    property int anchorIndex: -1  // where a selection with Shift began

    function ids(): var {
        if (root.tasks.selectedCount > 0)
            return root.tasks.selectedIds();
        return root.rows.currentIndex >= 0 ? [root.tasks.idAt(root.rows.currentIndex)] : [];
    }

    // With Shift, from where it began; with Ctrl, one more or less.
    function choose(index: int, modifiers: int): void {
        if ((modifiers & Qt.ShiftModifier) !== 0) {
            if (root.anchorIndex < 0)
                root.anchorIndex = Math.max(0, root.rows.currentIndex);
            root.tasks.selectRange(root.anchorIndex, index);
        } else {
            if (root.tasks.selectedCount === 0 && root.rows.currentIndex >= 0)
                root.tasks.select(root.rows.currentIndex, true);
            root.tasks.select(index, !root.tasks.isSelected(index));
            root.anchorIndex = index;
        }
        root.rows.currentIndex = index;
        root.rows.forceActiveFocus();
    }

    function chooseAll(): void {
        root.tasks.selectAll();
        root.anchorIndex = 0;
    }

    function clear(): void {
        root.anchorIndex = -1;
        root.tasks.clearSelection();
    }

    function goTo(index: int, extend: bool): void {
        const target = Math.max(0, Math.min(root.rows.count - 1, index));
        if (root.rows.count === 0)
            return;
        if (extend)
            root.choose(target, Qt.ShiftModifier);
        else
            root.clear();
        root.rows.currentIndex = target;
    }

    // Closes what is open; from what is closed, or has nothing, goes to what it stands under.
    function closeOrGoOut(): void {
        const row = root.rows.currentIndex;
        if (root.tasks.hasChildren(row) && !root.tasks.isCollapsed(row))
            root.tasks.setCollapsed(row, true);
        else if (root.tasks.parentRow(row) >= 0)
            root.rows.currentIndex = root.tasks.parentRow(row);
    }

    function openOrGoIn(): void {
        const row = root.rows.currentIndex;
        if (!root.tasks.hasChildren(row))
            return;
        if (root.tasks.isCollapsed(row))
            root.tasks.setCollapsed(row, false);
        else if (row + 1 < root.rows.count)
            root.rows.currentIndex += 1;
    }

    // -2: to the top, -1: up, 1: down, 2: to the bottom.
    function step(places: int): void {
        const ids = root.ids();
        if (ids.length === 0 || !root.editable)
            return;
        if (places === -1)
            root.tasks.moveUp(ids);
        else if (places === 1)
            root.tasks.moveDown(ids);
        else if (places === -2)
            root.tasks.moveToTop(ids);
        else
            root.tasks.moveToBottom(ids);
    }

    function shift(deeper: bool): void {
        const ids = root.ids();
        if (ids.length === 0 || !root.editable)
            return;
        if (deeper)
            root.tasks.indent(ids);
        else
            root.tasks.outdent(ids);
    }

    function toggle(): void {
        const ids = root.ids();
        if (root.editable && ids.length > 0)
            root.tasks.setDone(ids, !root.tasks.isDone(root.tasks.rowOf(ids[0])));
    }

    function duplicate(): void {
        const ids = root.ids();
        if (root.editable && ids.length > 0)
            root.tasks.duplicate(ids);
    }

    // What the rows offer besides: all chosen ones, when they offer the same.
    function act(): void {
        const row = root.rows.currentIndex;
        root.tasks.act(root.tasks.isHeading(row) ? [root.tasks.idAt(row)] : root.ids());
    }

    function remove(): void {
        const ids = root.ids();
        if (root.editable && ids.length > 0)
            root.stayNear(() => root.tasks.removeAll(ids));
    }

    // In the trash.
    function forget(ids: var): void {
        root.clear();
        root.stayNear(() => root.tasks.forget(ids));
    }

    // Where rows go, the next one is the current one then.
    function stayNear(change: var): void {
        const index = root.rows.currentIndex;
        change();
        root.rows.forceLayout();
        if (root.rows.currentIndex < 0 && root.rows.count > 0)
            root.rows.currentIndex = Math.min(index, root.rows.count - 1);
    }
}

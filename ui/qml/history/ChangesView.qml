// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Changes below each other; arrows choose, Enter goes there, B brings back. */
ListView {
    id: root

    required property HistoryModel changes
    required property string name
    property string emptySentence
    property bool looking: false
    property bool byKeyboard: false

    signal chosen(int row)
    signal actionWanted(int row)
    signal fieldWanted(int row, string field)

    function takeKeyboard(): void {
        root.forceActiveFocus(Qt.TabFocusReason);
        root.byKeyboard = true;
        if (root.currentIndex < 0 && root.count > 0)
            root.currentIndex = 0;
    }

    function step(places: int): void {
        if (root.count > 0)
            root.currentIndex = Math.max(0, Math.min(root.count - 1, root.currentIndex + places));
    }

    model: root.changes
    clip: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    currentIndex: -1
    spacing: 2
    cacheBuffer: 200
    activeFocusOnTab: true
    keyNavigationEnabled: false
    Accessible.role: Accessible.List
    Accessible.name: root.name
    ScrollBar.vertical: ScrollBar {}
    onActiveFocusChanged: {
        if (root.activeFocus && root.currentIndex < 0 && root.count > 0)
            root.currentIndex = 0;
    }

    Keys.onPressed: event => {
        if ((event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) !== 0)
            return;
        root.byKeyboard = true;
        event.accepted = true;
        const page = Math.max(1, Math.floor(root.height / Theme.rowHeight) - 1);
        if (event.key === Qt.Key_Down)
            root.step(1);
        else if (event.key === Qt.Key_Up)
            root.step(-1);
        else if (event.key === Qt.Key_PageDown)
            root.step(page);
        else if (event.key === Qt.Key_PageUp)
            root.step(-page);
        else if (event.key === Qt.Key_Home)
            root.currentIndex = root.count > 0 ? 0 : -1;
        else if (event.key === Qt.Key_End)
            root.currentIndex = root.count - 1;
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && root.currentIndex >= 0)
            root.chosen(root.currentIndex);
        else if (event.key === Qt.Key_B && root.currentIndex >= 0)
            root.actionWanted(root.currentIndex);
        else
            event.accepted = false;
    }

    delegate: ChangeRow {
        id: row

        property bool pooled: false

        width: root.width - 12  // beside the scroll bar
        x: Theme.mirrored ? 12 : 0
        visible: !pooled
        ListView.onPooled: pooled = true
        ListView.onReused: pooled = false
        count: root.count
        chosen: ListView.isCurrentItem && root.activeFocus
        ringed: ListView.isCurrentItem && root.activeFocus && root.byKeyboard
        onPressed: {
            root.byKeyboard = false;
            root.currentIndex = row.index;
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.chosen(row.index);
        }
        onActionWanted: root.actionWanted(row.index)
        onFieldWanted: field => root.fieldWanted(row.index, field)
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(360, parent.width - 48)
        visible: root.count === 0
        icon: "history"
        sentence: root.looking ? qsTr("Looking…") : root.emptySentence
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! Text, links and files of other programs that are dropped on a list. Above its rows it is seen where they would land; anywhere
    else they go where a typed task goes. */
DropArea {
    id: root

    required property TaskListView rows
    required property TaskDropping dropping
    property bool takesNew: true
    property bool editable: true  // if not, it is said why

    signal refused()  // nothing can be added here

    function hover(x: real, y: real, files: bool): void {
        const there = root.mapToItem(root.rows, x, y);
        if (root.takesNew && root.editable && root.rows.contains(there))
            root.rows.drops.hover(there.y, files);
        else
            root.rows.drops.leave();
    }

    function drop(event: var): void {
        const drops = root.rows.drops;
        const onto = drops.ontoId;
        const gap = drops.index;
        const indent = drops.wantedIndent();
        drops.leave();
        if (!root.takesNew)
            root.refused();
        else if (onto !== "")
            root.dropping.attach(event.urls, onto);
        else
            root.dropping.take(event.urls, event.text, event.getDataAsArrayBuffer("text/x-moz-url"), gap, indent,
                               Settings.newTasks === Settings.AtTop);
    }

    function areFiles(urls: var): bool {
        return urls.length > 0 && urls.every(url => url.toString().startsWith("file:"));
    }

    onEntered: drag => {
        drag.accept(Qt.CopyAction);  // who gives it keeps it
        root.hover(drag.x, drag.y, root.areFiles(drag.urls));
    }
    onPositionChanged: drag => root.hover(drag.x, drag.y, root.areFiles(drag.urls))
    onExited: root.rows.drops.leave()
    onDropped: drop => {
        root.drop(drop);
        drop.accept(Qt.CopyAction);
    }

    Rectangle {  // where a typed task goes
        anchors.fill: parent
        anchors.margins: 4
        visible: root.containsDrag && root.takesNew && root.editable && root.rows.drops.index < 0 && root.rows.drops.ontoId === ""
        radius: Theme.cardRadius
        color: "transparent"
        border.width: Theme.ringWidth
        border.color: Theme.accent
    }
}

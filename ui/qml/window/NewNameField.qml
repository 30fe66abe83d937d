// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models

/*! What a new list or group is to be called. It lies over the row where it was asked for, so that one sees it, and goes
    along with that row; it is in an item as large as the rows. */
TextField {
    id: root

    required property ListView rows
    property WindowModel window: null

    property bool forGroup: false
    property string member  // the key of a list that goes into the new group
    property Item row

    signal listAdded(string key)
    signal groupAdded(string key)
    signal givenUp()

    function ask(forGroup: bool, member: string): void {
        root.forGroup = forGroup;
        root.member = member;
        root.clear();
        const below = root.window.sidebar.rowOf(member !== "" ? member : "heading:lists");
        root.rows.positionViewAtIndex(below, ListView.Contain);
        root.row = root.rows.itemAtIndex(below);
        root.visible = true;
        root.forceActiveFocus();
    }

    x: 8
    width: root.rows.width - 16
    visible: false
    placeholderText: root.forGroup ? qsTr("Name of the new group") : qsTr("Name of the new list")
    Accessible.name: placeholderText
    onTextEdited: {
        const cleaned = LineCleaner.clean(text);
        if (cleaned !== text)
            text = cleaned;
    }
    onAccepted: {
        const key = root.forGroup ? root.window.addGroup(text, root.member) : root.window.addList(text);
        if (key === "")
            return;  // there is no name yet
        root.visible = false;
        if (root.forGroup)
            root.groupAdded(key);
        else
            root.listAdded(key);
    }
    onActiveFocusChanged: {
        if (!activeFocus && text.trim().length === 0)
            root.visible = false;
    }
    Keys.onEscapePressed: {
        root.visible = false;
        root.givenUp();
    }

    Binding on y {
        value: root.row ? root.row.y - root.rows.contentY + (root.row.height - root.height) / 2 : 0
        when: root.row !== null
        restoreMode: Binding.RestoreNone  // a row that was scrolled far away is no more: the field stays where it was
    }
}

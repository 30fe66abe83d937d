// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! What can be done with a group of lists. */
Menu {
    id: root

    required property WindowModel window
    property string key
    property bool collapsed: false

    signal renameWanted()
    signal stepWanted(int by)
    signal collapseWanted(bool collapsed)

    CommandItem {
        text: root.collapsed ? qsTr("Open the group") : qsTr("Close the group")
        icon.source: Theme.icon(root.collapsed ? "folder-open" : "folder")
        keys: root.collapsed ? "→" : "←"
        onTriggered: root.collapseWanted(!root.collapsed)
    }
    CommandItem {
        text: qsTr("Rename")
        icon.source: Theme.icon("pencil")
        keys: "F2"
        onTriggered: root.renameWanted()
    }
    CommandItem {
        text: qsTr("Move up")
        icon.source: Theme.icon("arrow-up")
        keys: qsTr("Alt+↑")
        onTriggered: root.stepWanted(-1)
    }
    CommandItem {
        text: qsTr("Move down")
        icon.source: Theme.icon("arrow-down")
        keys: qsTr("Alt+↓")
        onTriggered: root.stepWanted(1)
    }
    MenuSeparator {}
    CommandItem {
        text: qsTr("Delete the group, keep its lists")
        icon.source: Theme.icon("trash-2")
        keys: qsTr("Del")
        onTriggered: root.window.removeGroup(root.key)
    }
}

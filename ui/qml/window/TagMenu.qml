// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! What can be done with a tag, on all tasks that have it. */
Menu {
    id: root

    required property WindowModel window
    property string key

    signal renameWanted()
    signal stepWanted(int by)

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
    ColorMenu {
        onPicked: token => root.window.tags.setColor(root.key, token)
    }
    MenuSeparator {}
    CommandItem {
        text: qsTr("Delete")
        icon.source: Theme.icon("trash-2")
        keys: qsTr("Del")
        onTriggered: root.window.tags.remove(root.key)
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! Every command of a row; the same menu by right click and by the menu key. */
Menu {
    id: root

    property bool done: false
    property bool section: false
    property bool first: false
    property bool last: false
    property bool editable: true

    signal toggleWanted()
    signal editWanted()
    signal addBelowWanted()
    signal moveWanted(int step)  // -2 to the top, -1 up, 1 down, 2 to the bottom
    signal removeWanted()

    CommandItem {
        enabled: root.editable && !root.section
        text: root.done ? qsTr("Reopen") : qsTr("Complete")
        icon.source: Theme.icon(root.done ? "circle" : "circle-check")
        keys: qsTr("Space")
        onTriggered: root.toggleWanted()
    }
    CommandItem {
        enabled: root.editable
        text: qsTr("Edit title")
        icon.source: Theme.icon("pencil")
        keys: "F2"
        onTriggered: root.editWanted()
    }
    CommandItem {
        enabled: root.editable
        text: qsTr("New task below")
        icon.source: Theme.icon("corner-down-left")
        keys: qsTr("Enter")
        onTriggered: root.addBelowWanted()
    }
    MenuSeparator {}
    CommandItem {
        enabled: root.editable && !root.first
        text: qsTr("Move up")
        icon.source: Theme.icon("arrow-up")
        keys: qsTr("Alt+↑")
        onTriggered: root.moveWanted(-1)
    }
    CommandItem {
        enabled: root.editable && !root.last
        text: qsTr("Move down")
        icon.source: Theme.icon("arrow-down")
        keys: qsTr("Alt+↓")
        onTriggered: root.moveWanted(1)
    }
    CommandItem {
        enabled: root.editable && !root.first
        text: qsTr("Move to the top")
        icon.source: Theme.icon("arrow-up-to-line")
        keys: qsTr("Alt+Shift+↑")
        onTriggered: root.moveWanted(-2)
    }
    CommandItem {
        enabled: root.editable && !root.last
        text: qsTr("Move to the bottom")
        icon.source: Theme.icon("arrow-down-to-line")
        keys: qsTr("Alt+Shift+↓")
        onTriggered: root.moveWanted(2)
    }
    MenuSeparator {}
    CommandItem {
        enabled: root.editable
        text: qsTr("Delete")
        icon.source: Theme.icon("trash-2")
        keys: qsTr("Del")
        onTriggered: root.removeWanted()
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! What can be done with a file of a task. */
Menu {
    id: root

    property var file
    property bool editable: true

    signal openWanted()
    signal saveWanted()
    signal removeWanted()

    CommandItem {
        text: qsTr("Open")
        icon.source: Theme.icon("eye")
        keys: qsTr("Enter")
        onTriggered: root.openWanted()
    }
    CommandItem {
        text: qsTr("Save a copy…")
        icon.source: Theme.icon("folder-open")
        onTriggered: root.saveWanted()
    }
    MenuSeparator {}
    CommandItem {
        enabled: root.editable
        text: qsTr("Take off the task")
        icon.source: Theme.icon("trash-2")
        keys: qsTr("Del")
        onTriggered: root.removeWanted()
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! What a field can become besides what is on offer. */
Menu {
    id: root

    property bool canBoth: false
    property bool canWrite: false

    signal beforeWanted()
    signal bothWanted()
    signal writeWanted()

    CommandItem {
        text: qsTr("As it was before")
        icon.source: Theme.icon("undo-2")
        keys: qsTr("0")
        onTriggered: root.beforeWanted()
    }
    CommandItem {
        enabled: root.canBoth
        text: qsTr("Both")
        icon.source: Theme.icon("plus")
        keys: qsTr("B")
        onTriggered: root.bothWanted()
    }
    CommandItem {
        enabled: root.canWrite
        text: qsTr("Write my own")
        icon.source: Theme.icon("pencil")
        keys: qsTr("E")
        onTriggered: root.writeWanted()
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! What can be done with one way of a list. */
Menu {
    id: root

    property string way
    property bool paused: false
    property bool puttable: false
    property bool tidyable: false
    property url folder

    signal pauseWanted(bool paused)
    signal lookWanted()
    signal putBackWanted()
    signal tidyWanted()
    signal detailsWanted()
    signal takeAwayWanted()

    CommandItem {
        text: root.paused ? qsTr("Go on") : qsTr("Pause")
        icon.source: Theme.icon(root.paused ? "play" : "pause")
        onTriggered: root.pauseWanted(!root.paused)
    }
    CommandItem {
        enabled: !root.paused
        text: qsTr("Look now")
        icon.source: Theme.icon("refresh-cw")
        onTriggered: root.lookWanted()
    }
    CommandItem {
        enabled: ("" + root.folder).length > 0
        text: qsTr("Open the folder")
        icon.source: Theme.icon("folder-open")
        onTriggered: Qt.openUrlExternally(root.folder)
    }
    CommandItem {
        enabled: root.puttable
        text: qsTr("Put back what is gone")
        icon.source: Theme.icon("archive-restore")
        onTriggered: root.putBackWanted()
    }
    CommandItem {
        enabled: root.tidyable
        text: qsTr("Tidy up")
        icon.source: Theme.icon("shapes")
        onTriggered: root.tidyWanted()
    }
    CommandItem {
        text: qsTr("Details…")
        icon.source: Theme.icon("info")
        onTriggered: root.detailsWanted()
    }
    MenuSeparator {}
    CommandItem {
        text: qsTr("Take this way away…")
        icon.source: Theme.icon("x")
        onTriggered: root.takeAwayWanted()
    }
}

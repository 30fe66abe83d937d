// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! What can be done with the list that is shown, and with the program. */
Menu {
    id: root

    required property ListPaneModel pane
    property bool findShown: false  // there is a box to go anywhere

    property SharingModel sharing: null

    signal sharingWanted(string part)
    signal filterWanted()
    signal findWanted()
    signal historyWanted()
    signal keysWanted()
    signal settingsWanted()
    signal quitWanted()

    CommandItem {
        enabled: !root.pane.agenda || root.pane.filter.page
        text: root.pane.showsDone ? qsTr("Hide done tasks")
                                  : root.pane.hiddenDoneCount > 0 ? qsTr("Show %n done tasks", "", root.pane.hiddenDoneCount)
                                                                  : qsTr("Show done tasks")
        icon.source: Theme.icon(root.pane.showsDone ? "eye-off" : "eye")
        onTriggered: root.pane.showsDone = !root.pane.showsDone
    }
    SortMenu {
        pane: root.pane
        enabled: root.pane.sortable
    }
    MenuSeparator {}
    CommandItem {
        text: qsTr("Filter these tasks")
        icon.source: Theme.icon("funnel")
        keys: qsTr("Ctrl+F")
        onTriggered: root.filterWanted()
    }
    CommandItem {
        enabled: root.findShown
        text: qsTr("Search…")
        icon.source: Theme.icon("search")
        keys: qsTr("Ctrl+K")
        onTriggered: root.findWanted()
    }
    CommandItem {
        enabled: !root.pane.agenda
        text: qsTr("History")
        icon.source: Theme.icon("history")
        keys: qsTr("Ctrl+Shift+I")
        onTriggered: root.historyWanted()
    }
    MenuSeparator {}
    CommandItem {
        enabled: root.sharing !== null && root.sharing.available
        text: qsTr("Sharing…")
        icon.source: Theme.icon("users")
        keys: qsTr("Ctrl+Shift+S")
        onTriggered: root.sharingWanted("panel")
    }
    CommandItem {
        enabled: root.sharing !== null && root.sharing.growing
        text: qsTr("Open an invite…")
        icon.source: Theme.icon("mail-open")
        onTriggered: root.sharingWanted("join")
    }
    MenuSeparator {}
    CommandItem {
        enabled: root.pane.undoText.length > 0
        text: enabled ? root.pane.undoText : qsTr("Undo")
        icon.source: Theme.icon("undo-2")
        keys: qsTr("Ctrl+Z")
        onTriggered: root.pane.undo()
    }
    CommandItem {
        enabled: root.pane.redoText.length > 0
        text: enabled ? root.pane.redoText : qsTr("Redo")
        icon.source: Theme.icon("redo-2")
        keys: qsTr("Ctrl+Shift+Z")
        onTriggered: root.pane.redo()
    }
    MenuSeparator {}
    CommandItem {
        text: qsTr("Settings…")
        icon.source: Theme.icon("settings")
        keys: qsTr("Ctrl+,")
        onTriggered: root.settingsWanted()
    }
    CommandItem {
        text: qsTr("Keys")
        icon.source: Theme.icon("keyboard")
        keys: "F1"
        onTriggered: root.keysWanted()
    }
    CommandItem {
        text: qsTr("Quit")
        icon.source: Theme.icon("log-out")
        keys: qsTr("Ctrl+Q")
        onTriggered: root.quitWanted()
    }
}

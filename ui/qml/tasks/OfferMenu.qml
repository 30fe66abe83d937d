// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! What can be done with a row that is no living task: a heading, or something that was deleted. */
Menu {
    id: root

    required property TaskListView view
    property bool heading: false
    property string offer

    function open(x: real, y: real): void {
        root.heading = root.view.tasks.isHeading(root.view.currentIndex);
        root.offer = root.view.tasks.actionAt(root.view.currentIndex);
        if (root.offer !== "" || !root.heading)
            root.popup(root.view, Theme.beginningAt(x, root.implicitWidth), y);
    }

    CommandItem {
        enabled: root.offer !== ""
        text: root.offer
        icon.source: Theme.icon(root.heading ? "sun" : "undo-2")
        keys: qsTr("Enter")
        onTriggered: root.view.chosen.act()
    }
    CommandItem {
        enabled: !root.heading
        text: qsTr("Read")
        icon.source: Theme.icon("panel-right")
        keys: qsTr("Ctrl+Enter")
        onTriggered: root.view.read()
    }
    CommandItem {
        visible: root.view.restoring
        height: visible ? implicitHeight : 0
        enabled: !root.heading
        text: qsTr("History")
        icon.source: Theme.icon("history")
        keys: qsTr("Ctrl+I")
        onTriggered: root.view.historyWanted(root.view.tasks.idAt(root.view.currentIndex))
    }
    MenuSeparator {
        visible: root.view.restoring
        height: visible ? implicitHeight : 0
    }
    CommandItem {
        visible: root.view.restoring
        height: visible ? implicitHeight : 0
        enabled: !root.heading
        text: qsTr("Take out of the trash…")
        icon.source: Theme.icon("trash-2")
        keys: qsTr("Shift+Del")
        onTriggered: root.view.askToForget()
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! One box to go anywhere: type, arrows, Enter. Escape leads back to where the keyboard was. */
Popup {
    id: root

    required property FindModel find
    readonly property bool narrow: (parent ? parent.width : 0) < Theme.narrowWidth
    property bool went: false  // somewhere, or a command runs: the keyboard is wanted there

    signal commandWanted(string command)

    readonly property var commands: [
        { "command": "add", "title": qsTr("Add a task"), "icon": "plus", "keys": qsTr("Ctrl+N") },
        { "command": "new-list", "title": qsTr("New list"), "icon": "plus", "keys": qsTr("Ctrl+Shift+N") },
        { "command": "filter", "title": qsTr("Filter these tasks"), "icon": "funnel", "keys": qsTr("Ctrl+F") },
        { "command": "done", "title": Settings.showDone ? qsTr("Hide done tasks") : qsTr("Show done tasks"),
          "icon": Settings.showDone ? "eye-off" : "eye", "keys": "" },
        { "command": "review", "title": qsTr("Review changes"), "icon": "arrow-left-right", "keys": qsTr("Ctrl+Shift+R") },
        { "command": "undo", "title": qsTr("Undo"), "icon": "undo-2", "keys": qsTr("Ctrl+Z") },
        { "command": "redo", "title": qsTr("Redo"), "icon": "redo-2", "keys": qsTr("Ctrl+Shift+Z") },
        { "command": "sharing", "title": qsTr("Share the list, people"), "icon": "users", "keys": qsTr("Ctrl+Shift+S") },
        { "command": "join", "title": qsTr("Open an invite…"), "icon": "mail-open", "keys": "" },
        { "command": "sidebar", "title": qsTr("Show or hide the lists"), "icon": "panel-left", "keys": "F9" },
        { "command": "theme-light", "title": qsTr("Light theme"), "icon": "sun-moon", "keys": "" },
        { "command": "theme-dark", "title": qsTr("Dark theme"), "icon": "sun-moon", "keys": "" },
        { "command": "theme-system", "title": qsTr("Theme of the system"), "icon": "sun-moon", "keys": "" },
        { "command": "settings", "title": qsTr("Settings"), "icon": "settings", "keys": qsTr("Ctrl+,") },
        { "command": "keys", "title": qsTr("Keys"), "icon": "keyboard", "keys": "F1" },
        { "command": "quit", "title": qsTr("Quit"), "icon": "log-out", "keys": qsTr("Ctrl+Q") }
    ]

    function choose(row: int): void {
        if (row < 0 || row >= root.find.count)
            return;
        root.went = true;
        const command = root.find.choose(row);
        if (command !== "")
            root.commandWanted(command);  // it runs when the box is gone
        root.close();
    }

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: root.narrow ? 8 : Math.min(72, parent.height / 10)
    width: parent ? Math.min(620 + Theme.grown(300), parent.width - 16) : 600
    height: Math.min(implicitHeight, (parent ? parent.height : 480) - y - 16)
    padding: 8
    modal: true
    focus: true
    Overlay.modal: Rectangle { color: Theme.shade }

    onAboutToShow: {
        root.went = false;
        root.find.commands = root.commands;
        root.find.begin();
        (root.contentItem as FindPane).begin();
    }
    onClosed: root.find.end()

    contentItem: FindPane {
        find: root.find
        listening: root.opened
        onChosen: row => root.choose(row)
    }

    // No transitions: asked for again while it goes, a popup of Qt 6.4 stays half open, without the keyboard.
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
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
        { "command": "new-list", "title": qsTr("New list"), "icon": "plus", "keys": "" },
        { "command": "filter", "title": qsTr("Filter these tasks"), "icon": "funnel", "keys": qsTr("Ctrl+F") },
        { "command": "done", "title": Settings.showDone ? qsTr("Hide done tasks") : qsTr("Show done tasks"),
          "icon": Settings.showDone ? "eye-off" : "eye", "keys": "" },
        { "command": "undo", "title": qsTr("Undo"), "icon": "undo-2", "keys": qsTr("Ctrl+Z") },
        { "command": "redo", "title": qsTr("Redo"), "icon": "redo-2", "keys": qsTr("Ctrl+Shift+Z") },
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
        root.close();
        if (command !== "")
            root.commandWanted(command);
    }

    function step(places: int): void {
        if (root.find.count === 0)
            return;
        list.currentIndex = Math.max(0, Math.min(root.find.count - 1, list.currentIndex + places));
        root.announce();
    }

    function announce(): void {
        list.forceLayout();
        const row = list.currentItem as FindRow;
        Announcer.announce(row ? row.name : qsTr("Nothing found."));
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
        field.text = "";
        list.currentIndex = 0;
        field.forceActiveFocus();
    }
    onAboutToHide: announcing.stop()
    onClosed: root.find.end()

    Connections {
        target: root.find

        function onFoundChanged(): void {
            list.currentIndex = root.find.count > 0 ? 0 : -1;
            list.positionViewAtBeginning();
            if (root.opened && root.find.text !== "")
                announcing.restart();
        }
    }

    Timer {  // when the typing pauses
        id: announcing

        interval: 300
        onTriggered: root.announce()
    }

    contentItem: ColumnLayout {
        spacing: 8

        TextField {
            id: field

            Layout.fillWidth: true
            implicitHeight: Theme.fieldHeight
            leftPadding: 12 + Theme.smallIconSize + 8
            focus: true
            placeholderText: qsTr("Go to a list, a task, a command…")
            Accessible.name: qsTr("Search")
            Accessible.description: qsTr("Arrow keys choose, Enter goes there")
            onTextEdited: {
                const cleaned = LineCleaner.clean(text);
                if (cleaned !== text)
                    text = cleaned;
                root.find.text = text;
            }
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_Down)
                    root.step(1);
                else if (event.key === Qt.Key_Up)
                    root.step(-1);
                else if (event.key === Qt.Key_PageDown)
                    root.step(8);
                else if (event.key === Qt.Key_PageUp)
                    root.step(-8);
                else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                    root.choose(list.currentIndex);
                else
                    event.accepted = false;
            }

            Icon {
                x: root.mirrored ? parent.width - width - 12 : 12
                anchors.verticalCenter: parent.verticalCenter
                icon: "search"
                size: Theme.smallIconSize
                color: Theme.textTertiary
            }
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: Math.min(contentHeight, 12 * (Theme.controlHeight + 4))
            visible: count > 0
            clip: true
            model: root.find
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found")
            ScrollBar.vertical: ScrollBar {}

            delegate: FindRow {
                id: row

                width: list.width
                current: ListView.isCurrentItem
                onChosen: root.choose(row.index)
            }
        }

        Label {
            Layout.fillWidth: true
            Layout.margins: 8
            visible: root.find.count === 0
            text: root.find.looking ? qsTr("Looking…") : qsTr("Nothing found.")
            color: Theme.textTertiary
            horizontalAlignment: Text.AlignHCenter
        }
    }

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.hoverDuration } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.hoverDuration } }
}

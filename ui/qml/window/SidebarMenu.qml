// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQml
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! What can be done with one of the lists. */
Menu {
    id: root

    required property WindowModel window
    property string key
    property bool archived: false
    property string group
    property var groups: []

    signal renameWanted()
    signal stepWanted(int by)
    signal iconWanted()
    signal sharingWanted()
    signal groupWanted()  // a new one, with this list

    CommandItem {
        text: qsTr("Rename")
        icon.source: Theme.icon("pencil")
        keys: "F2"
        onTriggered: root.renameWanted()
    }
    CommandItem {
        enabled: !root.archived
        text: qsTr("Move up")
        icon.source: Theme.icon("arrow-up")
        keys: qsTr("Alt+↑")
        onTriggered: root.stepWanted(-1)
    }
    CommandItem {
        enabled: !root.archived
        text: qsTr("Move down")
        icon.source: Theme.icon("arrow-down")
        keys: qsTr("Alt+↓")
        onTriggered: root.stepWanted(1)
    }
    Menu {
        id: groupMenu

        title: qsTr("Move to group")
        enabled: !root.archived

        CommandItem {
            text: qsTr("No group")
            icon.source: Theme.icon(root.group === "" ? "check-bold" : "x")
            onTriggered: root.window.setListGroup(root.key, "")
        }
        Instantiator {
            model: root.groups
            delegate: CommandItem {
                required property string modelData

                text: modelData
                icon.source: Theme.icon(root.group === modelData ? "check-bold" : "folder")
                onTriggered: root.window.setListGroup(root.key, modelData)
            }
            onObjectAdded: (index, object) => groupMenu.insertItem(index + 1, object as MenuItem)
            onObjectRemoved: (index, object) => groupMenu.removeItem(object as MenuItem)
        }
        CommandItem {
            text: qsTr("New group…")
            icon.source: Theme.icon("folder-plus")
            onTriggered: root.groupWanted()
        }
    }
    CommandItem {
        text: qsTr("Sharing…")
        icon.source: Theme.icon("users")
        keys: qsTr("Ctrl+Shift+S")
        onTriggered: root.sharingWanted()
    }
    CommandItem {
        enabled: !root.archived
        text: qsTr("Icon…")
        icon.source: Theme.icon("shapes")
        onTriggered: root.iconWanted()
    }
    ColorMenu {
        onPicked: token => root.window.setListColor(root.key, token)
    }
    MenuSeparator {}
    CommandItem {
        text: root.archived ? qsTr("Take out of the archive") : qsTr("Archive")
        icon.source: Theme.icon(root.archived ? "archive-restore" : "archive")
        onTriggered: root.window.archiveList(root.key, !root.archived)
    }
    CommandItem {
        text: qsTr("Delete")
        icon.source: Theme.icon("trash-2")
        keys: qsTr("Del")
        onTriggered: root.window.removeList(root.key)
    }
}

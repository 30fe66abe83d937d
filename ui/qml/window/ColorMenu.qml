// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQml
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! The colours that lists and tags can have, by their names. */
Menu {
    id: root

    signal picked(string token)  // empty: none

    title: qsTr("Colour")

    CommandItem {
        text: qsTr("None")
        icon.source: Theme.icon("x")
        onTriggered: root.picked("")
    }
    Instantiator {
        model: [
            { "token": "accent", "name": qsTr("Blue") },
            { "token": "ok", "name": qsTr("Green") },
            { "token": "warning", "name": qsTr("Amber") },
            { "token": "late", "name": qsTr("Red") },
            { "token": "theirs", "name": qsTr("Purple") }
        ]
        delegate: CommandItem {
            required property var modelData

            text: modelData.name
            icon.source: Theme.icon("palette")
            icon.color: Theme.token(modelData.token)
            onTriggered: root.picked(modelData.token)
        }
        onObjectAdded: (index, object) => root.insertItem(index + 1, object as MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as MenuItem)
    }
}

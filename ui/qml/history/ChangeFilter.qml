// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Whose changes are shown, and whether only what was not chosen. */
Flow {
    id: root

    required property HistoryPageModel history
    property bool notChosenShown: true  // it can be asked for
    readonly property var choices: ["", ...root.history.people]
    readonly property bool peopleShown: root.history.people.length > 1 || root.history.only.length > 0
    readonly property bool any: root.peopleShown || root.notChosenShown

    spacing: 6

    ChoiceChip {
        id: whose

        visible: root.peopleShown
        text: root.history.only.length > 0 ? qsTr("Only: %1").arg(Isolate.name(root.history.only)) : qsTr("Everybody")
        checked: root.history.only.length > 0
        icon.source: Theme.icon("chevron-down")
        Accessible.description: qsTr("Whose changes are shown")
        onClicked: menu.popup(whose, 0, whose.height + 4)

        Menu {
            id: menu

            Instantiator {
                model: root.choices
                onObjectAdded: (index, object) => menu.insertItem(index, object as MenuItem)
                onObjectRemoved: (index, object) => menu.removeItem(object as MenuItem)

                delegate: MenuItem {
                    id: person

                    required property string modelData

                    text: person.modelData.length > 0 ? person.modelData : qsTr("Everybody")
                    icon.source: Theme.icon(person.modelData === root.history.only ? "check-bold" : "user")
                    onTriggered: root.history.only = person.modelData
                }
            }
        }
    }

    ChoiceChip {
        visible: root.notChosenShown
        text: qsTr("Not chosen")
        checked: root.history.notChosenOnly
        onClicked: root.history.notChosenOnly = !root.history.notChosenOnly
    }
}

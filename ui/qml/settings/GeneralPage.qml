// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Platform

/*! How lists behave. */
SettingsPage {
    id: root

    title: qsTr("General")

    ChoiceRow {
        query: root.query
        label: qsTr("New tasks go to")
        otherWords: qsTr("add order")
        choices: [{ "value": Settings.AtEnd, "text": qsTr("The end of the list") },
                  { "value": Settings.AtTop, "text": qsTr("The top of the list") }]
        value: Settings.newTasks
        onChosen: value => Settings.newTasks = value
    }

    SwitchRow {
        query: root.query
        label: qsTr("Show tasks that are done")
        hint: qsTr("Otherwise what you tick goes away after a moment, and is offered below the list.")
        otherWords: qsTr("completed hide")
        value: Settings.showDone
        onChosen: value => Settings.showDone = value
    }

    ViewSwitch {
        query: root.query
        view: "today"
        label: qsTr("Show Today at the side")
    }

    ViewSwitch {
        query: root.query
        view: "upcoming"
        label: qsTr("Show Upcoming at the side")
    }

    ViewSwitch {
        query: root.query
        view: "all"
        label: qsTr("Show All at the side")
    }

    ViewSwitch {
        query: root.query
        view: "done"
        label: qsTr("Show Done at the side")
    }

    ViewSwitch {
        query: root.query
        view: "trash"
        label: qsTr("Show Trash at the side")
    }
}

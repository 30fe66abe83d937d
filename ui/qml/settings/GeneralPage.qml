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

    SettingsRow {
        query: root.query
        available: GlobalKeys.state !== GlobalKeys.Impossible
        label: qsTr("Add a task from anywhere")
        otherWords: qsTr("global shortcut keys quick add")
        hint: {
            switch (GlobalKeys.state) {
            case GlobalKeys.Taken:
                return GlobalKeys.asksPerson ? qsTr("The desktop did not give these keys. In its settings, let keys start “meldado --quick-add”.")
                                             : qsTr("Another program has these keys. Choose others.");
            case GlobalKeys.Asking:
                return qsTr("The desktop is asked for them.");
            }
            return qsTr("Keys that open a small window, whatever is in front of you.");
        }

        KeyField {
            name: qsTr("Keys to add a task from anywhere")
            usual: Settings.quickAddKeys.length > 0 ? Settings.quickAddKeys : "Ctrl+Alt+Space"
            keys: GlobalKeys.keys
            asksDesktop: GlobalKeys.asksPerson
            onChosen: keys => Settings.quickAddKeys = keys
        }
    }

    SettingsRow {
        query: root.query
        available: GlobalKeys.state === GlobalKeys.Impossible
        label: qsTr("Add a task from anywhere")
        otherWords: qsTr("global shortcut keys quick add")
        hint: qsTr("Here only the desktop gives such keys: in its settings, let them start “meldado --quick-add”.")
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

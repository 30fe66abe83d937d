// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Platform
import MeldaDo.Theme

/*! What makes it easier to see, to read and to follow. */
SettingsPage {
    id: root

    title: qsTr("Accessibility")

    SwitchRow {
        query: root.query
        label: qsTr("High contrast")
        hint: qsTr("Black and white, strong outlines, and a border around what is selected.")
        otherWords: qsTr("theme colours vision")
        value: Theme.isHighContrast
        onChosen: value => Settings.theme = !value ? Theme.isDark ? Settings.DarkTheme : Settings.LightTheme
                                                  : Theme.isDark ? Settings.HighContrastDarkTheme : Settings.HighContrastTheme
    }

    ChoiceRow {
        query: root.query
        label: qsTr("Movement")
        hint: qsTr("Rows that slide, circles that fill.")
        otherWords: qsTr("reduce motion animation")
        choices: [{ "value": Settings.SystemMotion, "text": qsTr("As the system") },
                  { "value": Settings.LessMotion, "text": qsTr("Less") },
                  { "value": Settings.FullMotion, "text": qsTr("All of it") }]
        value: Settings.motion
        onChosen: value => Settings.motion = value
    }

    SwitchRow {
        query: root.query
        label: qsTr("Letter keys in the review")
        hint: qsTr("J and K go from task to task, 1 to 9 choose. Off: only keys with Ctrl or Alt, arrows and Enter.")
        otherWords: qsTr("keyboard shortcuts changes")
        value: Settings.letterKeys
        onChosen: value => Settings.letterKeys = value
    }

    SettingsRow {
        query: root.query
        label: qsTr("Screen readers")
        hint: qsTr("Everything has a name, and what happens is said. Nothing needs to be set.")
        otherWords: qsTr("orca nvda voice")
    }
}

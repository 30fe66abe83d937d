// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Platform
import MeldaDo.Theme

/*! How the window looks. */
SettingsPage {
    id: root

    readonly property var fontChoices: {
        const choices = [{ "value": "", "text": qsTr("As the system") }];
        for (let i = 0; i < Settings.fonts.length; ++i)
            choices.push({ "value": Settings.fonts[i], "text": Settings.fonts[i] });
        return choices;
    }

    title: qsTr("Appearance")

    ChoiceRow {
        query: root.query
        label: qsTr("Theme")
        otherWords: qsTr("colours dark night contrast")
        choices: [{ "value": Settings.SystemTheme, "text": qsTr("As the system") },
                  { "value": Settings.LightTheme, "text": qsTr("Light"), "sample": Theme.samples[0] },
                  { "value": Settings.DarkTheme, "text": qsTr("Dark"), "sample": Theme.samples[1] },
                  { "value": Settings.HighContrastTheme, "text": qsTr("High contrast, light"), "sample": Theme.samples[2] },
                  { "value": Settings.HighContrastDarkTheme, "text": qsTr("High contrast, dark"), "sample": Theme.samples[3] }]
        value: Settings.theme
        onChosen: value => Settings.theme = value
    }

    TextSizeRow { query: root.query }

    SwitchRow {
        query: root.query
        label: qsTr("Compact rows")
        hint: qsTr("More tasks on the screen.")
        otherWords: qsTr("dense height")
        value: Settings.compactRows
        onChosen: value => Settings.compactRows = value
    }

    ChoiceRow {
        query: root.query
        available: root.fontChoices.length > 1
        label: qsTr("Font")
        choices: root.fontChoices
        value: Settings.font
        onChosen: value => Settings.font = value
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls

/*! A setting that is on or off. */
SettingsRow {
    id: root

    required property bool value

    signal chosen(bool value)

    beside: true

    Switch {
        checked: root.value
        Accessible.name: root.label
        Accessible.description: root.hint
        onToggled: root.chosen(checked)
    }
}

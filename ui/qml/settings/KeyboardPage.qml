// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Theme

/*! What can be done by keys. */
SettingsPage {
    id: root

    required property var keyRows  // of { keys, what }
    readonly property var foundRows: root.keyRows.filter(row => (row.what + " " + row.keys).toLowerCase().includes(root.query))

    title: qsTr("Keyboard")

    SettingsRow {
        query: root.foundRows.length > 0 ? "" : root.query
        label: qsTr("Keys")
        hint: qsTr("Everything here can be done without a mouse.")

        KeysTable {
            Layout.fillWidth: true
            Layout.maximumWidth: 520 + Theme.grown(300)
            Layout.topMargin: 6
            rows: root.foundRows
        }
    }
}

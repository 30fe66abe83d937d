// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Theme

/*! One setting: what it is called, what it does, and what changes it, beside the words or below them. */
GridLayout {
    id: root

    required property string label
    required property string query  // what is looked for; empty: nothing
    property string hint
    property string otherWords      // by which it is found as well
    property bool beside: false
    property bool available: true   // there is something to choose here
    default property alias control: place.data

    readonly property bool matches: root.available
                                     && (root.label + " " + root.hint + " " + root.otherWords).toLowerCase().includes(root.query)

    visible: root.matches
    columns: root.beside ? 2 : 1
    columnSpacing: 16
    rowSpacing: 6

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        Label {
            Layout.fillWidth: true
            text: root.label
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }

        Label {
            Layout.fillWidth: true
            visible: root.hint.length > 0
            text: root.hint
            color: Theme.textSecondary
            font.pixelSize: Theme.secondarySize
            wrapMode: Text.Wrap
        }
    }

    ColumnLayout {
        id: place

        Layout.fillWidth: !root.beside
        Layout.alignment: Qt.AlignTop
        spacing: 0
    }
}

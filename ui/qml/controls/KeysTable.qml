// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Theme

/*! Keys and what they do, two columns. */
ColumnLayout {
    id: root

    required property var rows  // of { keys, what }

    spacing: 6

    Repeater {
        model: root.rows

        RowLayout {
            id: line

            required property var modelData

            spacing: 12

            Label {
                Layout.fillWidth: true
                text: line.modelData.what
                elide: Text.ElideRight
            }

            Label {
                text: line.modelData.keys
                color: Theme.textTertiary
                font.pixelSize: Theme.secondarySize
            }
        }
    }
}

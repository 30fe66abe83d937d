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

        Item {
            id: line

            required property var modelData

            Layout.fillWidth: true
            implicitHeight: Math.max(what.implicitHeight, keys.implicitHeight)

            Label {
                id: what

                anchors.left: parent.left
                anchors.right: keys.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: line.modelData.what
                wrapMode: Text.Wrap
            }

            Label {
                id: keys

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: Theme.keys(line.modelData.keys)
                color: Theme.textTertiary
                font.pixelSize: Theme.secondarySize
            }
        }
    }
}

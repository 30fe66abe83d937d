// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick

/*! A soft shadow of stacked rectangles: the software renderer leaves out effects. */
Item {
    id: root

    property int targetRadius: Theme.cardRadius

    anchors.fill: parent

    Repeater {
        model: Theme.isHighContrast ? 0 : 8

        Rectangle {
            required property int index
            readonly property real spread: (index + 1) * 1.5

            anchors.fill: parent
            anchors.margins: -spread
            anchors.topMargin: -spread + 3
            anchors.bottomMargin: -spread - 3
            radius: root.targetRadius + spread
            color: "black"
            opacity: Theme.shadowOpacity
        }
    }
}

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
            readonly property real spread: (index + 1) * (index + 2) * 0.22

            anchors.fill: parent
            anchors.margins: -spread
            anchors.topMargin: -spread + 2
            anchors.bottomMargin: -spread - 2
            radius: root.targetRadius + spread
            color: "black"
            opacity: Theme.shadowOpacity
        }
    }
}

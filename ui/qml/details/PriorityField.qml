// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import MeldaDo.Controls

/*! None, low, medium, high: in words, and never by colour alone. */
Flow {
    id: root

    required property int priority

    signal picked(int priority)

    spacing: 4
    topPadding: 2
    bottomPadding: 2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Priority")

    Repeater {
        model: [
            { "priority": 0, "text": qsTr("None"), "name": qsTr("No priority") },
            { "priority": 3, "text": qsTr("Low"), "name": qsTr("Low priority") },
            { "priority": 2, "text": qsTr("Medium"), "name": qsTr("Medium priority") },
            { "priority": 1, "text": qsTr("High"), "name": qsTr("High priority") }
        ]

        ChoiceChip {
            required property var modelData

            checked: root.priority === modelData.priority
            text: modelData.text
            Accessible.name: modelData.name
            onClicked: root.picked(modelData.priority)
        }
    }
}

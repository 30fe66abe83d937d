// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Theme

/*! Where a dragged row would land. */
Item {
    implicitHeight: 10

    Rectangle {
        id: knob

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: 10
        height: 10
        radius: 5
        color: Theme.background
        border.width: 2
        border.color: Theme.accent
    }

    Rectangle {
        anchors.left: knob.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: 2
        radius: 1
        color: Theme.accent
    }
}

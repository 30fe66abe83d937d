// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Theme

/*! The circle in front of a task; it fills when the task is done. */
Item {
    id: root

    required property bool done
    property bool hovered: false
    readonly property bool isInviting: root.hovered && !root.done

    Rectangle {
        anchors.centerIn: parent
        width: Theme.circleSize
        height: width
        radius: width / 2
        color: root.isInviting ? Theme.okBackground : "transparent"
        border.width: root.isInviting ? 2 : 1.5
        border.color: root.isInviting ? Theme.ok : Theme.lineStrong
    }

    Rectangle {
        id: fill

        anchors.centerIn: parent
        width: Theme.circleSize
        height: width
        radius: width / 2
        color: Theme.ok
        scale: root.done ? 1 : 0

        Behavior on scale {
            NumberAnimation { duration: Theme.completionDuration; easing.type: Easing.OutBack }
        }
    }

    Icon {
        anchors.centerIn: parent
        icon: "check-bold"
        size: 14
        color: Theme.background
        scale: fill.scale
        opacity: fill.scale > 0.4 ? 1 : 0
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Theme

/*! The circle in front of a task; it fills when the task is done. */
Item {
    id: root

    required property bool done
    property bool hovered: false
    property bool still: false  // a change is another task's, not something that happens to this one
    property real growth: root.done ? 1 : 0
    readonly property bool isInviting: root.hovered && !root.done

    Rectangle {
        anchors.centerIn: parent
        width: Theme.circleSize
        height: width
        radius: width / 2
        color: root.isInviting ? Theme.okBackground : "transparent"
        border.width: root.isInviting || Theme.isHighContrast ? 2 : 1.5
        border.color: root.isInviting ? Theme.ok : Theme.lineStrong
    }

    Behavior on growth {
        enabled: !root.still

        NumberAnimation { duration: Theme.completionDuration; easing.type: Easing.OutBack }
    }

    // It grows by whole pixels and is not scaled: where a scaled corner meets the edge of the window, the software
    // renderer of Qt 6.4 writes beside its picture.
    Rectangle {
        anchors.centerIn: parent
        width: 2 * Math.max(0, Math.round(Theme.circleSize * root.growth / 2))
        height: width
        radius: width / 2
        color: Theme.ok
    }

    Icon {
        anchors.centerIn: parent
        icon: "check-bold"
        size: Math.round(Theme.circleSize * 0.7)
        color: Theme.background
        opacity: root.growth > 0.4 ? 1 : 0
    }
}

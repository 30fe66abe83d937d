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

    function fill(): void {
        if (root.growth > 0)
            mark.make({ "face": root });
    }

    onGrowthChanged: root.fill()
    Component.onCompleted: root.fill()

    Behavior on growth {
        enabled: !root.still

        NumberAnimation { duration: Theme.completionDuration; easing.type: Easing.OutBack }
    }


    OnDemand {
        id: mark

        anchors.centerIn: parent
        address: Qt.resolvedUrl("DoneMark.qml")
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

/*! A number between two others. What it is about stands beside it, so its user names it: Accessible.name. */
T.Slider {
    id: root

    Accessible.onIncreaseAction: {
        root.increase();
        root.moved();
    }
    Accessible.onDecreaseAction: {
        root.decrease();
        root.moved();
    }

    implicitWidth: 200
    implicitHeight: Math.max(Theme.controlHeight, implicitHandleHeight + topPadding + bottomPadding)
    padding: 4
    opacity: root.enabled ? 1 : 0.45

    background: Rectangle {
        x: root.leftPadding
        y: (root.height - height) / 2
        width: root.availableWidth
        height: 6
        radius: 3
        color: Theme.isHighContrast ? Theme.background : Theme.hover
        border.width: Theme.borderWidth
        border.color: Theme.lineStrong

        Rectangle {
            x: root.mirrored ? parent.width - width : 0
            width: root.position * parent.width
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }

    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: (root.height - height) / 2
        implicitWidth: Theme.circleSize
        implicitHeight: Theme.circleSize
        radius: width / 2
        color: root.pressed ? Theme.accent : Theme.background
        border.width: root.hovered || root.pressed ? 3 : 2
        border.color: Theme.accent

        FocusRing {
            targetRadius: parent.radius
            visible: root.visualFocus
        }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import MeldaDo.Theme

/*! An icon that acts. It has no words of its own, so its user names it: Accessible.name and a tool tip. */
T.ToolButton {
    id: root

    Accessible.onPressAction: root.clicked()

    implicitWidth: Math.max(Theme.controlHeight, root.display === T.AbstractButton.IconOnly ? 0 : implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Theme.controlHeight
    padding: 6
    display: T.AbstractButton.IconOnly
    opacity: root.enabled ? 1 : 0.45
    icon.width: Theme.iconSize
    icon.height: Theme.iconSize
    icon.color: root.hovered || root.down ? Theme.text : Theme.textSecondary

    contentItem: IconLabel {
        mirrored: root.mirrored
        display: root.display
        icon: root.icon
        text: root.text
        font: root.font
        color: root.icon.color
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.down || root.hovered || root.checked ? Theme.hover : "transparent"
        border.width: Theme.isHighContrast ? Theme.borderWidth : 0
        border.color: Theme.line

        Behavior on color { ColorAnimation { duration: Theme.hoverDuration } }

        FocusRing { visible: root.visualFocus }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import MeldaDo.Theme

/*! One of a few choices that are all in sight: it is chosen, or it is not. */
T.Button {
    id: root

    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.clicked()

    implicitWidth: Math.max(28, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(28, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: 8
    verticalPadding: 4
    spacing: 4
    opacity: root.enabled ? 1 : 0.45
    font.pixelSize: Theme.secondarySize
    font.weight: root.checked ? Font.DemiBold : Font.Normal
    icon.width: 14
    icon.height: 14
    icon.color: root.checked ? Theme.accent : Theme.textSecondary
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: IconLabel {
        spacing: root.spacing
        mirrored: root.mirrored
        display: root.display
        icon: root.icon
        text: root.text
        font: root.font
        color: Theme.text
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.checked ? Theme.selection : root.down || root.hovered ? Theme.hover : Theme.background
        border.width: Theme.borderWidth
        border.color: root.checked ? Theme.accent : Theme.line

        FocusRing {
            gap: 1
            targetRadius: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}

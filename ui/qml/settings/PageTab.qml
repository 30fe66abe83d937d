// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import MeldaDo.Theme

/*! The name of a page, among others below each other. */
T.TabButton {
    id: root

    Accessible.name: root.text  // also when it changes
    Accessible.onPressAction: root.clicked()

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.controlHeight + 2, implicitContentHeight + 8)
    horizontalPadding: 10
    spacing: 10
    focusPolicy: root.checked ? Qt.StrongFocus : Qt.ClickFocus
    font.pixelSize: Theme.bodySize
    font.weight: root.checked ? Font.DemiBold : Font.Normal
    icon.width: Theme.smallIconSize + 2
    icon.height: Theme.smallIconSize + 2
    icon.color: root.checked ? Theme.text : Theme.textSecondary

    contentItem: IconLabel {
        alignment: Qt.AlignLeft
        mirrored: root.mirrored
        spacing: root.spacing
        icon: root.icon
        text: root.text
        font: root.font
        color: Theme.text
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.checked ? Theme.selection : root.hovered ? Theme.hover : "transparent"
        border.width: Theme.isHighContrast && root.checked ? Theme.borderWidth : 0
        border.color: Theme.line

        FocusRing { visible: root.visualFocus }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import MeldaDo.Theme

T.MenuItem {
    id: root

    Accessible.name: root.text  // also when it changes
    Accessible.onPressAction: root.triggered()

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlHeight
    leftPadding: 10
    rightPadding: 12
    spacing: 10
    font.pixelSize: Theme.bodySize
    icon.width: Theme.smallIconSize
    icon.height: Theme.smallIconSize
    icon.color: root.enabled ? Theme.textSecondary : Theme.textDisabled

    arrow: IconImage {
        visible: root.subMenu
        x: root.mirrored ? 10 : root.width - width - 10
        y: (root.height - height) / 2
        source: Theme.icon("chevron-right")
        sourceSize.width: Theme.tinyIconSize
        sourceSize.height: Theme.tinyIconSize
        color: root.icon.color
    }

    contentItem: IconLabel {
        alignment: Qt.AlignLeft
        mirrored: root.mirrored
        spacing: root.spacing
        display: root.display
        icon: root.icon
        text: root.text
        font: root.font
        color: root.enabled ? Theme.text : Theme.textDisabled
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.highlighted && root.enabled ? Theme.hover : "transparent"
        border.width: Theme.isHighContrast && root.highlighted ? Theme.ringWidth : 0
        border.color: Theme.accent
    }
}

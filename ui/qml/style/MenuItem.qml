// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import QtQuick.Layouts
import QtQuick.Templates as T
import MeldaDo.Theme

T.MenuItem {
    id: root

    Accessible.name: root.text  // also when it changes
    Accessible.onPressAction: root.triggered()

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    verticalPadding: 4
    leftPadding: 10
    rightPadding: root.subMenu ? 12 + Theme.tinyIconSize : 12
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

    contentItem: RowLayout {  // an IconLabel would cut off what does not fit into one line
        spacing: root.spacing

        IconImage {
            Layout.preferredWidth: root.icon.width
            Layout.preferredHeight: root.icon.height
            visible: root.subMenu !== null || status !== Image.Null  // words stand under each other
            source: root.icon.source
            sourceSize.width: root.icon.width
            sourceSize.height: root.icon.height
            color: root.icon.color
        }

        Text {
            Layout.fillWidth: true
            text: root.text
            textFormat: Text.PlainText
            font: root.font
            color: root.enabled ? Theme.text : Theme.textDisabled
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.highlighted && root.enabled ? Theme.hover : "transparent"
        border.width: Theme.isHighContrast && root.highlighted ? Theme.ringWidth : 0
        border.color: Theme.accent
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import QtQuick.Layouts
import QtQuick.Templates as T
import MeldaDo.Theme

/*! `highlighted` for the one main action; `flat` for words that act, such as Undo. */
T.Button {
    id: root

    readonly property color ink: root.highlighted ? Theme.accentText : root.flat ? Theme.accent : Theme.text

    Accessible.name: root.text  // also when it changes
    Accessible.onPressAction: root.clicked()

    implicitWidth: Math.max(Theme.controlHeight, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: root.flat ? 8 : 12
    verticalPadding: 6
    spacing: 8
    opacity: root.enabled ? 1 : 0.45
    font.pixelSize: Theme.bodySize
    font.weight: root.highlighted || root.flat ? Font.DemiBold : Font.Medium
    icon.width: Theme.iconSize
    icon.height: Theme.iconSize
    icon.color: root.ink

    contentItem: RowLayout {  // an IconLabel would cut off what does not fit into one line
        spacing: root.spacing

        IconImage {
            visible: status !== Image.Null
            source: root.icon.source
            sourceSize.width: root.icon.width
            sourceSize.height: root.icon.height
            color: root.icon.color
        }

        Text {
            Layout.fillWidth: true
            visible: root.text.length > 0
            text: root.text
            textFormat: Text.PlainText
            font: root.font
            color: root.ink
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.cardRadius
        color: root.highlighted ? (root.down ? Qt.darker(Theme.accent, 1.15) : Theme.accent)
             : root.down || root.hovered ? Theme.hover : root.flat ? "transparent" : Theme.background
        border.width: root.highlighted || (root.flat && !Theme.isHighContrast) ? 0 : Theme.borderWidth
        border.color: Theme.lineStrong

        Behavior on color { ColorAnimation { duration: Theme.hoverDuration } }

        FocusRing {
            targetRadius: Theme.cardRadius
            visible: root.visualFocus
        }
    }
}

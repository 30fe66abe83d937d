// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Templates as T
import MeldaDo.Theme

T.RadioButton {
    id: root

    Accessible.name: root.text  // also when it changes
    Accessible.onPressAction: root.clicked()

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    verticalPadding: 4
    rightPadding: 4
    spacing: 10
    opacity: root.enabled ? 1 : 0.45
    font.pixelSize: Theme.bodySize

    indicator: Rectangle {
        x: root.mirrored ? root.width - width : 0
        y: (root.height - height) / 2
        implicitWidth: Theme.circleSize
        implicitHeight: Theme.circleSize
        radius: width / 2
        color: root.hovered && !root.checked ? Theme.hover : Theme.background
        border.width: root.checked || Theme.isHighContrast ? 2 : 1.5
        border.color: root.checked ? Theme.accent : Theme.lineStrong

        Rectangle {
            anchors.centerIn: parent
            visible: root.checked
            width: Theme.circleSize / 2
            height: width
            radius: width / 2
            color: Theme.accent
        }

        FocusRing {
            targetRadius: parent.radius
            visible: root.visualFocus
        }
    }

    contentItem: Label {
        leftPadding: root.mirrored ? 0 : Theme.circleSize + root.spacing
        rightPadding: root.mirrored ? Theme.circleSize + root.spacing : 0
        text: root.text
        font: root.font
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}

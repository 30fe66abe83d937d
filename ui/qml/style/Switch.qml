// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import MeldaDo.Theme

/*! On or off, at once. Its words stand beside it, so its user names it: Accessible.name. */
T.Switch {
    id: root

    function change(): void {
        root.toggle();
        root.toggled();
    }

    Accessible.onPressAction: root.change()
    Accessible.onToggleAction: root.change()

    implicitWidth: implicitIndicatorWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.controlHeight, implicitIndicatorHeight)
    opacity: root.enabled ? 1 : 0.45

    indicator: Rectangle {
        x: root.leftPadding
        y: (root.height - height) / 2
        implicitWidth: 2 * implicitHeight - 4
        implicitHeight: Theme.iconSize + 4
        radius: height / 2
        color: root.checked ? Theme.accent : root.hovered ? Theme.hover : Theme.background
        border.width: root.checked ? 0 : Theme.isHighContrast ? Theme.borderWidth : 1.5
        border.color: Theme.lineStrong

        Behavior on color { ColorAnimation { duration: Theme.hoverDuration } }

        Rectangle {
            readonly property real gap: (parent.height - height) / 2
            readonly property bool atEnd: root.checked !== root.mirrored

            x: atEnd ? parent.width - width - gap : gap
            y: gap
            width: Theme.iconSize - 4
            height: width
            radius: width / 2
            color: root.checked ? Theme.accentText : Theme.lineStrong

            Behavior on x { NumberAnimation { duration: Theme.hoverDuration } }

            IconImage {  // not by colour and place alone
                anchors.centerIn: parent
                visible: root.checked
                source: Theme.icon("check-bold")
                sourceSize.width: Theme.iconSize - 8
                sourceSize.height: Theme.iconSize - 8
                color: Theme.accent
            }
        }

        FocusRing {
            targetRadius: parent.radius
            visible: root.visualFocus
        }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

T.ScrollBar {
    id: root

    Accessible.ignored: true  // what it moves is a list or a text, which says so itself

    implicitWidth: Math.max(implicitBackgroundWidth, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight, implicitContentHeight + topPadding + bottomPadding)
    padding: 3
    minimumSize: 0.06
    visible: root.policy !== T.ScrollBar.AlwaysOff && root.size < 1.0

    contentItem: Rectangle {
        implicitWidth: root.hovered || root.pressed ? 8 : 5
        implicitHeight: root.hovered || root.pressed ? 8 : 5
        radius: 4
        color: Theme.lineStrong
        opacity: root.pressed ? 1 : root.hovered ? 0.9 : 0.5

        Behavior on implicitWidth { NumberAnimation { duration: Theme.hoverDuration } }
        Behavior on opacity { NumberAnimation { duration: Theme.hoverDuration } }
    }
}

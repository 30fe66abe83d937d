// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! How many tasks wait for a decision; it leads to them. */
Button {
    id: root

    required property int count

    signal wanted()

    text: qsTr("%n to review", "", root.count)
    icon.source: Theme.icon("arrow-left-right")
    icon.width: Theme.smallIconSize
    icon.height: Theme.smallIconSize
    font.pixelSize: Theme.secondarySize
    ToolTip.visible: hovered
    ToolTip.text: qsTr("Several people changed the same (Ctrl+Shift+R)")
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: root.wanted()

    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.reviewBackground
        border.width: Theme.borderWidth
        border.color: root.hovered || root.down || Theme.isHighContrast ? Theme.warning : Theme.reviewBackground

        FocusRing {
            targetRadius: Theme.cardRadius
            visible: root.visualFocus
        }
    }
}

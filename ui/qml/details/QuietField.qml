// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! A field that adds something; without a frame until it is used. */
TextField {
    id: root

    implicitHeight: Math.max(28, contentHeight + topPadding + bottomPadding)
    leftPadding: 8
    rightPadding: 8
    topPadding: 2
    bottomPadding: 2

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.activeFocus ? Theme.background : pointer.hovered ? Theme.hover : "transparent"
        border.width: root.activeFocus ? Theme.ringWidth : Theme.isHighContrast ? Theme.borderWidth : 0
        border.color: root.activeFocus ? Theme.accent : Theme.line
    }

    HoverHandler { id: pointer }
}

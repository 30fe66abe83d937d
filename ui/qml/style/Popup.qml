// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

T.Popup {
    id: root

    implicitWidth: Math.max(implicitBackgroundWidth + leftInset + rightInset, contentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight + topInset + bottomInset, contentHeight + topPadding + bottomPadding)
    padding: 12
    margins: 8

    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.raised
        border.width: Theme.borderWidth
        border.color: Theme.line

        SoftShadow { z: -1 }
    }
}

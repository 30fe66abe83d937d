// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Templates as T
import MeldaDo.Theme

T.Dialog {
    id: root

    implicitWidth: Math.max(320, contentWidth + leftPadding + rightPadding, implicitFooterWidth)
    implicitHeight: contentHeight + topPadding + bottomPadding + implicitHeaderHeight + implicitFooterHeight
    padding: 20
    topPadding: 8
    margins: 12

    header: Label {
        text: root.title
        visible: root.title.length > 0
        wrapMode: Label.Wrap
        padding: 20
        bottomPadding: 4
        font.pixelSize: Theme.sectionSize
        font.weight: Font.DemiBold
    }

    footer: DialogButtonBox {
        visible: count > 0
    }

    background: Item {
        SoftShadow { targetRadius: Theme.sheetRadius }

        Rectangle {
            anchors.fill: parent
            radius: Theme.sheetRadius
            color: Theme.raised
            border.width: Theme.borderWidth
            border.color: Theme.line
        }
    }

    T.Overlay.modal: Rectangle { color: Theme.shade }
    T.Overlay.modeless: Item {}

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.rowDuration } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.rowDuration } }
}

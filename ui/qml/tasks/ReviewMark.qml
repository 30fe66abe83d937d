// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! In a row: several people changed the task, and somebody has to decide; or somebody just has. A dot: it was settled
    without asking. */
Row {
    id: root

    required property TaskRow row

    spacing: 6

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.row.settledQuietly.length > 0 && root.row.reviewCount === 0
        width: 6
        height: 6
        radius: 3
        color: Theme.theirs
        ToolTip.visible: pointer.hovered
        ToolTip.text: root.row.settledQuietly

        HoverHandler {
            id: pointer

            margin: 8
        }
    }

    Button {
        id: chip

        visible: root.row.reviewCount > 0
        height: Theme.controlHeight - 8
        topPadding: 0
        bottomPadding: 0
        horizontalPadding: 8
        focusPolicy: Qt.NoFocus  // Ctrl+Shift+R on the row, and its menu, do the same
        text: root.row.reviewCount > 1 ? qsTr("Review · %1").arg(root.row.reviewCount) : qsTr("Review")
        font.pixelSize: Theme.captionSize
        font.weight: Font.DemiBold
        Accessible.name: qsTr("Review: %1", "a task").arg(root.row.title)
        onClicked: root.row.reviewWanted()

        background: Rectangle {
            radius: Theme.rowRadius
            color: Theme.reviewBackground
            border.width: Theme.borderWidth
            border.color: chip.hovered || Theme.isHighContrast ? Theme.warning : Theme.reviewBackground
        }
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.row.reviewCount === 0 && text.length > 0
        text: root.row.decision
        textFormat: Text.PlainText
        elide: Text.ElideRight
        width: visible ? Math.min(implicitWidth, Theme.scaled(160)) : 0
        color: Theme.theirs
        font.pixelSize: Theme.captionSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}

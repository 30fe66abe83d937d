// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! Notes as what differs from before: lines that came, lines that went, a line around them. */
Column {
    id: root

    required property var lines  // of { text, sign }

    spacing: 1

    Repeater {
        model: root.lines

        delegate: Rectangle {
            id: line

            required property var modelData
            readonly property bool added: line.modelData.sign === "+"
            readonly property bool removed: line.modelData.sign === "–"

            width: root.width
            height: words.implicitHeight + 2
            radius: 3
            color: line.added ? Theme.okBackground : line.removed ? Theme.errorBackground : "transparent"

            Label {
                anchors.left: parent.left
                anchors.leftMargin: 4
                width: 12
                text: line.modelData.sign
                textFormat: Text.PlainText
                color: line.added ? Theme.ok : line.removed ? Theme.late : Theme.textTertiary
                font.pixelSize: Theme.secondarySize
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Label {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: 20
                anchors.right: parent.right
                anchors.rightMargin: 4
                text: line.modelData.text
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                color: line.added || line.removed ? Theme.text : Theme.textSecondary
                font.pixelSize: Theme.secondarySize
                font.strikeout: line.removed
                Accessible.ignored: true
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Models
import MeldaDo.Theme

/*! What merged by itself, when it is asked for; and what was settled without asking, with the other value at hand. */
ColumnLayout {
    id: root

    required property Review review
    property bool open: false

    spacing: 4

    Button {
        Layout.leftMargin: -8
        flat: true
        enabled: root.review.merged.length > 0
        opacity: 1
        text: root.review.mergedSentence
        icon.source: enabled ? Theme.icon(root.open ? "chevron-down" : "chevron-right") : ""
        font.pixelSize: Theme.secondarySize
        Accessible.description: !enabled ? "" : root.open ? qsTr("open") : qsTr("closed")
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: root.open = !root.open
    }

    Repeater {
        model: root.open ? root.review.merged : []

        delegate: Label {
            required property var modelData

            Layout.fillWidth: true
            Layout.leftMargin: 16
            text: qsTr("%1: %2", "a field, what became of it").arg(modelData.label).arg(modelData.text)
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.textSecondary
            font.pixelSize: Theme.secondarySize
        }
    }

    Repeater {
        model: root.review.quiet

        delegate: RowLayout {
            id: line

            required property int index
            required property var modelData

            Layout.fillWidth: true
            spacing: 8

            Label {
                Layout.fillWidth: true
                text: line.modelData.text
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.textSecondary
                font.pixelSize: Theme.secondarySize
            }

            Button {
                flat: true
                enabled: root.review.editable
                text: line.modelData.other
                font.pixelSize: Theme.secondarySize
                Accessible.name: qsTr("%1: %2", "a field, what to do").arg(line.modelData.label).arg(text)
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: root.review.chooseQuiet(line.index)
            }
        }
    }

    Label {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.review.recoveredSentence
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.textSecondary
        font.pixelSize: Theme.secondarySize
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Templates as T
import MeldaDo.Controls
import MeldaDo.Theme

/*! One value on offer, with who wrote it. A solid border is one's own, dashes are others'. */
T.AbstractButton {
    id: root

    required property int number      // among those of its field, from 1
    required property string words
    property string marked            // the same as StyledText; see ReviewModel
    property var lines: []            // of notes
    property string by
    property bool mine: true
    property bool chosen: false
    property string reason            // why it is suggested; empty: it is not
    property string spoken: root.words
    readonly property color ink: root.mine ? Theme.accent : Theme.theirs

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.spoken
    Accessible.checkable: true
    Accessible.checked: root.chosen
    Accessible.onPressAction: root.clicked()
    implicitWidth: 200
    implicitHeight: Math.max(Theme.fieldHeight, column.implicitHeight + 20)
    hoverEnabled: true
    opacity: root.enabled ? 1 : 0.45
    focusPolicy: root.chosen || root.number === 1 ? Qt.StrongFocus : Qt.ClickFocus  // one stop for the whole field

    background: Rectangle {
        radius: Theme.cardRadius
        color: !root.chosen ? (root.hovered ? Theme.hover : Theme.raised) : root.mine ? Theme.mineBackground : Theme.theirsBackground
        border.width: root.mine ? (root.chosen ? 2 : Theme.borderWidth) : 0
        border.color: root.chosen ? root.ink : Theme.lineStrong

        Loader {
            anchors.fill: parent
            active: !root.mine
            sourceComponent: DashedFrame {
                color: root.chosen ? root.ink : Theme.lineStrong
                lineWidth: root.chosen ? 2 : Theme.borderWidth
            }
        }

        FocusRing {
            targetRadius: Theme.cardRadius
            visible: root.visualFocus
        }
    }

    contentItem: Item {
        Rectangle {
            id: indicator

            anchors.left: parent.left
            anchors.leftMargin: 10
            y: 10 + (Theme.bodySize * 1.4 - height) / 2
            width: Theme.circleSize - 2
            height: width
            radius: width / 2
            color: Theme.raised
            border.width: root.chosen ? 2 : 1.5
            border.color: root.chosen ? root.ink : Theme.lineStrong

            Rectangle {
                anchors.centerIn: parent
                visible: root.chosen
                width: parent.width / 2
                height: width
                radius: width / 2
                color: root.ink
            }
        }

        Column {
            id: column

            anchors.left: indicator.right
            anchors.leftMargin: 10
            anchors.right: parent.right
            anchors.rightMargin: 10
            y: 10
            spacing: 3

            Label {
                width: parent.width
                visible: root.lines.length === 0
                text: root.marked.length > 0 ? root.marked : root.words
                textFormat: root.marked.length > 0 ? Text.StyledText : Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 12
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                font.pixelSize: Theme.bodySize
                font.weight: root.chosen ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }

            Loader {
                width: parent.width
                active: root.lines.length > 0
                visible: active
                sourceComponent: DiffLines { lines: root.lines }
            }

            Label {
                width: parent.width
                visible: text.length > 0
                text: root.by
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: root.mine ? Theme.accent : Theme.theirs
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }

            Label {
                width: parent.width
                visible: root.reason.length > 0
                text: qsTr("suggested: %1", "why").arg(root.reason)
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.textTertiary
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }
        }
    }
}

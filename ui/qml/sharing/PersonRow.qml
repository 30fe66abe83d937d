// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Theme

/*! A person who shares the list. */
RowLayout {
    id: root

    required property string person
    required property string name
    required property string initial
    required property string token
    required property string sentence
    required property string seen
    required property string clock
    required property bool me
    required property bool takesPart
    required property bool removable

    readonly property string line: root.sentence.length > 0 ? Isolate.name(root.name) + " · " + root.sentence : root.name

    signal removeWanted()
    signal clockHelpWanted()

    spacing: 12
    Accessible.role: Accessible.ListItem
    Accessible.name: root.seen.length > 0 ? root.line + ", " + root.seen : root.line

    Rectangle {
        Layout.alignment: Qt.AlignTop
        implicitWidth: 2 * Theme.smallIconSize
        implicitHeight: implicitWidth
        radius: implicitWidth / 2
        color: "transparent"
        border.width: 2
        border.color: root.token.length > 0 ? Theme.token(root.token) : root.me ? Theme.accent : Theme.theirs
        opacity: root.takesPart ? 1 : 0.5

        Label {
            anchors.centerIn: parent
            text: root.initial
            textFormat: Text.PlainText
            font.pixelSize: Theme.secondarySize
            font.weight: Font.DemiBold
            color: Theme.textSecondary
            Accessible.ignored: true
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        Label {
            Layout.fillWidth: true
            text: root.line
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Label {
            Layout.fillWidth: true
            visible: root.seen.length > 0
            text: root.seen
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.textTertiary
            font.pixelSize: Theme.secondarySize
            Accessible.ignored: true
        }

        NoticeStrip {
            Layout.fillWidth: true
            visible: root.clock.length > 0
            text: root.clock
            action: qsTr("Details")
            onActed: root.clockHelpWanted()
        }
    }

    ToolButton {
        Layout.alignment: Qt.AlignTop
        visible: root.removable
        icon.source: Theme.icon("x")
        Accessible.name: qsTr("Remove %1").arg(root.name)
        ToolTip.visible: hovered
        ToolTip.text: Accessible.name
        onClicked: root.removeWanted()
    }
}

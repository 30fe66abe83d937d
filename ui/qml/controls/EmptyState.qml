// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Theme

/*! Icon, one sentence, at most one action. */
ColumnLayout {
    id: root

    required property string icon
    required property string sentence
    property string hint
    property string action
    property string otherAction

    signal acted()
    signal otherActed()

    spacing: 12
    Accessible.role: Accessible.StaticText
    Accessible.name: root.hint.length > 0 ? root.sentence + " " + root.hint : root.sentence

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: 72
        implicitHeight: 72
        radius: 36
        color: Theme.side

        Icon {
            anchors.centerIn: parent
            icon: root.icon
            size: 32
            color: Theme.textTertiary
        }
    }

    Label {
        Layout.fillWidth: true
        Layout.topMargin: 4
        text: root.sentence
        font.pixelSize: Theme.bodySize + 1
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.ignored: true
    }

    Label {
        Layout.fillWidth: true
        visible: root.hint.length > 0
        text: root.hint
        color: Theme.textTertiary
        font.pixelSize: Theme.secondarySize
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.ignored: true
    }

    Button {
        Layout.alignment: Qt.AlignHCenter
        visible: root.action.length > 0
        text: root.action
        onClicked: root.acted()
    }

    Button {
        Layout.alignment: Qt.AlignHCenter
        visible: root.otherAction.length > 0
        flat: true
        text: root.otherAction
        onClicked: root.otherActed()
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! One thing that was recognised; a click on it, or on its ×, makes it text again. */
Rectangle {
    id: root

    required property string label
    required property string icon
    required property bool known
    property bool ringed: false

    signal turnBackWanted()

    implicitWidth: content.implicitWidth + 8 + closer.width
    implicitHeight: 26 + Theme.grown(18)
    radius: Theme.rowRadius
    color: pointer.hovered ? Theme.hover : Theme.background
    border.width: Theme.borderWidth
    border.color: Theme.line
    Accessible.role: Accessible.Button
    Accessible.name: root.known ? qsTr("%1, turn back into text").arg(root.label) : qsTr("%1, new, turn back into text").arg(root.label)
    Accessible.focusable: true
    Accessible.focused: root.ringed
    Accessible.onPressAction: root.turnBackWanted()

    Behavior on color { ColorAnimation { duration: Theme.hoverDuration } }

    NumberAnimation on opacity { from: 0; to: 1; duration: Theme.rowDuration }

    HoverHandler { id: pointer }

    TapHandler { onTapped: root.turnBackWanted() }

    FocusRing {
        gap: 0
        targetRadius: Theme.rowRadius
        visible: root.ringed
    }

    Row {
        id: content

        anchors.left: parent.left
        anchors.leftMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 5

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            icon: root.icon
            size: Theme.tinyIconSize
            color: Theme.accent
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Theme.scaled(200))
            text: root.label
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.text
            font.pixelSize: Theme.captionSize
            Accessible.ignored: true
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.known
            text: qsTr("new", "a tag or a person that was not there before")
            color: Theme.textTertiary
            font.pixelSize: Theme.captionSize
            font.italic: true
            Accessible.ignored: true
        }
    }

    Item {
        id: closer

        anchors.right: parent.right
        width: 26
        height: parent.height

        Icon {
            anchors.centerIn: parent
            icon: "x"
            size: 12
            color: pointer.hovered ? Theme.text : Theme.textTertiary
        }

    }
}

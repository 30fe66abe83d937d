// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Theme

/*! How text, an outline and what can be done look in a scheme. */
Rectangle {
    id: root

    required property var colors  // one of Theme.samples

    implicitWidth: Theme.scaled(64)
    implicitHeight: Theme.controlHeight - 8
    radius: Theme.rowRadius
    color: root.colors.background
    border.width: Theme.borderWidth
    border.color: root.colors.outline
    Accessible.ignored: true

    Text {
        anchors.left: parent.left
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Aa")
        font.family: Theme.fontFamily
        font.pixelSize: Theme.secondarySize
        color: root.colors.text
        Accessible.ignored: true
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.circleSize / 2
        height: width
        radius: width / 2
        color: root.colors.accent
    }
}

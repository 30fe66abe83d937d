// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! How one part of a query was read. */
Rectangle {
    id: root

    required property string label
    required property string icon

    implicitWidth: words.implicitWidth + 16
    implicitHeight: 24 + Theme.grown(18)
    radius: Theme.rowRadius
    color: "transparent"
    border.width: Theme.borderWidth
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: root.label

    Row {
        id: words

        anchors.centerIn: parent
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
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            Accessible.ignored: true
        }
    }
}

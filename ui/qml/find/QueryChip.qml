// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import MeldaDo.Theme

/*! How one part of a query was read. Pressed, it becomes its opposite; the cross, Delete and Backspace take it away. */
T.AbstractButton {
    id: root

    signal removeWanted()

    implicitWidth: words.implicitWidth + 10 + cross.width
    implicitHeight: 24 + Theme.grown(18)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.name: root.text
    Accessible.description: qsTr("Space: the opposite. Delete takes it away")
    Keys.onDeletePressed: root.removeWanted()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) {
            root.removeWanted();
            event.accepted = true;
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.hovered ? Theme.hover : "transparent"
        border.width: Theme.borderWidth
        border.color: Theme.line

        FocusRing {
            gap: 1
            targetRadius: Theme.rowRadius
            visible: root.visualFocus
        }
    }

    contentItem: Item {}

    Row {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 5

        IconImage {
            anchors.verticalCenter: parent.verticalCenter
            source: root.icon.source
            sourceSize.width: Theme.tinyIconSize
            sourceSize.height: Theme.tinyIconSize
            color: Theme.accent
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Theme.scaled(200))
            text: root.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            Accessible.ignored: true
        }
    }

    IconImage {
        anchors.centerIn: cross
        source: Theme.icon("x")
        sourceSize.width: Theme.tinyIconSize
        sourceSize.height: Theme.tinyIconSize
        color: cross.containsMouse ? Theme.text : Theme.textTertiary
        Accessible.ignored: true
    }

    MouseArea {
        id: cross

        anchors.right: parent.right
        width: Theme.tinyIconSize + 12
        height: parent.height
        hoverEnabled: true
        Accessible.ignored: true
        onClicked: root.removeWanted()
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import MeldaDo.Theme

/*! A word that a task has, to be taken away: by the cross, by Delete and by Backspace. */
T.AbstractButton {
    id: root

    property bool removable: true
    property color ink: Theme.text
    property color frame: Theme.line

    signal removeWanted()

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.removable ? qsTr("Delete takes it away") : ""
    Accessible.onPressAction: root.removeWanted()
    implicitWidth: Math.min(240 + Theme.grown(240), label.implicitWidth + 16 + (root.removable ? Theme.tinyIconSize + 6 : 0))
    implicitHeight: Math.max(28, label.implicitHeight + 8)
    hoverEnabled: true
    enabled: root.removable
    focusPolicy: Qt.StrongFocus
    Keys.onDeletePressed: root.removeWanted()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) {
            root.removeWanted();
            event.accepted = true;
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.hovered ? Theme.hover : Theme.background
        border.width: Theme.borderWidth
        border.color: root.frame

        FocusRing {
            gap: 1
            targetRadius: Theme.rowRadius
            visible: root.visualFocus
        }
    }

    Text {
        id: label

        anchors.left: parent.left
        anchors.leftMargin: 8
        width: Math.min(implicitWidth, parent.width - 8 - (root.removable ? Theme.tinyIconSize + 12 : 8))
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: root.text
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: root.ink
        font.pixelSize: Theme.secondarySize
        Accessible.ignored: true
    }

    IconImage {
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        visible: root.removable
        source: Theme.icon("x")
        sourceSize.width: Theme.tinyIconSize
        sourceSize.height: Theme.tinyIconSize
        color: cross.containsMouse ? Theme.text : Theme.textTertiary
        Accessible.ignored: true
    }

    MouseArea {
        id: cross

        anchors.right: parent.right
        width: Theme.tinyIconSize + 14
        height: parent.height
        visible: root.removable
        hoverEnabled: true
        Accessible.ignored: true
        onClicked: root.removeWanted()
    }
}

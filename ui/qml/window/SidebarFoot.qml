// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Below the lists: whether they are on this computer only, or how sharing is doing; and the settings. */
Item {
    id: root

    property SharingModel sharing: null

    signal settingsWanted(string page)

    implicitHeight: row.implicitHeight + 16

    Rectangle {
        width: parent.width
        height: Theme.borderWidth
        color: Theme.line
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        spacing: 4

        AbstractButton {
            id: state

            Layout.fillWidth: true
            visible: root.sharing !== null
            implicitHeight: Math.max(Theme.controlHeight, words.implicitHeight + 8)
            text: root.sharing ? root.sharing.wholeStatus : ""
            Accessible.name: qsTr("Sharing: %1").arg(state.text)
            Accessible.onPressAction: state.clicked()
            ToolTip.visible: state.hovered && words.truncated
            ToolTip.text: state.text
            onClicked: root.settingsWanted("sharing")

            background: Rectangle {
                radius: Theme.rowRadius
                color: state.hovered ? Theme.hover : "transparent"

                FocusRing {
                    targetRadius: Theme.rowRadius
                    visible: state.visualFocus
                }
            }

            Icon {
                id: mark

                anchors.left: parent.left
                anchors.leftMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                icon: root.sharing ? root.sharing.wholeIcon : "monitor"
                size: Theme.smallIconSize
                color: icon === "triangle-alert" ? Theme.late : Theme.textTertiary
            }

            Label {
                id: words

                anchors.left: mark.right
                anchors.leftMargin: 8
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: state.text
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                color: Theme.textTertiary
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }
        }

        ToolButton {
            Layout.alignment: Qt.AlignRight
            icon.source: Theme.icon("settings")
            Accessible.name: qsTr("Settings")
            ToolTip.visible: hovered
            ToolTip.text: Accessible.name
            onClicked: root.settingsWanted("general")
        }
    }
}

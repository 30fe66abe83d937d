// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Theme

/*! What is wrong with a way, what is safe, and the one thing to do. */
Rectangle {
    id: root

    required property string wrong
    required property string safe
    required property string action

    signal acted()

    implicitHeight: content.implicitHeight + 20
    radius: Theme.cardRadius
    color: Theme.errorBackground
    border.width: Theme.isHighContrast ? Theme.borderWidth : 0
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.wrong + " " + root.safe

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 10
        anchors.leftMargin: 12
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            spacing: 10

            Icon {
                Layout.alignment: Qt.AlignTop
                icon: "triangle-alert"
                color: Theme.late
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Label {
                    Layout.fillWidth: true
                    text: root.wrong
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.secondarySize
                    font.weight: Font.Medium
                    Accessible.ignored: true
                }

                Label {
                    Layout.fillWidth: true
                    text: root.safe
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.secondarySize
                    color: Theme.textSecondary
                    Accessible.ignored: true
                }
            }
        }

        Button {
            Layout.alignment: Qt.AlignRight
            text: root.action
            onClicked: root.acted()
        }
    }
}

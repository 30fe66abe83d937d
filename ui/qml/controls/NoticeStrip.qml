// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Theme

/*! A quiet strip: what is wrong, what is safe, and one action. Nothing modal. */
Rectangle {
    id: root

    required property string text
    property bool serious: false
    property string action
    property bool hasDetails: false

    signal acted()
    signal detailsWanted()

    implicitHeight: content.implicitHeight + 16
    radius: Theme.cardRadius
    color: root.serious ? Theme.errorBackground : Theme.reviewBackground
    border.width: Theme.isHighContrast ? Theme.borderWidth : 0
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    RowLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 12
        anchors.rightMargin: 6
        spacing: 10

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 6
            icon: root.serious ? "triangle-alert" : "info"
            color: root.serious ? Theme.late : Theme.warning
        }

        Flow {
            Layout.fillWidth: true
            spacing: 4

            Label {
                width: Math.min(implicitWidth, parent.width)
                topPadding: 7
                bottomPadding: 7
                leftPadding: Theme.mirrored ? 8 : 0
                rightPadding: Theme.mirrored ? 0 : 8
                text: root.text
                font.pixelSize: Theme.secondarySize
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.ignored: true
            }

            Button {
                flat: true
                visible: root.action.length > 0
                text: root.action
                onClicked: root.acted()
            }

            Button {
                flat: true
                visible: root.hasDetails
                text: qsTr("Details")
                onClicked: root.detailsWanted()
            }
        }
    }
}

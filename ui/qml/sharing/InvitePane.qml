// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! The invite to the list, in all its forms. */
ColumnLayout {
    id: root

    required property SharingModel sharing

    signal saveWanted()

    spacing: 12

    QrItem {
        id: code

        Layout.alignment: Qt.AlignHCenter
        implicitWidth: code.moduleCount * Math.max(1, Math.floor(280 / Math.max(1, code.moduleCount)))  // whole pixels
        implicitHeight: implicitWidth
        visible: code.moduleCount > 0
        text: root.sharing.inviteLink
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("QR code of the invite")
    }

    Label {
        Layout.fillWidth: true
        visible: code.tooLong
        text: qsTr("This invite is too long for a QR code. Send the link or the file.")
        wrapMode: Text.Wrap
        color: Theme.textSecondary
    }

    GridLayout {
        Layout.fillWidth: true
        columns: copy.implicitWidth + save.implicitWidth + 8 > root.width ? 1 : 2
        columnSpacing: 8
        rowSpacing: 8

        Button {
            id: copy

            Layout.fillWidth: true
            text: qsTr("Copy link")
            icon.source: Theme.icon("link")
            onClicked: root.sharing.copyInvite()
        }

        Button {
            id: save

            Layout.fillWidth: true
            text: qsTr("Save file…")
            icon.source: Theme.icon("file-down")
            onClicked: root.saveWanted()
        }
    }

    Label {
        Layout.fillWidth: true
        text: qsTr("An invite tells which list it is and what its folder is called. It opens nothing by itself: who joins needs the folder as well.")
        wrapMode: Text.Wrap
        font.pixelSize: Theme.secondarySize
        color: Theme.textTertiary
    }
}

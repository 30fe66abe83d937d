// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Platform
import MeldaDo.Theme

/*! What this is, where the lists are kept, and what it is made of. */
SettingsPage {
    id: root

    title: qsTr("About")

    SettingsRow {
        query: root.query
        label: qsTr("MeldaDo %1").arg(Program.version)
        hint: qsTr("Ordered to-do lists, shared without an account. Free software under the MIT licence.")
        otherWords: qsTr("version")
    }

    SettingsRow {
        query: root.query
        label: qsTr("Your data")
        hint: Program.dataFolder
        otherWords: qsTr("folder backup")

        Button {
            text: qsTr("Open folder")
            icon.source: Theme.icon("folder-open")
            Layout.topMargin: 4
            onClicked: Qt.openUrlExternally(Program.dataFolderUrl)
        }
    }

    SettingsRow {
        query: root.query
        label: qsTr("Made with")
        otherWords: qsTr("library licence open source")

        PartsTable {
            Layout.fillWidth: true
            Layout.maximumWidth: 520 + Theme.grown(300)
            Layout.topMargin: 4
        }

        Button {
            id: texts

            Layout.topMargin: 8
            checkable: true
            text: checked ? qsTr("Hide the licence texts") : qsTr("Show the licence texts")
        }

        Label {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: texts.checked
            text: Program.licences
            textFormat: Text.PlainText
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            wrapMode: Text.Wrap
        }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Theme

/*! Codes and numbers for somebody who helps, or a text that tells how; to be read and copied. */
Dialog {
    id: root

    property string text
    property bool copyable: true

    signal copyWanted()

    anchors.centerIn: parent
    width: Math.min(560, (parent ? parent.width : 560) - 24)
    height: Math.min(implicitHeight, (parent ? parent.height : 480) - 24)
    modal: true
    focus: true
    title: qsTr("Details")

    contentItem: LongColumn {
        TextEdit {
            width: parent.width
            text: root.text
            textFormat: TextEdit.PlainText
            readOnly: true
            selectByMouse: true
            activeFocusOnTab: true
            wrapMode: TextEdit.Wrap
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            font.pixelSize: Theme.bodySize
            Accessible.name: root.title
        }
    }

    footer: RowLayout {
        spacing: 8

        Item { Layout.fillWidth: true }

        Button {
            Layout.bottomMargin: 20
            visible: root.copyable
            text: qsTr("Copy")
            icon.source: Theme.icon("copy")
            onClicked: root.copyWanted()
        }
        Button {
            Layout.bottomMargin: 20
            Layout.rightMargin: 20
            focus: true
            highlighted: true
            text: qsTr("Close")
            onClicked: root.close()
        }
    }
}

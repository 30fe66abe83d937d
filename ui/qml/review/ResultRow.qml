// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Theme

/*! How the task will look, as a row. */
Rectangle {
    id: root

    required property var result  // see Review.result
    readonly property bool deleted: (root.result.deleted ?? "") !== ""

    implicitHeight: content.implicitHeight + 20
    radius: Theme.cardRadius
    color: "transparent"
    border.width: Theme.borderWidth
    border.color: Theme.lineStrong
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Result: %1").arg(root.result.spoken ?? "")

    RowLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        Label {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
            text: qsTr("Result")
            color: Theme.textTertiary
            font.pixelSize: Theme.captionSize
            Accessible.ignored: true
        }

        Icon {
            Layout.alignment: Qt.AlignTop
            visible: root.deleted || !(root.result.plain ?? false)
            icon: root.deleted ? "trash-2" : root.result.done ? "circle-check" : "circle"
            color: Theme.textSecondary
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            Label {
                Layout.fillWidth: true
                text: root.deleted ? root.result.deleted : root.result.title ?? ""
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 4
                elide: Text.ElideRight
                font.strikeout: !root.deleted && (root.result.done ?? false)
                font.pixelSize: Theme.bodySize
                Accessible.ignored: true
            }

            Label {
                Layout.fillWidth: true
                visible: !root.deleted && text.length > 0
                text: root.result.notes ?? ""
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: Theme.textSecondary
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }
        }

        Label {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
            visible: !root.deleted && text.length > 0
            text: root.result.date ?? ""
            textFormat: Text.PlainText
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            Accessible.ignored: true
        }
    }
}

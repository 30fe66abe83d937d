// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Names and sizes of the files of a task. */
Column {
    id: root

    required property TaskDetails details

    spacing: 4

    Repeater {
        model: root.details.files.length

        RowLayout {
            id: row

            required property int index
            readonly property var file: root.details.files[row.index] ?? { "name": "", "size": "" }

            width: root.width
            spacing: 8

            Icon {
                Layout.leftMargin: 8
                icon: "paperclip"
                size: 16
                color: Theme.textTertiary
            }

            Label {
                Layout.fillWidth: true
                text: row.file.name
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
            }

            Label {
                text: row.file.size
                color: Theme.textTertiary
                font.pixelSize: Theme.captionSize
            }
        }
    }
}

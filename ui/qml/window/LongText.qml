// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! A text that may be longer than its place. */
Flickable {
    id: root

    required property string text

    implicitHeight: 180
    contentHeight: label.implicitHeight
    clip: true
    ScrollBar.vertical: ScrollBar {}

    Label {
        id: label

        width: root.width - 8
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.WrapAnywhere
        font.pixelSize: Theme.secondarySize
        color: Theme.textSecondary
    }
}

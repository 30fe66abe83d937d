// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! Over a part of the pane. */
Label {
    id: root

    leftPadding: Theme.mirrored ? 0 : 8
    rightPadding: Theme.mirrored ? 8 : 0
    topPadding: 8
    textFormat: Text.PlainText
    color: Theme.textTertiary
    font.pixelSize: Theme.secondarySize
    Accessible.role: Accessible.Heading
    Accessible.name: root.text
}

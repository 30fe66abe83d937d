// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Theme

/*! What stands on the button that opens the search: it looks like the field that comes. */
RowLayout {
    spacing: 8

    Icon {
        icon: "search"
        size: Theme.smallIconSize
        color: Theme.textTertiary
    }

    Label {
        Layout.fillWidth: true
        text: qsTr("Search")
        elide: Text.ElideRight
        color: Theme.textTertiary
        Accessible.ignored: true
    }

    Label {
        text: qsTr("Ctrl+K")
        color: Theme.textTertiary
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
    }
}

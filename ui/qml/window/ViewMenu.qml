// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Platform
import MeldaDo.Theme

/*! What can be done with one of the views at the side. */
Menu {
    id: root

    property string key

    CommandItem {
        text: qsTr("Hide")
        icon.source: Theme.icon("eye-off")
        onTriggered: Settings.setViewHidden(root.key, true)
    }
    CommandItem {
        enabled: Settings.hiddenViews.length > 0
        text: qsTr("Show all views")
        icon.source: Theme.icon("eye")
        onTriggered: Settings.hiddenViews = []
    }
}

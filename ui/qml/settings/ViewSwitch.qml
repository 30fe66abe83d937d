// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Platform

/*! Whether one of the views stands at the side. */
SwitchRow {
    id: root

    required property string view  // its key
    readonly property var hidden: Settings.hiddenViews

    otherWords: qsTr("sidebar views hide")
    value: !root.hidden.includes(root.view)
    onChosen: shown => Settings.setViewHidden(root.view, !shown)
}

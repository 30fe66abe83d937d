// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Theme

/*! How far some work is. */
Rectangle {
    id: root

    required property int doneCount
    required property int totalCount
    required property string sentence

    implicitHeight: 6
    radius: 3
    color: Theme.hover
    border.width: Theme.isHighContrast ? 1 : 0
    border.color: Theme.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.sentence

    Rectangle {
        width: root.totalCount > 0 ? Math.max(6, root.width * Math.min(1, root.doneCount / root.totalCount)) : 6
        height: root.height
        radius: 3
        color: Theme.accent
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import MeldaDo.Theme

/*! A bundled icon in the colour of its surroundings. */
IconImage {
    id: root

    required property string icon
    property int size: Theme.iconSize

    name: ""
    source: root.icon.length > 0 ? Theme.icon(root.icon) : ""
    sourceSize.width: root.size
    sourceSize.height: root.size
    color: Theme.textSecondary
    Accessible.ignored: true
}

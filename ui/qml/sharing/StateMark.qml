// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Controls
import MeldaDo.Theme

/*! The state of a share: a shape of its own, in a colour beside it. */
Icon {
    id: root

    size: Theme.smallIconSize
    color: root.icon === "triangle-alert" ? Theme.late : root.icon === "circle-check" ? Theme.ok : Theme.textTertiary
}

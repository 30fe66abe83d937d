// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import MeldaDo.Controls
import MeldaDo.Theme

/*! What a row is dragged by. */
Icon {
    icon: "grip-vertical"
    size: 16
    color: Theme.textTertiary
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

T.Label {
    color: Theme.text
    horizontalAlignment: Text.AlignLeft  // where the window begins; the words in it run as they do
    linkColor: Theme.accent
    font.pixelSize: Theme.bodySize
}

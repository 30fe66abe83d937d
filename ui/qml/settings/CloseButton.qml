// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

ToolButton {
    icon.source: Theme.icon("x")
    Accessible.name: qsTr("Close settings")
    ToolTip.visible: hovered
    ToolTip.text: Accessible.name
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

T.MenuSeparator {
    implicitWidth: 120
    implicitHeight: 9
    verticalPadding: 4

    contentItem: Rectangle {
        implicitHeight: Theme.borderWidth
        color: Theme.line
    }
}

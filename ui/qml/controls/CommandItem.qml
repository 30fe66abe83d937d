// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! A command in a menu, with the keys that do the same. */
MenuItem {
    id: root

    property string keys

    rightPadding: keysLabel.implicitWidth + 36

    Label {
        id: keysLabel

        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: root.keys
        color: root.enabled ? Theme.textTertiary : Theme.lineStrong
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
    }
}

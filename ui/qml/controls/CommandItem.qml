// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! A command in a menu, with the keys that do the same. */
MenuItem {
    id: root

    property string keys
    readonly property real fullWidth: root.implicitContentWidth + 10 + keysLabel.implicitWidth + 36
    readonly property bool hasRoom: root.width >= root.fullWidth  // else the words go before the keys

    implicitWidth: root.fullWidth
    leftPadding: root.mirrored ? root.roomForKeys : 10
    rightPadding: root.mirrored ? 10 : root.roomForKeys
    readonly property real roomForKeys: root.hasRoom ? keysLabel.implicitWidth + 36 : 12

    Label {
        id: keysLabel

        visible: root.hasRoom
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: Theme.keys(root.keys)
        color: root.enabled ? Theme.textTertiary : Theme.textDisabled
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! What a field is called, and the field beside it. */
Item {
    id: root

    required property string label
    default property alias field: place.data

    implicitHeight: Math.max(32, place.childrenRect.height)

    Label {
        id: name

        anchors.left: parent.left
        width: Math.max(84, Theme.secondarySize * 6.4)
        height: Math.max(32, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        text: root.label
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.textTertiary
        font.pixelSize: Theme.secondarySize
        Accessible.ignored: true  // the field has it in its name
    }

    Item {
        id: place

        anchors.left: name.right
        anchors.leftMargin: 4
        anchors.right: parent.right
        height: childrenRect.height
    }
}

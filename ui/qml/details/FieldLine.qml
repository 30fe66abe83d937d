// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! What a field is called, and the field beside it, or below it where large words would leave it no room. */
Item {
    id: root

    required property string label
    default property alias field: place.data

    readonly property bool isStacked: Theme.hasLargeText && root.width < 3 * name.besideWidth

    implicitHeight: root.isStacked ? place.y + place.height + 4 : Math.max(32, place.height)

    Label {
        id: name

        readonly property real besideWidth: Math.max(84, Theme.secondarySize * 6.4)

        anchors.left: parent.left
        width: root.isStacked ? parent.width : name.besideWidth
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

        anchors.left: parent.left
        anchors.leftMargin: root.isStacked ? 0 : name.besideWidth + 4
        anchors.right: parent.right
        y: root.isStacked ? name.height : 0
        height: childrenRect.height
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! A list or a place in one to which tasks can be moved, or a heading above some. */
Item {
    id: root

    required property int index
    required property int kind
    required property string title
    required property string iconName
    required property string token
    required property int indent
    required property string spoken
    required property bool placesShown

    property bool current: false

    signal chosen()
    signal placesWanted()

    readonly property bool heading: root.kind === TaskMover.Heading

    implicitHeight: root.heading ? Theme.controlHeight + 4 : Theme.controlHeight + 2
    Accessible.role: root.heading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: root.spoken
    Accessible.selectable: !root.heading
    Accessible.selected: root.current
    Accessible.onPressAction: {
        if (!root.heading)
            root.chosen();
    }

    HoverHandler { id: pointer }

    Rectangle {
        anchors.fill: parent
        visible: !root.heading
        radius: Theme.rowRadius
        color: root.current ? Theme.selection : pointer.hovered ? Theme.hover : "transparent"
        border.width: Theme.isHighContrast && root.current ? Theme.borderWidth : 0
        border.color: Theme.line
    }

    MouseArea {
        anchors.fill: parent
        enabled: !root.heading
        onClicked: root.chosen()
    }

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: 8 + root.indent * 16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.iconName.length > 0
        icon: root.iconName.length > 0 ? root.iconName : "list-checks"
        size: Theme.smallIconSize
        color: root.token.length > 0 ? Theme.token(root.token) : root.heading ? Theme.textTertiary : Theme.textSecondary
    }

    Label {
        anchors.left: icon.visible ? icon.right : parent.left
        anchors.leftMargin: 8
        anchors.right: opener.visible ? opener.left : parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: root.heading ? Theme.textTertiary : Theme.text
        font.pixelSize: root.heading ? Theme.captionSize : Theme.bodySize
        font.weight: root.heading ? Font.DemiBold : Font.Normal
        Accessible.ignored: true
    }

    ToolButton {
        id: opener

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.kind === TaskMover.List && !root.placesShown
        focusPolicy: Qt.NoFocus  // the arrow key in the field does the same
        height: Theme.controlHeight - 4
        padding: 4
        icon.source: Theme.icon("chevron-right")
        icon.width: Theme.tinyIconSize
        icon.height: Theme.tinyIconSize
        Accessible.name: qsTr("Show places in %1", "a list").arg(root.title)
        ToolTip.visible: hovered
        ToolTip.text: Accessible.name
        onClicked: root.placesWanted()
    }
}

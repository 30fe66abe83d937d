// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! One place, task, person or command that fits. */
Rectangle {
    id: root

    required property int index
    required property int kind
    required property string title
    required property string detail
    required property string iconName
    required property string token
    required property bool done

    property bool current: false
    readonly property string name: root.detail.length > 0 ? qsTr("%1, %2", "what was found, and where").arg(root.title).arg(root.detail)
                                                          : root.title

    signal chosen()

    implicitHeight: Theme.controlHeight + 4
    radius: Theme.rowRadius
    color: root.current ? Theme.selection : pointer.hovered ? Theme.hover : "transparent"
    border.width: Theme.isHighContrast && root.current ? Theme.borderWidth : 0
    border.color: Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: root.done ? qsTr("%1, done").arg(root.name) : root.name
    Accessible.selectable: true
    Accessible.selected: root.current
    Accessible.onPressAction: root.chosen()

    // With large text there is not room for both: the title has it first.
    readonly property real detailRoom: Theme.hasLargeText ? 0 : Math.min(detailLabel.implicitWidth, root.width * 0.35)

    HoverHandler { id: pointer }

    TapHandler { onTapped: root.chosen() }

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        icon: root.iconName.length > 0 ? root.iconName : "search"
        size: Theme.smallIconSize
        color: root.token.length > 0 ? Theme.token(root.token) : Theme.textSecondary
    }

    Label {
        id: titleLabel

        anchors.left: icon.right
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width - icon.width - 40 - root.detailRoom)
        text: root.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: root.done ? Theme.textTertiary : root.kind === FindModel.Results ? Theme.accent : Theme.text
        font.strikeout: root.done
        Accessible.ignored: true
    }

    Label {
        id: detailLabel

        anchors.left: titleLabel.right
        anchors.leftMargin: 10
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        visible: width > Theme.scaled(40)
        text: root.detail
        textFormat: Text.PlainText
        elide: Text.ElideMiddle
        color: Theme.textTertiary
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! One name that the word at the caret may become. */
Rectangle {
    id: root

    required property string text
    required property string hint
    required property bool isNew
    property bool current: false

    signal taken()

    implicitWidth: Math.min(320, words.implicitWidth + 24)
    implicitHeight: Theme.controlHeight
    radius: Theme.rowRadius
    color: root.current ? Theme.selection : pointer.hovered ? Theme.hover : "transparent"
    Accessible.role: Accessible.MenuItem
    Accessible.name: root.hint.length > 0 ? qsTr("%1, %2", "a suggestion and what it means").arg(root.text).arg(root.hint) : root.text
    Accessible.selected: root.current
    Accessible.onPressAction: root.taken()

    HoverHandler { id: pointer }

    TapHandler { onTapped: root.taken() }

    Row {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Label {
            width: Math.min(implicitWidth, 240)
            text: root.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: root.isNew ? Theme.textSecondary : Theme.text
            Accessible.ignored: true
        }

        Label {
            visible: root.hint.length > 0
            text: root.hint
            color: Theme.textTertiary
            Accessible.ignored: true
        }
    }
}

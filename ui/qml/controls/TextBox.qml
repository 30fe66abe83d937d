// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

/*! Text of several lines. Tab goes on to the next control, as in every field. `quiet`: a frame only with the caret. */
T.TextArea {
    id: root

    property bool quiet: false
    property Item neighbour: null  // what a function returns goes through a property first: see ui/README.md

    function goOn(forward: bool): void {
        root.neighbour = root.nextItemInFocusChain(forward);
        if (root.neighbour)
            root.neighbour.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    implicitWidth: 200
    implicitHeight: Math.max(Theme.controlHeight, contentHeight + topPadding + bottomPadding)
    leftPadding: 8
    rightPadding: 8
    topPadding: 6
    bottomPadding: 6
    selectByMouse: true
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    color: Theme.text
    placeholderTextColor: Theme.textTertiary
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.pixelSize: Theme.bodySize
    Keys.onTabPressed: root.goOn(true)
    Keys.onBacktabPressed: root.goOn(false)

    HoverHandler { id: pointer }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.activeFocus || !root.quiet ? Theme.background : pointer.hovered ? Theme.hover : "transparent"
        border.width: root.activeFocus ? Theme.ringWidth : root.quiet ? 0 : Theme.borderWidth
        border.color: root.activeFocus ? Theme.accent : Theme.lineStrong
    }

    Text {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        y: root.topPadding
        visible: root.length === 0 && root.preeditText.length === 0
        horizontalAlignment: Text.AlignLeft
        text: root.placeholderText
        font: root.font
        color: root.placeholderTextColor
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}

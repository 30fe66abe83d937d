// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

T.TextField {
    id: root

    implicitWidth: 200
    implicitHeight: Math.max(Theme.controlHeight, contentHeight + topPadding + bottomPadding)
    leftPadding: 12
    rightPadding: 12
    topPadding: 6
    bottomPadding: 6
    horizontalAlignment: TextInput.AlignLeft  // where the window begins; the words in it run as they do
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    color: Theme.text
    placeholderTextColor: Theme.textTertiary
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.pixelSize: Theme.bodySize
    onEffectiveHorizontalAlignmentChanged: {  // after it was made: Qt 6.4 leaves caret and words where they were
        root.wrapMode = TextInput.Wrap;
        root.wrapMode = TextInput.NoWrap;
    }

    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.side
        border.width: root.activeFocus ? Theme.ringWidth : Theme.borderWidth
        border.color: root.activeFocus ? Theme.accent : Theme.lineStrong

        Behavior on border.color { ColorAnimation { duration: Theme.hoverDuration } }

        FocusRing {  // the border is as thick without the focus
            targetRadius: Theme.cardRadius
            visible: Theme.isHighContrast && root.activeFocus
        }
    }

    Text {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height - root.topPadding - root.bottomPadding
        visible: root.length === 0 && root.preeditText.length === 0
        horizontalAlignment: Text.AlignLeft
        text: root.placeholderText
        font: root.font
        color: root.placeholderTextColor
        elide: Text.ElideRight
        verticalAlignment: root.verticalAlignment
        Accessible.ignored: true
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import MeldaDo.Theme

/*! The value of a field, as words that open what changes it. */
T.Button {
    id: root

    required property string label  // of the field
    property string value           // empty: it has none
    property string spoken: root.value
    property color ink: Theme.text

    Accessible.name: root.value.length > 0 ? qsTr("%1: %2", "a field and its value").arg(root.label).arg(root.spoken)
                                           : qsTr("%1: none", "a field without a value").arg(root.label)
    Accessible.onPressAction: root.clicked()
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(32, implicitContentHeight + 10)
    leftPadding: 8
    rightPadding: 8
    font.pixelSize: Theme.bodySize
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Text {
        text: root.value.length > 0 ? root.value : "–"
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        color: root.value.length > 0 ? root.ink : Theme.textTertiary
        font: root.font
        leftPadding: root.mirrored ? 18 : 0
        rightPadding: root.mirrored ? 0 : 18
        Accessible.ignored: true

        IconImage {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.enabled && (root.hovered || root.visualFocus || root.checked)
            source: Theme.icon("chevron-down")
            sourceSize.width: 14
            sourceSize.height: 14
            color: Theme.textTertiary
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.enabled && (root.hovered || root.down || root.checked) ? Theme.hover : "transparent"
        border.width: Theme.isHighContrast && root.enabled ? Theme.borderWidth : 0
        border.color: Theme.line

        FocusRing {
            gap: 1
            targetRadius: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Theme

/*! One field: what it said, and what it says since. */
RowLayout {
    id: root

    required property var change  // see HistoryRow in ui/models/history_model.h
    property bool reachable: false
    readonly property int aside: root.change.canBringBack ? 3 : 0  // beside a button, which is higher

    signal bringBackWanted()

    spacing: 6

    Label {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: root.aside
        Layout.maximumWidth: Math.max(80, root.width * (Theme.hasLargeText ? 0.45 : 0.3))
        Layout.minimumWidth: Math.min(implicitWidth, Layout.maximumWidth)  // else the values beside it take its room
        text: root.change.name
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.textTertiary
        font.pixelSize: Theme.secondarySize
        Accessible.ignored: true
    }

    TextMetrics {
        id: beforeWidth

        font: before.font
        text: root.change.before
    }

    TextMetrics {
        id: afterWidth

        font: after.font
        text: root.change.after
    }

    Flow {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: root.aside
        spacing: 6

        Label {
            id: before

            width: Math.min(beforeWidth.advanceWidth + 2, parent.width)  // by its own width it would go round in circles
            visible: root.change.hasBefore
            text: root.change.before
            textFormat: Text.PlainText
            elide: Text.ElideRight
            wrapMode: Text.Wrap
            maximumLineCount: 3
            color: Theme.textTertiary
            font.pixelSize: Theme.secondarySize
            font.strikeout: root.change.before !== "–"
            Accessible.ignored: true
        }

        Label {
            visible: root.change.hasBefore
            text: Theme.mirrored ? "←" : "→"
            color: Theme.textTertiary
            font.pixelSize: Theme.secondarySize
            Accessible.ignored: true
        }

        Label {
            id: after

            width: Math.min(afterWidth.advanceWidth + 2, parent.width)
            text: root.change.after
            textFormat: Text.PlainText
            elide: Text.ElideRight
            wrapMode: Text.Wrap
            maximumLineCount: 6
            color: Theme.text
            font.pixelSize: Theme.secondarySize
            Accessible.ignored: true
        }

        Rectangle {
            width: mark.implicitWidth + 12
            height: mark.implicitHeight + 4
            visible: root.change.isNotChosen
            radius: Theme.rowRadius
            color: Theme.reviewBackground
            border.width: Theme.isHighContrast ? Theme.borderWidth : 0
            border.color: Theme.line

            Label {
                id: mark

                anchors.centerIn: parent
                text: qsTr("not chosen")
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }
        }
    }

    ToolButton {
        Layout.alignment: Qt.AlignTop
        visible: root.change.canBringBack
        opacity: root.reachable || activeFocus ? 1 : 0  // its room stays, or rows would jump
        activeFocusOnTab: root.reachable
        implicitHeight: 24
        implicitWidth: 24
        icon.source: Theme.icon("undo-2")
        icon.width: Theme.tinyIconSize
        icon.height: Theme.tinyIconSize
        Accessible.name: qsTr("Bring back %1", "a field").arg(root.change.name)
        ToolTip.visible: hovered
        ToolTip.text: Accessible.name
        onClicked: root.bringBackWanted()
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Several lines were pasted: tasks, or one task with notes? Nothing is added before the answer. */
FocusScope {
    id: root

    required property QuickAddModel quickAdd
    readonly property int count: root.quickAdd.pastedCount

    signal tasksWanted()
    signal noteWanted()
    signal dropped()

    implicitHeight: content.implicitHeight + 16
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("You pasted %n lines", "", root.count)
    Keys.onEscapePressed: root.dropped()

    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.raised
        border.width: Theme.borderWidth
        border.color: Theme.lineStrong
    }

    Flow {
        id: content

        anchors.left: parent.left
        anchors.right: closer.left
        anchors.leftMargin: 12
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Label {
            width: Math.min(implicitWidth, parent.width)
            height: Theme.controlHeight
            verticalAlignment: Text.AlignVCenter
            text: root.quickAdd.pastedList === "" ? root.quickAdd.pastedBeginning
                                                  : qsTr("%1 · to %2", "the first of several titles, a list")
                                                    .arg(root.quickAdd.pastedBeginning).arg(Isolate.name(root.quickAdd.pastedList))
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.textSecondary
            font.pixelSize: Theme.secondarySize
        }

        Label {
            visible: root.quickAdd.isPasteCut
            width: parent.width
            text: qsTr("This is more than can be added at once. What comes behind the first %n tasks is left out.", "", root.count)
            wrapMode: Text.Wrap
            color: Theme.warning
            font.pixelSize: Theme.secondarySize
        }

        Button {
            id: tasksButton

            focus: true
            highlighted: true
            text: qsTr("%n tasks", "", root.count)
            Keys.onReturnPressed: root.tasksWanted()
            Keys.onEnterPressed: root.tasksWanted()
            KeyNavigation.right: noteButton
            onClicked: root.tasksWanted()
        }

        Button {
            id: noteButton

            text: qsTr("One task with notes")
            Keys.onReturnPressed: root.noteWanted()
            Keys.onEnterPressed: root.noteWanted()
            KeyNavigation.right: closer
            onClicked: root.noteWanted()
        }
    }

    ToolButton {
        id: closer

        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.top: parent.top
        anchors.topMargin: 8
        icon.source: Theme.icon("x")
        icon.width: Theme.smallIconSize
        icon.height: Theme.smallIconSize
        Accessible.name: qsTr("Add nothing")
        ToolTip.visible: hovered
        ToolTip.text: Accessible.name
        Keys.onReturnPressed: root.dropped()
        Keys.onEnterPressed: root.dropped()
        onClicked: root.dropped()
    }
}

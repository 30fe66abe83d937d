// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

/*! The circle that completes a task. It shows `done` and asks for the other state; the row answers. */
T.CheckBox {
    id: root

    required property bool done

    signal toggleWanted()

    Accessible.onPressAction: root.toggleWanted()
    Accessible.onToggleAction: root.toggleWanted()
    checked: root.done
    nextCheckState: () => root.checkState  // it shows what the list says, not what was clicked
    onClicked: root.toggleWanted()

    implicitWidth: Theme.circleSize + 12
    implicitHeight: Theme.circleSize + 12
    focusPolicy: Qt.NoFocus  // Space on the row does the same

    indicator: Item {
        anchors.fill: parent

        Rectangle {
            anchors.centerIn: parent
            width: Theme.circleSize
            height: width
            radius: width / 2
            color: root.hovered && !root.done ? Theme.okBackground : "transparent"
            border.width: root.hovered && !root.done ? 2 : 1.5
            border.color: root.hovered && !root.done ? Theme.ok : Theme.lineStrong
        }

        Rectangle {
            id: fill

            anchors.centerIn: parent
            width: Theme.circleSize
            height: width
            radius: width / 2
            color: Theme.ok
            scale: root.done ? 1 : 0

            Behavior on scale {
                NumberAnimation { duration: Theme.completionDuration; easing.type: Easing.OutBack }
            }
        }

        Icon {
            anchors.centerIn: parent
            icon: "check"
            size: 14
            color: Theme.background
            scale: fill.scale
            opacity: fill.scale > 0.4 ? 1 : 0
        }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Models

/*! How the task repeats, in words. */
ValueButton {
    id: root

    required property TaskDetails details

    readonly property string taskId: root.details.taskId

    signal picked(string rule, bool afterFinish)

    label: qsTr("Repeat")
    value: root.details.repeatText
    checked: picker.visible
    onClicked: picker.open()
    onTaskIdChanged: picker.close()

    RepeatPicker {
        id: picker

        y: root.height + 4
        details: root.details
        onPicked: (rule, afterFinish) => root.picked(rule, afterFinish)
        onClosed: root.forceActiveFocus(Qt.TabFocusReason)
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! How the task repeats, in words. */
ValueButton {
    id: root

    required property TaskDetails details

    readonly property string taskId: root.details.taskId

    signal picked(string rule, bool afterFinish)

    label: qsTr("Repeat")
    value: root.details.repeatText
    checked: picker.shown
    onClicked: {
        picker.make({ "details": root.details });
        const popup = picker.item as RepeatPicker;
        popup.details = root.details;
        popup.x = Qt.binding(() => Theme.mirrored ? root.width - popup.width : 0);
        popup.open();
    }
    onTaskIdChanged: picker.close()

    PopupOnDemand {
        id: picker

        y: root.height + 4
        address: Qt.resolvedUrl("RepeatPicker.qml")
        onClosed: root.forceActiveFocus(Qt.TabFocusReason)
    }

    Connections {
        target: picker.item

        function onPicked(rule: string, afterFinish: bool): void {
            root.picked(rule, afterFinish);
        }
    }
}

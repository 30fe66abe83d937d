// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! A date of the task in words, which opens the picker. */
ValueButton {
    id: root

    required property TaskDetails details
    required property string plan

    readonly property string taskId: root.details.taskId

    signal picked(string plan)

    function openPicker(): void {
        picker.make({ "details": root.details });
        const popup = picker.item as DatePicker;
        popup.details = root.details;
        popup.label = root.label;
        popup.value = root.plan;
        popup.x = Qt.binding(() => Theme.mirrored ? root.width - popup.width : 0);
        popup.open();
    }

    readonly property string lateWords: root.details.lateWords(root.plan)

    value: root.lateWords.length > 0 ? qsTr("%1 · %2", "Mon 2 Nov, 3 days late").arg(root.details.dateWords(root.plan)).arg(root.lateWords)
                                     : root.details.dateWords(root.plan)
    spoken: root.lateWords.length > 0 ? root.value : root.details.longDateWords(root.plan)
    ink: root.lateWords.length > 0 ? Theme.late : Theme.text
    checked: picker.shown
    onClicked: root.openPicker()
    onTaskIdChanged: picker.close()  // what it says is about the task before

    PopupOnDemand {
        id: picker

        y: root.height + 4
        address: Qt.resolvedUrl("DatePicker.qml")
        onClosed: root.forceActiveFocus(Qt.TabFocusReason)
    }

    Connections {
        target: picker.item

        function onPicked(value: string): void {
            root.picked(value);
        }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Models

/*! Reminders: so long before, or at a time of their own in words. */
ChipsField {
    id: root

    required property TaskDetails details

    label: qsTr("Reminder")
    addLabel: qsTr("Add reminder")
    items: root.details.reminders
    known: [
        { "text": qsTr("At the time"), "value": "PT0S" },
        { "text": qsTr("10 min before"), "value": "-PT10M" },
        { "text": qsTr("30 min before"), "value": "-PT30M" },
        { "text": qsTr("1 hour before"), "value": "-PT1H" },
        { "text": qsTr("1 day before"), "value": "-P1D" }
    ]
    editable: root.details.editable
    onTyped: text => {
        const reminder = root.details.reminderOfWords(text);
        if (reminder.length === 0)
            return;  // the words stay, to be changed
        root.clear();
        root.details.addReminder(reminder);
    }
    onAdded: value => root.details.addReminder(value)
    onRemoved: value => root.details.removeReminder(value)
}

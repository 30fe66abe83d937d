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
    items: [...root.details.reminders].map(one => {
        const lack = root.details.reminderLack(one.value, root.details.when);
        return { "value": one.value, "text": lack.length > 0 ? qsTr("%1 · %2", "10 min before · needs a date").arg(one.text).arg(lack) : one.text };
    })
    editable: root.details.editable
    onSuggestionsWanted: root.known = root.details.reminderChoices()
    onTyped: text => {
        const reminder = root.details.reminderOfWords(text);
        if (reminder.length === 0)
            root.refuse(qsTr("Not understood. For example “tomorrow 9:00” or “30 min before”."));
        else if (root.details.reminderLack(reminder, root.details.when).length > 0)
            root.refuse(root.details.when.length > 0 ? qsTr("This needs a time of day: set it in When.")
                                                     : qsTr("This needs a date: set When first."));
        if (root.problem.length > 0)
            return;
        root.clear();
        root.details.addReminder(reminder);
    }
    onAdded: value => root.details.addReminder(value)
    onRemoved: value => root.details.removeReminder(value)
}

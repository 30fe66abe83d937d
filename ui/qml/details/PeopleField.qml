// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Models
import MeldaDo.Theme

ChipsField {
    id: root

    required property TaskDetails details

    label: qsTr("For", "a person")
    addLabel: qsTr("Add person")
    items: [...root.details.people].map(name => ({ "text": name, "value": name }))
    onSuggestionsWanted: root.known = [...root.details.knownPeople()].map(name => ({ "text": name, "value": name }))
    editable: root.details.editable
    ink: Theme.theirs
    onTyped: text => {
        root.clear();
        root.details.addPerson(text);
    }
    onAdded: value => root.details.addPerson(value)
    onRemoved: value => root.details.removePerson(value)
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Models
import MeldaDo.Theme

ChipsField {
    id: root

    required property TaskDetails details

    label: qsTr("Tag")
    addLabel: qsTr("Add tag")
    items: [...root.details.tags].map(tag => ({
        "text": "#" + tag,
        "value": tag,
        "ink": Theme.hasTagColor(tag) ? Theme.tagColor(tag, root.ink) : undefined
    }))
    onSuggestionsWanted: root.known = [...root.details.knownTags()].map(tag => ({ "text": "#" + tag, "value": tag }))
    editable: root.details.editable
    onTyped: text => {
        root.clear();
        root.details.addTag(text);
    }
    onAdded: value => root.details.addTag(value)
    onRemoved: value => root.details.removeTag(value)
}

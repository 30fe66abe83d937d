// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQml.Models
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! What all tasks that are left can become at once, each with how many it would be, or why not. */
Menu {
    id: root

    required property Review review

    signal chosen(string key)

    onAboutToShow: root.review.readRemaining()

    Instantiator {
        model: root.review.remaining

        delegate: CommandItem {
            id: option

            required property var modelData

            enabled: option.modelData.possible
            text: option.modelData.text
            keys: option.modelData.detail
            icon.source: Theme.icon("check-bold")
            Accessible.description: option.modelData.detail
            onTriggered: root.chosen(option.modelData.key)
        }

        onObjectAdded: (index, object) => root.insertItem(index, object as CommandItem)
        onObjectRemoved: (index, object) => root.removeItem(object as CommandItem)
    }

    CommandItem {
        visible: root.review.remainingSentence.length > 0
        height: visible ? implicitHeight : 0
        enabled: false
        text: root.review.remainingSentence
        icon.source: Theme.icon("info")
    }
}

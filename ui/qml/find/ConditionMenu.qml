// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQml.Models
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! What can be looked for besides words. What is chosen is written into the query, and taken out when it is chosen again. */
Menu {
    id: root

    property ListFilterModel filter
    property var groups: []

    function show(filter: ListFilterModel, beside: Item): void {
        root.filter = filter;
        root.groups = filter.conditions();
        root.popup(beside, Theme.mirrored ? 0 : beside.width - root.implicitWidth, beside.height + 4);
    }

    Instantiator {
        model: root.groups

        delegate: Menu {
            id: group

            required property var modelData

            title: group.modelData.title
            enabled: group.modelData.choices.length > 0

            Instantiator {
                model: group.modelData.choices

                delegate: CommandItem {
                    id: choice

                    required property var modelData

                    text: choice.modelData.label
                    icon.source: Theme.icon(choice.modelData.chosen ? "check-bold" : choice.modelData.icon)
                    Accessible.checkable: true
                    Accessible.checked: choice.modelData.chosen
                    onTriggered: root.filter.choose(choice.modelData.term)
                }

                onObjectAdded: (index, object) => group.insertItem(index, object as CommandItem)
                onObjectRemoved: (index, object) => group.removeItem(object as CommandItem)
            }
        }

        onObjectAdded: (index, object) => root.insertMenu(index, object as Menu)
        onObjectRemoved: (index, object) => root.removeMenu(object as Menu)
    }
}

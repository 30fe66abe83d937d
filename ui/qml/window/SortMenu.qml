// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQml.Models
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! How the tasks are looked at: in the own order, or sorted. */
Menu {
    id: root

    required property ListPaneModel pane
    readonly property var choices: [{ "by": ListPaneModel.OwnOrder, "icon": "grip-vertical", "text": qsTr("My order") },
                                    { "by": ListPaneModel.ByTitle, "icon": "arrow-down-a-z", "text": qsTr("Title") },
                                    { "by": ListPaneModel.ByDate, "icon": "calendar-days", "text": qsTr("Date") },
                                    { "by": ListPaneModel.ByDeadline, "icon": "calendar-clock", "text": qsTr("Deadline") },
                                    { "by": ListPaneModel.ByPriority, "icon": "flag", "text": qsTr("Priority") },
                                    { "by": ListPaneModel.ByCreation, "icon": "clock", "text": qsTr("When it was added") }]

    title: qsTr("Sort by")

    Instantiator {
        model: root.choices

        delegate: CommandItem {
            id: choice

            required property var modelData

            text: choice.modelData.text
            icon.source: Theme.icon(root.pane.sortedBy === choice.modelData.by ? "check-bold" : choice.modelData.icon)
            onTriggered: root.pane.sortedBy = choice.modelData.by
        }

        onObjectAdded: (index, object) => root.insertItem(index, object as CommandItem)
        onObjectRemoved: (index, object) => root.removeItem(object as CommandItem)
    }
}

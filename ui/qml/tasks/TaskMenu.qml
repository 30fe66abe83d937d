// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! Every command of a row; the same menu by right click and by the menu key. */
Menu {
    id: root

    required property TaskListView view
    property int row: -1
    property bool done: false
    property bool section: false
    property bool first: false
    property bool last: false
    property bool several: false
    property int priority: 0
    property bool repeats: false
    property bool repeatPaused: false
    property bool editable: true
    property bool toReview: false
    property bool movable: true  // rows can be put elsewhere
    readonly property bool placeable: root.editable && root.movable

    // About the row, or all that are chosen. What it says stays as it is while the menu is open.
    function open(row: int, x: real, y: real): void {
        const tasks = root.view.tasks;
        root.row = row;
        root.done = tasks.isDone(row);
        root.section = tasks.isSection(row);
        root.several = tasks.selectedCount > 1;
        root.priority = tasks.priorityAt(row);
        root.movable = tasks.movable;
        root.toReview = tasks.isToReview(row);
        root.first = row === 0;
        root.last = row === root.view.count - 1;
        root.editable = root.view.editable;
        root.repeats = tasks.repeats(row);
        root.repeatPaused = tasks.isRepeatPaused(row);
        root.popup(root.view, Theme.beginningAt(x, root.implicitWidth), y);
    }

    function move(places: int): void {
        root.view.currentIndex = root.row;
        root.view.chosen.step(places);
    }

    function prioritise(priority: int): void {
        root.view.tasks.setPriority(root.view.chosen.ids(), priority);
    }

    CommandItem {
        enabled: root.editable && !root.section
        text: root.done ? qsTr("Reopen") : qsTr("Complete")
        icon.source: Theme.icon(root.done ? "circle" : "circle-check")
        keys: qsTr("Space")
        onTriggered: root.view.chosen.toggle()
    }
    CommandItem {
        enabled: root.editable && !root.several
        text: qsTr("Edit title")
        icon.source: Theme.icon("pencil")
        keys: "F2"
        onTriggered: root.view.startEditing(root.row)
    }
    CommandItem {
        text: qsTr("Details")
        icon.source: Theme.icon("panel-right")
        keys: qsTr("Ctrl+Enter")
        onTriggered: {
            root.view.currentIndex = root.row;
            root.view.detailsWanted();
        }
    }
    CommandItem {
        enabled: !root.several
        text: qsTr("History")
        icon.source: Theme.icon("history")
        keys: qsTr("Ctrl+I")
        onTriggered: root.view.historyWanted(root.view.tasks.idAt(root.row))
    }
    CommandItem {
        visible: root.toReview
        height: visible ? implicitHeight : 0
        text: qsTr("Review changes…")
        icon.source: Theme.icon("arrow-left-right")
        keys: qsTr("Ctrl+Shift+R")
        onTriggered: root.view.reviewWanted(root.view.tasks.idAt(root.row))
    }
    CommandItem {
        enabled: root.editable && !root.several
        text: qsTr("New task below")
        icon.source: Theme.icon("corner-down-left")
        keys: qsTr("Enter")
        onTriggered: root.view.startDraft(root.row)
    }
    MenuSeparator {}
    CommandItem {
        enabled: root.editable && !root.section
        text: qsTr("When…")
        icon.source: Theme.icon("calendar-days")
        keys: qsTr("Ctrl+T")
        onTriggered: root.view.planWanted(false)
    }
    CommandItem {
        enabled: root.editable && !root.section
        text: qsTr("Deadline…")
        icon.source: Theme.icon("calendar-clock")
        keys: qsTr("Ctrl+Shift+T")
        onTriggered: root.view.planWanted(true)
    }
    CommandItem {
        enabled: root.editable && !root.section
        text: qsTr("Tags…")
        icon.source: Theme.icon("tag")
        onTriggered: root.view.wordsWanted(false)
    }
    CommandItem {
        enabled: root.editable && !root.section
        text: qsTr("People…")
        icon.source: Theme.icon("user")
        onTriggered: root.view.wordsWanted(true)
    }
    MenuSeparator {}
    CommandItem {
        enabled: root.editable
        text: qsTr("Move to…")
        icon.source: Theme.icon("corner-up-right")
        keys: qsTr("Ctrl+Shift+M")
        onTriggered: root.view.moveToWanted()
    }
    Menu {
        title: qsTr("Order")
        enabled: root.placeable

        CommandItem {
            enabled: root.placeable && !root.first
            text: qsTr("Move up")
            icon.source: Theme.icon("arrow-up")
            keys: qsTr("Alt+↑")
            onTriggered: root.move(-1)
        }
        CommandItem {
            enabled: root.placeable && !root.last
            text: qsTr("Move down")
            icon.source: Theme.icon("arrow-down")
            keys: qsTr("Alt+↓")
            onTriggered: root.move(1)
        }
        CommandItem {
            enabled: root.placeable && !root.first
            text: qsTr("Move to the top")
            icon.source: Theme.icon("arrow-up-to-line")
            keys: qsTr("Alt+Shift+↑")
            onTriggered: root.move(-2)
        }
        CommandItem {
            enabled: root.placeable && !root.last
            text: qsTr("Move to the bottom")
            icon.source: Theme.icon("arrow-down-to-line")
            keys: qsTr("Alt+Shift+↓")
            onTriggered: root.move(2)
        }
        CommandItem {
            enabled: root.placeable && !root.first && !root.section
            text: qsTr("Make it a subtask")
            icon.source: Theme.icon("indent-increase")
            keys: qsTr("Alt+Shift+→")
            onTriggered: root.view.chosen.shift(true)
        }
        CommandItem {
            enabled: root.placeable && !root.section
            text: qsTr("One level up")
            icon.source: Theme.icon("indent-decrease")
            keys: qsTr("Alt+Shift+←")
            onTriggered: root.view.chosen.shift(false)
        }
    }
    MenuSeparator {}
    Menu {
        title: qsTr("Priority")
        enabled: root.editable && !root.section

        CommandItem {
            text: qsTr("High")
            icon.source: Theme.icon(root.priority === 1 ? "check-bold" : "flag")
            onTriggered: root.prioritise(1)
        }
        CommandItem {
            text: qsTr("Medium")
            icon.source: Theme.icon(root.priority === 2 ? "check-bold" : "flag")
            onTriggered: root.prioritise(2)
        }
        CommandItem {
            text: qsTr("Low")
            icon.source: Theme.icon(root.priority === 3 ? "check-bold" : "flag")
            onTriggered: root.prioritise(3)
        }
        CommandItem {
            text: qsTr("None")
            icon.source: Theme.icon(root.priority === 0 ? "check-bold" : "x")
            onTriggered: root.prioritise(0)
        }
    }
    CommandItem {
        enabled: root.editable
        text: root.section ? qsTr("Make it a task") : qsTr("Make it a section")
        icon.source: Theme.icon("heading")
        onTriggered: root.view.tasks.setSection(root.view.chosen.ids(), !root.section)
    }
    CommandItem {
        visible: root.view.makesLists
        height: visible ? implicitHeight : 0
        enabled: root.editable
        text: root.several ? qsTr("Make them lists") : qsTr("Make it a list")
        icon.source: Theme.icon("list-checks")
        onTriggered: root.view.listsWanted()
    }
    CommandItem {
        visible: root.repeats
        height: visible ? implicitHeight : 0
        enabled: root.editable
        text: root.repeatPaused ? qsTr("Go on repeating") : qsTr("Pause repeating")
        icon.source: Theme.icon(root.repeatPaused ? "play" : "pause")
        onTriggered: root.view.tasks.setRepeatPaused(root.view.chosen.ids(), !root.repeatPaused)
    }
    CommandItem {
        enabled: root.editable
        text: qsTr("Duplicate")
        icon.source: Theme.icon("copy")
        keys: qsTr("Ctrl+D")
        onTriggered: root.view.chosen.duplicate()
    }
    MenuSeparator {}
    CommandItem {
        enabled: root.editable
        text: qsTr("Delete")
        icon.source: Theme.icon("trash-2")
        keys: qsTr("Del")
        onTriggered: root.view.chosen.remove()
    }
}

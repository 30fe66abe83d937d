// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! The keys, in words. */
Dialog {
    id: root

    readonly property var rows: [
        { "keys": qsTr("Ctrl+N"), "what": qsTr("Add a task") },
        { "keys": qsTr("Ctrl+Enter"), "what": qsTr("Add a task and go to it") },
        { "keys": qsTr("Tab, Del"), "what": qsTr("Turn recognised words back into text") },
        { "keys": qsTr("Enter"), "what": qsTr("New task below") },
        { "keys": qsTr("Space"), "what": qsTr("Complete or reopen") },
        { "keys": "F2", "what": qsTr("Edit title") },
        { "keys": qsTr("Ctrl+Enter"), "what": qsTr("Details of the task") },
        { "keys": qsTr("Ctrl+T"), "what": qsTr("When to do it") },
        { "keys": qsTr("Ctrl+Shift+T"), "what": qsTr("Deadline") },
        { "keys": qsTr("Ctrl+Shift+M"), "what": qsTr("Move to another place or list") },
        { "keys": qsTr("Ctrl+D"), "what": qsTr("Duplicate") },
        { "keys": qsTr("Del"), "what": qsTr("Delete") },
        { "keys": qsTr("Enter"), "what": qsTr("In the trash: bring back") },
        { "keys": qsTr("Shift+Del"), "what": qsTr("In the trash: take out of it") },
        { "keys": qsTr("↑ ↓ Home End"), "what": qsTr("Go to another task") },
        { "keys": qsTr("A letter"), "what": qsTr("Go to the next task that begins so") },
        { "keys": qsTr("Alt+↑ ↓"), "what": qsTr("Move the task") },
        { "keys": qsTr("Alt+Shift+↑ ↓"), "what": qsTr("Move to the top or bottom") },
        { "keys": qsTr("Alt+Shift+→ ←"), "what": qsTr("Make it a subtask, or one level up") },
        { "keys": "→ ←", "what": qsTr("Open or close what is below a task") },
        { "keys": qsTr("Shift+↑ ↓, Ctrl+A"), "what": qsTr("Choose several tasks") },
        { "keys": qsTr("Shift+F10"), "what": qsTr("All that can be done with a task") },
        { "keys": qsTr("Ctrl+1 … 9"), "what": qsTr("Go to the inbox, to Today, to a list") },
        { "keys": qsTr("Alt+← →"), "what": qsTr("Back, forward") },
        { "keys": qsTr("Ctrl+K"), "what": qsTr("Go to a list, a task, a command") },
        { "keys": qsTr("Ctrl+F"), "what": qsTr("Filter these tasks") },
        { "keys": qsTr("Ctrl+I"), "what": qsTr("History of the task") },
        { "keys": qsTr("Ctrl+Shift+I"), "what": qsTr("History of the list") },
        { "keys": qsTr("Alt+↑ ↓"), "what": qsTr("In history: a change later or earlier") },
        { "keys": qsTr("Ctrl+Shift+R"), "what": qsTr("Review what several people changed") },
        { "keys": qsTr("J K, 1 … 9"), "what": qsTr("In the review: next and previous task, choose a version") },
        { "keys": qsTr("0 B E"), "what": qsTr("In the review: as before, both, write my own") },
        { "keys": qsTr("Enter, Ctrl+Enter"), "what": qsTr("In the review: apply and go on, apply and close") },
        { "keys": qsTr("A, H, L"), "what": qsTr("In the review: all remaining, history, later") },
        { "keys": qsTr("Ctrl+Shift+N"), "what": qsTr("New list") },
        { "keys": qsTr("Ctrl+Shift+G"), "what": qsTr("New group of lists") },
        { "keys": qsTr("Ctrl+Shift+S"), "what": qsTr("Sharing of the list") },
        { "keys": qsTr("Ctrl+Z"), "what": qsTr("Undo") },
        { "keys": qsTr("Ctrl+Shift+Z"), "what": qsTr("Redo") },
        { "keys": qsTr("Ctrl+,"), "what": qsTr("Settings") },
        { "keys": qsTr("F6, Shift+F6"), "what": qsTr("Next part of the window, the one before") },
        { "keys": "F9", "what": qsTr("Show or hide the lists") },
        { "keys": "F1", "what": qsTr("These keys") },
        { "keys": qsTr("Ctrl+Q"), "what": qsTr("Quit") }
    ]

    anchors.centerIn: parent
    width: Math.min(400 + Theme.grown(300), (parent ? parent.width : 400) - 24)
    modal: true
    title: qsTr("Keys")
    standardButtons: Dialog.Close

    contentItem: LongColumn {
        KeysTable {
            anchors.left: parent.left
            width: parent.width - 12  // beside the scroll bar
            rows: root.rows
        }
    }
}

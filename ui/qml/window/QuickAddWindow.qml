// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.QuickAdd
import MeldaDo.Theme

/*! A task for the inbox, typed over whatever else is on the screen. Enter adds and goes away, Shift+Enter stays. */
ApplicationWindow {
    id: root

    required property ListPaneModel inbox

    signal openWanted(string id)  // added, and its details are wanted

    function ask(): void {
        root.show();
        root.raise();
        GlobalKeys.bringToFront(root);
        field.takeKeyboard();
    }

    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true
    title: qsTr("New task")
    width: Math.max(minimumWidth, Math.min(560, Screen.desktopAvailableWidth - 16))
    minimumWidth: 360
    height: Math.max(column.implicitHeight, field.implicitHeight + field.completionsHeight) + 24
    flags: Qt.Dialog
    color: Theme.background

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 12
        spacing: 8

        QuickAddField {
            id: field

            width: parent.width
            focus: true
            completesBelow: true  // where the window grows
            enabled: root.inbox.editable
            quickAdd: root.inbox.quickAdd
            placeholderText: qsTr("What needs doing?")
            name: qsTr("New task title")
            onAdded: (id, another) => {
                if (!another)
                    root.close();
            }
            onPasted: root.close()
            onOpened: id => {
                root.close();
                root.openWanted(id);
            }
            onEscaped: root.close()
            onUndoWanted: root.inbox.undo()
            onRedoWanted: root.inbox.redo()
        }

        Label {
            width: parent.width
            text: qsTr("Enter adds · Shift+Enter adds, and another · Ctrl+Enter adds and opens")
            wrapMode: Text.Wrap
            color: Theme.textTertiary
            font.pixelSize: Theme.captionSize
        }
    }
}

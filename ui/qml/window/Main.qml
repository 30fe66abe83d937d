// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Platform

/*! The window: one list for now. It closes only when everything is saved, or when the person says so. */
ApplicationWindow {
    id: root

    required property ListPaneModel pane
    property bool leaveAnyway: false

    title: root.pane.title.length > 0 ? qsTr("%1 — MeldaDo").arg(root.pane.title) : "MeldaDo"
    onActiveChanged: {
        if (active)
            root.pane.lookForNews();
    }
    onClosing: close => {
        listPane.focusAddField();  // what is being typed in a row is kept
        if (!root.leaveAnyway && !root.pane.prepareToClose())
            close.accepted = false;
    }

    Connections {
        target: root.pane

        function onAnnounced(text: string): void {
            Announcer.announce(text);
        }

        function onMayClose(): void {
            root.close();
        }

        function onCloseFailed(): void {
            unsaved.open();
        }

        function onToastWanted(text: string, action: string): void {
            listPane.showToast(text, action);
        }
    }

    Shortcut {
        sequence: "Ctrl+N"
        onActivated: listPane.focusAddField()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        onActivated: root.pane.undo()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        onActivated: root.pane.redo()
    }
    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: root.close()
    }
    Shortcut {
        sequences: ["F6", "Shift+F6"]
        onActivated: listPane.focusNextPart()
    }
    Shortcut {
        sequence: "F1"
        onActivated: keys.open()
    }

    ListAndDetails {
        id: listPane

        anchors.fill: parent
        windowWidth: root.width
        focus: true
        pane: root.pane
        onKeysWanted: keys.open()
        onQuitWanted: root.close()
    }

    Item {  // read aloud when it changes
        width: 1
        height: 1
        Accessible.role: Accessible.AlertMessage
        Accessible.name: Announcer.message
    }

    KeysDialog {
        id: keys

        parent: Overlay.overlay
        onClosed: listPane.forceActiveFocus()
    }

    UnsavedDialog {
        id: unsaved

        parent: Overlay.overlay
        sentence: root.pane.unsavedSentence
        onClosed: listPane.forceActiveFocus()
        onTryAgainWanted: root.pane.tryAgain()
        onLeaveWanted: {
            root.leaveAnyway = true;
            root.close();
        }
    }
}

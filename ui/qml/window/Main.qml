// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

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

        function toastTextWanted(text: string, action: string): void {
            listPane.showToast(text, action);
        }
    }

    Shortcut {
        sequence: "Ctrl+N"
        onActivated: listPane.focusAddField()
    }
    Shortcut {
        sequences: [StandardKey.Undo]
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

    ListPane {
        id: listPane

        anchors.fill: parent
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

    Dialog {
        id: unsaved

        parent: Overlay.overlay
        anchors.centerIn: parent
        width: Math.min(440, (parent ? parent.width : 440) - 24)
        modal: true
        title: qsTr("Not everything is saved")
        onClosed: listPane.forceActiveFocus()
        onAccepted: root.pane.tryAgain()
        onDiscarded: {
            root.leaveAnyway = true;
            root.close();
        }

        contentItem: Label {
            text: root.pane.unsavedSentence
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }

        footer: DialogButtonBox {
            Button {
                text: qsTr("Close anyway")
                DialogButtonBox.buttonRole: DialogButtonBox.DestructiveRole
            }
            Button {
                text: qsTr("Keep open and try again")
                highlighted: true
                DialogButtonBox.buttonRole: DialogButtonBox.AcceptRole
            }
        }
    }
}

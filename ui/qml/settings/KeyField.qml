// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Platform

/*! Keys that are held while other programs are in front: the button waits for the next ones that are pressed. */
RowLayout {
    id: root

    required property string name
    required property string keys    // as a person reads them; empty: none
    required property string usual   // what is asked for where the desktop chooses
    required property bool asksDesktop
    property bool isListening: false
    property bool isWrong: false     // what was pressed cannot be held

    signal chosen(string keys)  // empty: none

    function listen(on: bool): void {
        root.isListening = on;
        root.isWrong = false;
        GlobalKeys.pause(on);
    }

    spacing: 8

    Button {
        id: button

        text: root.isWrong ? qsTr("With Ctrl, Alt or the system key…")
              : root.isListening ? qsTr("Press the keys…")
              : root.keys.length > 0 ? root.keys : qsTr("Set up…")
        Accessible.name: root.keys.length > 0 ? qsTr("%1: %2").arg(root.name).arg(root.keys) : root.name
        Accessible.description: root.isListening ? button.text : ""
        onClicked: {
            if (root.asksDesktop)
                root.chosen(root.usual);
            else
                root.listen(!root.isListening);
        }
        onActiveFocusChanged: {
            if (!activeFocus && root.isListening)
                root.listen(false);
        }
        Keys.onShortcutOverride: event => event.accepted = root.isListening
        Keys.onPressed: event => {
            if (!root.isListening)
                return;
            event.accepted = true;
            if ([Qt.Key_Control, Qt.Key_Shift, Qt.Key_Alt, Qt.Key_Meta, Qt.Key_AltGr].includes(event.key))
                return;
            if (event.key === Qt.Key_Escape) {
                root.listen(false);
                return;
            }
            const pressed = GlobalKeys.textOf(event.key, event.modifiers);
            root.isWrong = pressed.length === 0;
            if (root.isWrong)
                return;
            root.isListening = false;
            root.chosen(pressed);
            GlobalKeys.pause(false);
        }
        Keys.onReleased: event => event.accepted = root.isListening  // Space would press the button
    }

    Button {
        visible: root.keys.length > 0 && !root.isListening
        flat: true
        text: qsTr("Switch off")
        Accessible.name: qsTr("%1: switch off").arg(root.name)
        onClicked: root.chosen("")
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! Asks before a large file goes to everyone in a shared list. */
Dialog {
    id: root

    property string sentence

    signal addWanted()

    function ask(sentence: string): void {
        root.sentence = sentence;
        root.open();
    }

    anchors.centerIn: parent
    width: Math.min(440 + Theme.grown(200), (parent ? parent.width : 440) - 24)
    modal: true
    focus: true
    title: qsTr("Add a large file?")
    contentItem: Label {
        text: root.sentence
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.textSecondary
    }

    footer: DialogActions {
        quietText: qsTr("Add for everyone")
        mainText: qsTr("Don't add")
        onQuietChosen: {
            root.close();
            root.addWanted();
        }
        onMainChosen: root.close()
    }
}

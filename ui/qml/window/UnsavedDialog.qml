// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls

/*! Closing would lose what is not saved yet. Esc and the default keep the window open. */
Dialog {
    id: root

    required property string sentence

    signal tryAgainWanted()
    signal leaveWanted()

    anchors.centerIn: parent
    width: Math.min(440, (parent ? parent.width : 440) - 24)
    modal: true
    focus: true
    title: qsTr("Not everything is saved")

    contentItem: Label {
        text: root.sentence
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }

    footer: DialogActions {
        quietText: qsTr("Close anyway")
        mainText: qsTr("Keep open and try again")
        onQuietChosen: {
            root.close();
            root.leaveWanted();
        }
        onMainChosen: {
            root.close();
            root.tryAgainWanted();
        }
    }
}

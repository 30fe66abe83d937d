// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls

/*! A question in front of something that others notice. Esc and the default do nothing. */
Dialog {
    id: root

    required property string sentence
    required property string action

    signal confirmed()

    anchors.centerIn: parent
    width: Math.min(440, (parent ? parent.width : 440) - 24)
    modal: true
    focus: true

    contentItem: Label {
        text: root.sentence
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }

    footer: DialogActions {
        quietText: root.action
        mainText: qsTr("Cancel")
        onQuietChosen: {
            root.close();
            root.confirmed();
        }
        onMainChosen: root.close()
    }
}

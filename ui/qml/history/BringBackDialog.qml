// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! Before a whole list is brought back: what that will do. */
Dialog {
    id: root

    property string sentence  // "12 tasks change, 3 come back"
    property string moment

    signal wanted()

    anchors.centerIn: parent
    width: Math.min(440 + Theme.grown(200), (parent ? parent.width : 440) - 24)
    modal: true
    focus: true
    title: qsTr("Bring back the list as of %1?").arg(root.moment)

    contentItem: Label {
        text: root.sentence.length > 0 ? qsTr("%1. It can be undone, and nothing is erased from history.").arg(root.sentence)
                                       : qsTr("The list says that already.")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.textSecondary
    }

    footer: DialogActions {
        quietText: qsTr("Cancel")
        mainText: root.sentence.length > 0 ? qsTr("Bring back") : qsTr("Close")
        onQuietChosen: root.close()
        onMainChosen: {
            root.close();
            if (root.sentence.length > 0)
                root.wanted();
        }
    }
}

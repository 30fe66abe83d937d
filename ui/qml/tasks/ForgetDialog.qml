// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! Before something is taken out of the trash. It says what that means, and what not; Enter and Esc keep it there. */
Dialog {
    id: root

    property var ids: []

    signal forgetWanted(var ids)

    // `name`: of the first.
    function ask(ids: var, name: string): void {
        root.ids = ids;
        root.title = ids.length > 1 ? qsTr("Take %n tasks out of the trash?", "", ids.length)
                                    : qsTr("Take “%1” out of the trash?").arg(Isolate.name(name));
        root.open();
    }

    anchors.centerIn: parent
    width: Math.min(440 + Theme.grown(200), (parent ? parent.width : 440) - 24)
    modal: true
    focus: true

    contentItem: Label {
        text: qsTr("It cannot be brought back from here any more. Nothing is erased: the history of its list still has it, on every computer that has the list.")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.textSecondary
    }

    footer: DialogActions {
        quietText: qsTr("Take out")
        mainText: qsTr("Keep it here")
        onQuietChosen: {
            root.close();
            root.forgetWanted(root.ids);
        }
        onMainChosen: root.close()
    }
}

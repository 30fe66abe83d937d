// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! Asks before a file is opened that may do more than be shown. */
Dialog {
    id: root

    property string file
    property string name

    signal openWanted(string file)

    function ask(file: string, name: string): void {
        root.file = file;
        root.name = name;
        root.open();
    }

    anchors.centerIn: parent
    width: Math.min(440, (parent ? parent.width : 440) - 24)
    modal: true
    title: qsTr("Open this file?")
    standardButtons: Dialog.Open | Dialog.Cancel
    onAccepted: root.openWanted(root.file)

    contentItem: Label {
        text: qsTr("“%1” may be a program. Open it only if you know who added it and why.").arg(Isolate.name(root.name))
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.textSecondary
    }
}

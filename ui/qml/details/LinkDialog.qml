// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! Asks before a link of the notes is opened, and says where it leads. */
Dialog {
    id: root

    property string link
    property string host

    function ask(link: string, host: string): void {
        root.link = link;
        root.host = host;
        root.open();
    }

    anchors.centerIn: parent
    width: Math.min(420, (parent ? parent.width : 420) - 24)
    modal: true
    title: qsTr("Open %1?").arg(Isolate.name(root.host))
    standardButtons: Dialog.Open | Dialog.Cancel
    onAccepted: Qt.openUrlExternally(root.link)

    contentItem: Label {
        text: root.link
        textFormat: Text.PlainText
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 6
        elide: Text.ElideRight
        color: Theme.textSecondary
    }
}

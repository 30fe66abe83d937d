// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! The invite to a list that is shared already. */
Dialog {
    id: root

    required property SharingModel sharing
    property string notice  // what was done a moment ago

    signal saveWanted()

    anchors.centerIn: parent
    width: Math.min(400 + Theme.grown(200), (parent ? parent.width : 400) - 24)
    height: Math.min(implicitHeight, (parent ? parent.height : 480) - 24)
    modal: true
    focus: true
    title: qsTr("Invite someone to %1").arg(Isolate.name(root.sharing.title))
    standardButtons: Dialog.Close

    contentItem: LongColumn {
        InvitePane {
            width: parent.width
            sharing: root.sharing
            onSaveWanted: root.saveWanted()
        }

        Label {
            width: parent.width
            topPadding: 12
            visible: root.notice.length > 0
            text: root.notice
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }
    }
}

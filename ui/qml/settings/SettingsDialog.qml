// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*!
    The settings, above the list that they change: a sheet where there is room for both, the whole window where there is
    not. Not a window of its own, which a narrow screen could not show beside, and which would be lost behind the first.
*/
Dialog {
    id: root

    required property var keyRows  // of { keys, what }
    property SharingModel sharing: null
    property string page: "general"
    readonly property int edge: root.narrow ? -Theme.sheetRadius : 0  // round corners belong to a sheet
    readonly property bool narrow: (parent ? parent.width : 0) < Theme.narrowWidth

    anchors.centerIn: parent
    width: root.narrow ? (parent ? parent.width : 360) : Math.min(820 + Theme.grown(300), parent.width - 48)
    height: root.narrow ? (parent ? parent.height : 480) : Math.min(600 + Theme.grown(300), parent.height - 48)
    margins: 0
    padding: 0
    topPadding: 0
    topInset: root.edge
    bottomInset: root.edge
    leftInset: root.edge
    rightInset: root.edge
    modal: true
    title: qsTr("Settings")  // for screen readers; the pane shows it
    focus: true
    header: null
    footer: null

    contentItem: SettingsPane {
        focus: true
        page: root.page
        keyRows: root.keyRows
        sharing: root.sharing
        narrow: root.narrow
        onPageWanted: page => root.page = page
        onCloseWanted: root.close()
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! The review, as a sheet above the list, or the whole of a narrow window. Esc and Later leave everything as it is. */
Dialog {
    id: root

    required property Review review
    property bool historyOffered: false  // somebody shows it when it is wanted
    readonly property bool narrow: (parent ? parent.width : 0) < Theme.narrowWidth
    readonly property int edge: root.narrow ? -Theme.sheetRadius : 0  // round corners belong to a sheet

    signal historyWanted()
    signal keysWanted()

    anchors.centerIn: parent
    width: root.narrow ? (parent ? parent.width : 360) : Math.min(960 + Theme.grown(200), Math.max(720, parent.width - 96), parent.width - 24)
    height: root.narrow ? (parent ? parent.height : 480) : Math.min(620 + Theme.grown(300), parent.height - 48)
    margins: 0
    padding: 0
    topPadding: 0
    topInset: root.edge
    bottomInset: root.edge
    leftInset: root.edge
    rightInset: root.edge
    modal: true
    title: qsTr("Review changes")  // for screen readers; the pane shows it
    focus: true
    header: null
    footer: null
    onOpened: (root.contentItem as ReviewPane).takeKeyboard()
    onClosed: root.review.end()

    contentItem: ReviewPane {
        focus: true
        review: root.review
        narrow: root.narrow
        historyOffered: root.historyOffered
        onCloseWanted: root.close()
        onKeysWanted: root.keysWanted()
        onHistoryWanted: root.historyWanted()
    }
}

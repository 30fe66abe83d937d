// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Says that rows are sorted, and leads back, or makes that the own order. */
Flow {
    id: root

    required property ListPaneModel pane

    signal leaving()  // the rows have the keyboard next

    spacing: 4

    Label {
        height: Theme.controlHeight
        leftPadding: Theme.mirrored ? 8 : 0
        rightPadding: Theme.mirrored ? 0 : 8
        verticalAlignment: Text.AlignVCenter
        text: root.pane.sortSentence
        textFormat: Text.PlainText
        color: Theme.textSecondary
        font.pixelSize: Theme.secondarySize
    }

    Button {
        height: Theme.controlHeight
        flat: true
        text: qsTr("Back to my order")
        onClicked: {
            root.pane.sortedBy = ListPaneModel.OwnOrder;
            root.leaving();
        }
    }

    Button {
        height: Theme.controlHeight
        flat: true
        text: qsTr("Make this my order")
        onClicked: {
            root.pane.keepSort();
            root.leaving();
        }
    }
}

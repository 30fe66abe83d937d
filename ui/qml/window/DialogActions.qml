// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

/*! The buttons at the end of a dialog: one that is meant, one that is quiet. */
RowLayout {
    id: root

    required property string mainText
    required property string quietText

    signal mainChosen()
    signal quietChosen()

    spacing: 8

    Item { Layout.fillWidth: true }

    Button {
        Layout.bottomMargin: 20
        Layout.topMargin: 4
        text: root.quietText
        onClicked: root.quietChosen()
    }

    Button {
        Layout.bottomMargin: 20
        Layout.topMargin: 4
        Layout.rightMargin: 20
        focus: true
        highlighted: true
        text: root.mainText
        onClicked: root.mainChosen()
    }
}

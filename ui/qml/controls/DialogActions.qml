// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

/*! The buttons at the end of a dialog: one that is meant, one that is quiet. */
GridLayout {
    id: root

    required property string mainText
    required property string quietText
    property bool mainEnabled: true

    signal mainChosen()
    signal quietChosen()

    function takeKeyboard(): void {
        (main.enabled ? main : quiet).forceActiveFocus();
    }

    columns: quiet.implicitWidth + main.implicitWidth + 48 > root.width ? 1 : 3
    columnSpacing: 8
    rowSpacing: 8

    Item {  // so that both stand at the end
        visible: root.columns > 1
        Layout.fillWidth: true
    }

    Button {
        id: quiet

        Layout.fillWidth: root.columns === 1
        Layout.leftMargin: 20
        Layout.rightMargin: root.columns === 1 ? 20 : 0
        Layout.bottomMargin: root.columns === 1 ? 0 : 20
        Layout.topMargin: 4
        text: root.quietText
        Keys.onReturnPressed: root.quietChosen()
        Keys.onEnterPressed: root.quietChosen()
        onClicked: root.quietChosen()
    }

    Button {
        id: main

        Layout.fillWidth: root.columns === 1
        Layout.leftMargin: root.columns === 1 ? 20 : 0
        Layout.bottomMargin: 20
        Layout.topMargin: 4
        Layout.rightMargin: 20
        focus: true
        highlighted: true
        enabled: root.mainEnabled
        text: root.mainText
        Keys.onReturnPressed: root.mainChosen()
        Keys.onEnterPressed: root.mainChosen()
        onClicked: root.mainChosen()
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Theme

/*! A setting that is one of a few. One stop for the Tab key; the arrow keys choose. */
SettingsRow {
    id: root

    required property var choices  // of { value, text }, and where it helps sample, of Theme.samples
    required property var value

    property Item next

    signal chosen(var value)

    function step(by: int): void {
        const at = root.choices.findIndex(choice => choice.value === root.value) + by;
        if (at < 0 || at >= root.choices.length)
            return;
        root.next = buttons.itemAt(at);
        root.next.forceActiveFocus(Qt.TabFocusReason);
        root.chosen(root.choices[at].value);
    }

    Column {  // a layout would not hear of words that stop to wrap while it lays out (Qt 6.4)
        id: column

        Layout.fillWidth: true
        Accessible.role: Accessible.Grouping
        Accessible.name: root.label
        Accessible.description: root.hint
        Keys.onUpPressed: root.step(-1)
        Keys.onDownPressed: root.step(1)
        Keys.onLeftPressed: root.step(-1)
        Keys.onRightPressed: root.step(1)

        Repeater {
            id: buttons

            model: root.choices

            RadioButton {
                id: button

                required property var modelData

                width: Math.min(column.width, 320 + Theme.grown(160))
                text: button.modelData.text
                checked: root.value === button.modelData.value
                rightPadding: sample.visible ? sample.width + 12 : 4
                activeFocusOnTab: checked
                onClicked: root.chosen(button.modelData.value)

                SchemeSample {
                    id: sample

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    visible: button.modelData.sample !== undefined && button.width >= Theme.scaled(280)
                    colors: button.modelData.sample ?? Theme.samples[0]
                }
            }
        }
    }
}

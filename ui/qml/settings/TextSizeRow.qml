// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Platform
import MeldaDo.Theme

/*! The size of all text. While the mouse holds the handle, only the sample changes, or it would slip away. */
SettingsRow {
    id: root

    label: qsTr("Text size")
    otherWords: qsTr("font large zoom scale")

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        Slider {
            id: slider

            Layout.fillWidth: true
            Layout.maximumWidth: 320
            from: Settings.leastTextSize
            to: Settings.greatestTextSize
            stepSize: 10
            snapMode: Slider.SnapAlways
            value: Settings.textSize
            Accessible.name: root.label
            Accessible.description: percent.text
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Home)
                    Settings.textSize = Settings.leastTextSize;
                else if (event.key === Qt.Key_End)
                    Settings.textSize = Settings.greatestTextSize;
                else
                    return;
                event.accepted = true;
            }
            onMoved: {
                if (!pressed)
                    Settings.textSize = value;
            }
            onPressedChanged: {
                if (!pressed)
                    Settings.textSize = value;
            }
        }

        Label {
            id: percent

            Layout.minimumWidth: Theme.scaled(44)
            text: qsTr("%1 %").arg(slider.value)
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
    }

    Label {
        Layout.fillWidth: true
        visible: slider.pressed
        text: qsTr("This is how large it will be.")
        font.pixelSize: Math.round(14 * slider.value / 100)
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls

/*! What a query shall be called when it is kept. */
RowLayout {
    id: root

    required property string suggestion

    signal named(string name)
    signal givenUp()

    function takeKeyboard(): void {
        field.text = root.suggestion;
        field.forceActiveFocus();
        field.selectAll();
    }

    spacing: 8

    TextField {
        id: field

        Layout.fillWidth: true
        placeholderText: qsTr("Name of the filter")
        Accessible.name: qsTr("Name of the filter")
        Keys.onEscapePressed: root.givenUp()
        onTextEdited: {
            const cleaned = LineCleaner.clean(text);
            if (cleaned !== text)
                text = cleaned;
        }
        onAccepted: {
            if (text.trim().length > 0)
                root.named(text);
        }
    }

    Button {
        highlighted: true
        enabled: field.text.trim().length > 0
        text: qsTr("Save")
        onClicked: root.named(field.text)
    }

    Button {
        flat: true
        text: qsTr("Cancel")
        onClicked: root.givenUp()
    }
}

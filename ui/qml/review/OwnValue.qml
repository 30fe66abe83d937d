// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Theme

/*! Where a person writes another value than those on offer: Enter takes it, in notes Ctrl+Enter; Esc gives it up. */
RowLayout {
    id: root

    required property string label
    required property string value
    required property bool several  // lines
    property bool refused: false    // what was written is no date, or no title

    signal written(string text)
    signal givenUp()

    function takeKeyboard(): void {
        if (root.several)
            box.forceActiveFocus(Qt.TabFocusReason);
        else
            line.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 8
    Keys.onEscapePressed: root.givenUp()

    TextField {
        id: line

        Layout.fillWidth: true
        visible: !root.several
        text: root.several ? "" : root.value
        Accessible.name: qsTr("Your own: %1", "a field").arg(root.label)
        Accessible.description: root.refused ? qsTr("This was not understood") : ""
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
            if (event.accepted)
                root.written(line.text);
        }
    }

    TextBox {
        id: box

        Layout.fillWidth: true
        Layout.maximumHeight: 200
        visible: root.several
        text: root.several ? root.value : ""
        Accessible.name: qsTr("Your own: %1", "a field").arg(root.label)
        Keys.onPressed: event => {
            event.accepted = (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier) !== 0;
            if (event.accepted)
                root.written(box.text);
        }
    }

    Label {
        visible: root.refused
        text: qsTr("Not understood")
        color: Theme.late
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
    }

    Button {
        Layout.alignment: Qt.AlignTop
        text: qsTr("Use it")
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: root.written(root.several ? box.text : line.text)
    }
}

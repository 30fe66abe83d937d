// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! A task being typed below another one. It exists on screen only until Enter. */
FocusScope {
    id: root

    signal drafted(string title)
    signal over()

    implicitHeight: Theme.rowHeight

    Rectangle {
        x: 20
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.circleSize
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 1.5
        border.color: Theme.line
    }

    TextField {
        id: field

        property bool isOver: false

        function finish(): void {
            if (isOver)
                return;
            isOver = true;
            if (text.trim().length > 0)
                root.drafted(text);
            root.over();
        }

        anchors.left: parent.left
        anchors.leftMargin: Theme.circleSize + 23
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        focus: true
        leftPadding: 7
        placeholderText: qsTr("New task below")
        Accessible.name: qsTr("New task below")
        Component.onCompleted: forceActiveFocus()
        onTextEdited: {
            const cleaned = LineCleaner.clean(text);
            if (cleaned !== text)
                text = cleaned;
        }
        onAccepted: {
            if (text.trim().length === 0) {
                finish();
                return;
            }
            isOver = true;
            root.drafted(text);
        }
        onActiveFocusChanged: {
            if (!activeFocus)
                finish();
        }
        Keys.onEscapePressed: {
            isOver = true;
            root.over();
        }
    }
}

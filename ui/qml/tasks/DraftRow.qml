// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Models
import MeldaDo.QuickAdd
import MeldaDo.Theme

/*! A task being typed below another one. It exists on screen only until Enter. */
FocusScope {
    id: root

    required property QuickAddModel quickAdd
    required property string belowId
    property bool isOver: false

    signal drafted(string id)
    signal over()

    // What was typed is kept, also by who goes elsewhere.
    function finish(): void {
        if (root.isOver)
            return;
        root.isOver = true;
        field.addFromText(false);
        root.over();
    }

    implicitHeight: Math.max(Theme.rowHeight, field.implicitHeight + 12)
    Component.onCompleted: {
        root.quickAdd.beginBelow(root.belowId);
        field.takeKeyboard();
    }
    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.finish();
    }

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: 20
        y: (Theme.rowHeight - height) / 2
        width: Theme.circleSize
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 1.5
        border.color: Theme.line
    }

    QuickAddField {
        id: field

        anchors.left: parent.left
        anchors.leftMargin: Theme.circleSize + 23
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: (Theme.rowHeight - Theme.controlHeight) / 2
        height: implicitHeight
        focus: true
        compact: true
        quickAdd: root.quickAdd
        belowId: root.belowId
        placeholderText: qsTr("New task below")
        name: qsTr("New task below")
        onAdded: id => {
            root.isOver = true;
            root.drafted(id);
        }
        onOpened: root.finish()
        onPasted: root.finish()
        onEmptied: root.finish()
        onEscaped: {
            root.isOver = true;
            root.over();
        }
    }
}

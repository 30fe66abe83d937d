// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! A field, and below it what fits: the keyboard stays in the field, arrows choose, Enter goes. */
ColumnLayout {
    id: root

    required property FindModel find
    property bool listening: false  // what fits is announced

    signal chosen(int row)

    function begin(): void {
        field.text = "";
        list.currentIndex = 0;
        field.forceActiveFocus();
    }

    function step(places: int): void {
        if (root.find.count === 0)
            return;
        list.currentIndex = Math.max(0, Math.min(root.find.count - 1, list.currentIndex + places));
        root.announce();
    }

    function announce(): void {
        list.forceLayout();
        const row = list.currentItem as FindRow;
        Announcer.announce(row ? row.name : qsTr("Nothing found."));
    }

    spacing: 8
    onListeningChanged: {
        if (!root.listening)
            announcing.stop();
    }

    Connections {
        target: root.find

        function onFoundChanged(): void {
            list.currentIndex = root.find.count > 0 ? 0 : -1;
            list.positionViewAtBeginning();
            if (root.listening && root.find.text !== "")
                announcing.restart();
        }
    }

    Timer {  // when the typing pauses
        id: announcing

        interval: 300
        onTriggered: root.announce()
    }

    TextField {
        id: field

        Layout.fillWidth: true
        implicitHeight: Theme.fieldHeight
        leftPadding: Theme.mirrored ? 12 : 12 + Theme.smallIconSize + 8
        rightPadding: Theme.mirrored ? 12 + Theme.smallIconSize + 8 : 12
        focus: true
        placeholderText: qsTr("Go to a list, a task, a command…")
        Accessible.name: qsTr("Search")
        Accessible.description: qsTr("Arrow keys choose, Enter goes there")
        onTextEdited: {
            const cleaned = LineCleaner.clean(text);
            if (cleaned !== text)
                text = cleaned;
            root.find.text = text;
        }
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key === Qt.Key_Down)
                root.step(1);
            else if (event.key === Qt.Key_Up)
                root.step(-1);
            else if (event.key === Qt.Key_PageDown)
                root.step(8);
            else if (event.key === Qt.Key_PageUp)
                root.step(-8);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                root.chosen(list.currentIndex);
            else
                event.accepted = false;
        }

        Icon {
            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            icon: "search"
            size: Theme.smallIconSize
            color: Theme.textTertiary
        }
    }

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        implicitHeight: Math.min(contentHeight, 12 * (Theme.controlHeight + 4))
        visible: count > 0
        clip: true
        model: root.find
        cacheBuffer: 0  // of a row that is still being made there may be none any more after the next key: Qt 6.4 warns
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Found")
        ScrollBar.vertical: ScrollBar {}

        delegate: FindRow {
            id: row

            x: Theme.mirrored ? 12 : 0
            width: list.width - 12  // beside the scroll bar
            current: ListView.isCurrentItem
            onChosen: root.chosen(row.index)
        }
    }

    Label {
        Layout.fillWidth: true
        Layout.margins: 8
        visible: root.find.count === 0
        text: root.find.looking ? qsTr("Looking…") : qsTr("Nothing found.")
        color: Theme.textTertiary
        horizontalAlignment: Text.AlignHCenter
    }
}

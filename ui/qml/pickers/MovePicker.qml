// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! Where tasks shall go: lists, and the places in one of them. Typing narrows, arrow keys choose, one click moves. */
Popup {
    id: root

    required property TaskMover mover
    property real listHeight: 0  // as many as there are before anything is typed

    function choose(row: int): void {
        if (row < 0)
            return;
        root.close();  // first: the focus goes back to the rows, which then change
        root.mover.choose(row);
    }

    function step(by: int): void {
        list.currentIndex = root.mover.step(list.currentIndex, by);
        root.say();
    }

    function say(): void {
        const target = list.currentItem as MoveTarget;
        if (target)
            Announcer.announce(target.spoken);
    }

    function fit(): void {
        list.forceLayout();
        root.listHeight = list.contentHeight;
    }

    function showPlaces(row: int): void {
        if (!root.mover.showPlaces(row))
            return;
        list.currentIndex = root.mover.firstPlace();
        root.fit();
        root.say();
    }

    modal: true
    focus: true
    padding: 12
    margins: 12
    width: Math.min(380 + Theme.grown(260), (parent ? parent.width : 380) - 24)
    height: Math.min(parent ? parent.height - 48 : 520, 520 + Theme.grown(200),
                     topPadding + bottomPadding + heading.height + field.height + 16 + Math.max(120, root.listHeight))
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onAboutToShow: {
        field.text = "";
        list.currentIndex = root.mover.firstTarget;
        list.positionViewAtBeginning();
        root.fit();
    }
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)

    Overlay.modal: Rectangle { color: Theme.shade }

    Label {
        id: heading

        width: parent.width
        text: root.mover.heading
        textFormat: Text.PlainText
        elide: Text.ElideRight
        wrapMode: Theme.hasLargeText ? Text.Wrap : Text.NoWrap
        maximumLineCount: Theme.hasLargeText ? 3 : 1
        font.pixelSize: Theme.bodySize
        font.weight: Font.DemiBold
    }

    TextField {
        id: field

        anchors.top: heading.bottom
        anchors.topMargin: 8
        width: parent.width
        focus: true
        placeholderText: qsTr("List, section or task")
        Accessible.name: qsTr("Search where to move")
        onTextEdited: {
            root.mover.filter = text;
            list.currentIndex = root.mover.firstTarget;
            root.say();
        }
        onAccepted: root.choose(list.currentIndex)
        Keys.onPressed: event => {
            const inward = Theme.mirrored ? Qt.Key_Left : Qt.Key_Right;
            event.accepted = true;
            if (event.key === Qt.Key_Down)
                root.step(1);
            else if (event.key === Qt.Key_Up)
                root.step(-1);
            else if (event.key === inward && field.cursorPosition === field.length)
                root.showPlaces(list.currentIndex);
            else
                event.accepted = false;
        }
    }

    ListView {
        id: list

        anchors.top: field.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: root.mover
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: root.mover.heading
        ScrollBar.vertical: ScrollBar {}

        delegate: MoveTarget {
            id: target

            x: Theme.mirrored ? 12 : 0
            width: list.width - 12  // beside the scroll bar
            current: ListView.isCurrentItem
            onChosen: root.choose(target.index)
            onPlacesWanted: {
                root.showPlaces(target.index);
                field.forceActiveFocus();
            }
        }

        Label {
            anchors.centerIn: parent
            width: parent.width - 24
            visible: list.count === 0
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: qsTr("Nothing is called that.")
            color: Theme.textTertiary
        }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! The tags of several tasks at once, or the people: what all of them have, some, or none. Each choice is one change. */
Popup {
    id: root

    required property TaskListModel tasks
    property var ids: []
    property bool people: false

    property var words: []  // of { word, count }
    readonly property string sign: root.people ? "" : "#"
    readonly property var matching: {
        const typed = field.text.trim().replace(/^[#@]+/, "").toLowerCase();
        return root.words.filter(one => one.word.toLowerCase().includes(typed));
    }

    function update(): void {
        root.words = root.tasks.words(root.ids, root.people);
    }

    function toggle(row: int): void {
        const one = root.matching[row];
        if (!one)
            return;
        const isSet = one.count < root.ids.length;
        root.tasks.setWord(root.ids, root.people, one.word, isSet);
        root.update();
        list.currentIndex = row;
    }

    function accept(): void {
        if (list.currentIndex >= 0) {
            root.toggle(list.currentIndex);
        } else if (field.text.trim().length > 0) {
            root.tasks.setWord(root.ids, root.people, field.text, true);
            field.text = "";
            root.update();
        } else {
            root.close();
        }
    }

    function stateOf(count: int): string {
        return count === 0 ? qsTr("none of them") : count === root.ids.length ? qsTr("all of them") : qsTr("%1 of %2").arg(count).arg(root.ids.length);
    }

    function step(by: int): void {
        list.currentIndex = Math.max(-1, Math.min(list.currentIndex + by, root.matching.length - 1));
        const one = root.matching[list.currentIndex];
        if (one)
            Announcer.announce(qsTr("%1, %2", "a tag, which of the tasks have it").arg(one.word).arg(root.stateOf(one.count)));
    }

    modal: true
    focus: true
    padding: 12
    margins: 12
    width: Math.min(320 + Theme.grown(200), (parent ? parent.width : 320) - 24)
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onAboutToShow: {
        field.text = "";
        root.update();
        list.currentIndex = -1;
    }
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)

    Overlay.modal: Rectangle { color: Theme.shade }

    Column {
        width: root.availableWidth
        spacing: 8

        Label {
            width: parent.width
            text: root.people ? qsTr("Who %n tasks are for", "", root.ids.length) : qsTr("Tags of %n tasks", "", root.ids.length)
            elide: Text.ElideRight
            wrapMode: Theme.hasLargeText ? Text.Wrap : Text.NoWrap
            maximumLineCount: Theme.hasLargeText ? 3 : 1
            font.weight: Font.DemiBold
        }

        TextField {
            id: field

            width: parent.width
            focus: true
            placeholderText: root.people ? qsTr("Add person") : qsTr("Add tag")
            Accessible.name: placeholderText
            onTextEdited: list.currentIndex = -1
            onAccepted: root.accept()
            Keys.onDownPressed: root.step(1)
            Keys.onUpPressed: root.step(-1)
        }

        ListView {
            id: list

            width: parent.width
            height: Math.min(contentHeight, 280)
            clip: true
            model: root.matching
            currentIndex: -1
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: root.people ? qsTr("People") : qsTr("Tags")
            ScrollBar.vertical: ScrollBar {}

            delegate: MenuItem {
                id: word

                required property int index
                required property var modelData

                width: list.width
                focusPolicy: Qt.NoFocus
                highlighted: list.currentIndex === word.index || hovered
                text: root.sign + word.modelData.word
                icon.source: Theme.icon(word.modelData.count === 0 ? "circle" : word.modelData.count === root.ids.length ? "circle-check"
                                                                                                                  : "circle-minus")
                Accessible.name: qsTr("%1, %2", "a tag, which of the tasks have it").arg(word.modelData.word).arg(root.stateOf(word.modelData.count))
                Accessible.checkable: true
                Accessible.checked: word.modelData.count === root.ids.length
                onClicked: root.toggle(word.index)
            }
        }

        Button {
            anchors.right: parent.right
            highlighted: true
            text: qsTr("Done")
            onClicked: root.close()
            Keys.onReturnPressed: clicked()
        }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! Where one can go, and the lists: mouse, keys and screen reader do the same. */
FocusScope {
    id: root

    property WindowModel window: null  // null: nothing is shown
    property string editingKey

    signal chosen()  // a place was gone to: a narrow window shows it now

    function takeKeyboard(): void {
        list.currentIndex = Math.max(0, root.window.sidebar.rowOf(root.window.current));
        list.forceActiveFocus();
    }

    function addList(): void {
        newList.text = "";
        newList.visible = true;
        newList.forceActiveFocus();
    }

    function go(key: string): void {
        if (key === "")
            return;
        root.window.show(key);
        root.chosen();
    }

    // Over what leads nowhere.
    function step(by: int): void {
        let index = list.currentIndex + by;
        while (index >= 0 && index < list.count && root.window.sidebar.keyAt(index) === "")
            index += by;
        if (index >= 0 && index < list.count)
            list.currentIndex = index;
    }

    function openMenu(index: int, x: real, y: real): void {
        const key = root.window.sidebar.keyAt(index);
        if (root.window.canHide(key)) {
            list.currentIndex = index;
            viewMenu.key = key;
            viewMenu.popup(list, x, y);
        }
        if (!root.window.isList(key))
            return;
        list.currentIndex = index;
        menu.key = key;
        menu.archived = root.window.isArchived(key);
        menu.popup(list, x, y);
    }

    function finishEditing(): void {
        root.editingKey = "";
        list.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.side
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: 12
        anchors.bottomMargin: newList.visible ? newList.height + 16 : 8
        focus: true
        activeFocusOnTab: true
        clip: true
        model: root.window ? root.window.sidebar : null
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Lists")
        ScrollBar.vertical: ScrollBar {}

        Keys.onPressed: event => {
            list.forceLayout();  // two keys in one frame: the first may have moved the current row
            const key = root.window.sidebar.keyAt(list.currentIndex);
            const alt = (event.modifiers & Qt.AltModifier) !== 0;
            if (root.editingKey !== "")
                return;
            event.accepted = true;
            if (alt && event.key === Qt.Key_Up)
                root.window.moveList(key, -1);
            else if (alt && event.key === Qt.Key_Down)
                root.window.moveList(key, 1);
            else if (alt)
                event.accepted = false;
            else if (event.key === Qt.Key_Up)
                root.step(-1);
            else if (event.key === Qt.Key_Down)
                root.step(1);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
                root.go(key);
            else if (event.key === Qt.Key_F2 && root.window.isList(key))
                root.editingKey = key;
            else if (event.key === Qt.Key_Delete && root.window.isList(key))
                root.window.removeList(key);
            else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))
                root.openMenu(list.currentIndex, 40, list.currentItem ? list.currentItem.y - list.contentY + 28 : 0);
            else
                event.accepted = false;
        }

        delegate: SidebarRow {
            id: row

            width: list.width
            current: row.key === root.window.current
            ringed: ListView.isCurrentItem && list.activeFocus
            editing: root.editingKey !== "" && root.editingKey === row.key
            onWanted: {
                list.currentIndex = row.index;
                root.go(row.key);
            }
            onMenuWanted: (x, y) => root.openMenu(row.index, x, row.y - list.contentY + y)
            onAddWanted: root.addList()
            onRenamed: title => root.window.renameList(row.key, title)
            onEditingOver: root.finishEditing()
        }
    }

    TextField {
        id: newList

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 8
        visible: false
        placeholderText: qsTr("Name of the new list")
        Accessible.name: qsTr("Name of the new list")
        onTextEdited: {
            const cleaned = LineCleaner.clean(text);
            if (cleaned !== text)
                text = cleaned;
        }
        onAccepted: {
            if (root.window.addList(text) !== "") {
                visible = false;
                root.chosen();
            }
        }
        onActiveFocusChanged: {
            if (!activeFocus && text.trim().length === 0)
                visible = false;
        }
        Keys.onEscapePressed: {
            visible = false;
            list.forceActiveFocus();
        }
    }

    Menu {
        id: viewMenu

        property string key

        CommandItem {
            text: qsTr("Hide")
            icon.source: Theme.icon("eye-off")
            onTriggered: Settings.setViewHidden(viewMenu.key, true)
        }
        CommandItem {
            enabled: Settings.hiddenViews.length > 0
            text: qsTr("Show all views")
            icon.source: Theme.icon("eye")
            onTriggered: Settings.hiddenViews = []
        }
    }

    Menu {
        id: menu

        property string key
        property bool archived: false

        CommandItem {
            text: qsTr("Rename")
            icon.source: Theme.icon("pencil")
            keys: "F2"
            onTriggered: root.editingKey = menu.key
        }
        CommandItem {
            text: qsTr("Move up")
            icon.source: Theme.icon("arrow-up")
            keys: qsTr("Alt+↑")
            onTriggered: root.window.moveList(menu.key, -1)
        }
        CommandItem {
            text: qsTr("Move down")
            icon.source: Theme.icon("arrow-down")
            keys: qsTr("Alt+↓")
            onTriggered: root.window.moveList(menu.key, 1)
        }
        Menu {
            title: qsTr("Colour")

            CommandItem {
                text: qsTr("None")
                icon.source: Theme.icon("x")
                onTriggered: root.window.setListColor(menu.key, "")
            }
            CommandItem {
                text: qsTr("Blue")
                icon.source: Theme.icon("palette")
                icon.color: Theme.token("accent")
                onTriggered: root.window.setListColor(menu.key, "accent")
            }
            CommandItem {
                text: qsTr("Green")
                icon.source: Theme.icon("palette")
                icon.color: Theme.token("ok")
                onTriggered: root.window.setListColor(menu.key, "ok")
            }
            CommandItem {
                text: qsTr("Amber")
                icon.source: Theme.icon("palette")
                icon.color: Theme.token("warning")
                onTriggered: root.window.setListColor(menu.key, "warning")
            }
            CommandItem {
                text: qsTr("Red")
                icon.source: Theme.icon("palette")
                icon.color: Theme.token("late")
                onTriggered: root.window.setListColor(menu.key, "late")
            }
            CommandItem {
                text: qsTr("Purple")
                icon.source: Theme.icon("palette")
                icon.color: Theme.token("theirs")
                onTriggered: root.window.setListColor(menu.key, "theirs")
            }
        }
        MenuSeparator {}
        CommandItem {
            text: menu.archived ? qsTr("Take out of the archive") : qsTr("Archive")
            icon.source: Theme.icon(menu.archived ? "archive-restore" : "archive")
            onTriggered: root.window.archiveList(menu.key, !menu.archived)
        }
        CommandItem {
            text: qsTr("Delete")
            icon.source: Theme.icon("trash-2")
            keys: qsTr("Del")
            onTriggered: root.window.removeList(menu.key)
        }
    }
}

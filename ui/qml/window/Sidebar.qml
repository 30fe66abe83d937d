// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Where one can go, and the lists: mouse, keys and screen reader do the same. */
FocusScope {
    id: root

    property WindowModel window: null  // null: nothing is shown
    property string editingKey

    signal findWanted()
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
        if (root.window.isFilter(key)) {
            list.currentIndex = index;
            filterMenu.make({ "window": root.window });
            const menuOfFilter = filterMenu.item as FilterMenu;
            menuOfFilter.key = key;
            menuOfFilter.popup(list, x, y);
        }
        if (root.window.canHide(key)) {
            list.currentIndex = index;
            viewMenu.make({});
            const views = viewMenu.item as ViewMenu;
            views.key = key;
            views.popup(list, x, y);
        }
        if (!root.window.isList(key))
            return;
        list.currentIndex = index;
        menu.make({ "window": root.window });
        const commands = menu.item as SidebarMenu;
        commands.key = key;
        commands.archived = root.window.isArchived(key);
        commands.popup(list, x, y);
    }

    function move(key: string, places: int): void {
        if (root.window.isFilter(key))
            root.window.moveFilter(key, places);
        else
            root.window.moveList(key, places);
    }

    function remove(key: string): void {
        if (root.window.isFilter(key))
            root.window.removeFilter(key);
        else
            root.window.removeList(key);
    }

    function rename(key: string, title: string): void {
        if (root.window.isFilter(key))
            root.window.renameFilter(key, title);
        else
            root.window.renameList(key, title);
    }

    function finishEditing(): void {
        root.editingKey = "";
        list.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.side
    }

    Button {
        id: search

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 12
        Accessible.name: qsTr("Search")
        onClicked: root.findWanted()

        contentItem: SearchHint {}
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: search.height + 20
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
                root.move(key, -1);
            else if (alt && event.key === Qt.Key_Down)
                root.move(key, 1);
            else if (alt)
                event.accepted = false;
            else if (event.key === Qt.Key_Up)
                root.step(-1);
            else if (event.key === Qt.Key_Down)
                root.step(1);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
                root.go(key);
            else if (event.key === Qt.Key_F2 && (root.window.isList(key) || root.window.isFilter(key)))
                root.editingKey = key;
            else if (event.key === Qt.Key_Delete)
                root.remove(key);
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
            onRenamed: title => root.rename(row.key, title)
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

    PopupOnDemand {
        id: filterMenu

        address: Qt.resolvedUrl("FilterMenu.qml")

        Connections {
            target: filterMenu.item

            function onRenameWanted(): void {
                root.editingKey = (filterMenu.item as FilterMenu).key;
            }
        }
    }

    PopupOnDemand {
        id: viewMenu

        address: Qt.resolvedUrl("ViewMenu.qml")
    }

    PopupOnDemand {
        id: menu

        address: Qt.resolvedUrl("SidebarMenu.qml")

        Connections {
            target: menu.item

            function onRenameWanted(): void {
                root.editingKey = (menu.item as SidebarMenu).key;
            }
        }
    }
}

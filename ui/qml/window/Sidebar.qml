// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Pickers
import MeldaDo.Sharing
import MeldaDo.Theme

/*! Where one can go, and the lists: mouse, keys and screen reader do the same. */
FocusScope {
    id: root

    property WindowModel window: null  // null: nothing is shown
    property SharingModel sharing: null
    property string editingKey
    readonly property SidebarDrag drag: sidebarDrag

    signal findWanted()
    signal sharingWanted(string part)
    signal settingsWanted(string page)
    signal chosen()  // a place was gone to: a narrow window shows it now

    function takeKeyboard(): void {
        list.currentIndex = Math.max(0, root.window.sidebar.rowOf(root.window.current));
        if (list.currentItem)
            list.currentItem.focus = true;  // and not the button of a heading, where it may have been before
        list.forceActiveFocus();
    }

    function addList(): void {
        newName.ask(false, "");
    }

    // `list`: the key of one that goes into it.
    function addGroup(list: string): void {
        newName.ask(true, list);
    }

    // Where one is, is in sight; gone to by other keys than those of the list, the keyboard goes there as well.
    function followCurrent(): void {
        const row = root.window.sidebar.rowOf(root.window.current);
        if (row < 0)
            return;
        if (list.activeFocus)
            list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Contain);
    }

    function go(key: string): void {
        if (key === "")
            return;
        root.window.show(key);
        root.chosen();
    }

    // What Enter does: a group opens and closes.
    function act(index: int): void {
        const key = root.window.sidebar.stopAt(index);
        if (root.window.isGroup(key))
            root.collapse(key, !(list.currentItem as SidebarRow).collapsed);
        else
            root.go(key);
    }

    function collapse(key: string, collapsed: bool): void {
        if (root.window.isGroup(key))
            root.window.setGroupCollapsed(key, collapsed);
    }

    function remove(key: string): void {
        if (root.window.isGroup(key))
            root.window.removeGroup(key);
        else if (root.window.isFilter(key))
            root.window.removeFilter(key);
        else if (root.window.isList(key))
            root.window.removeList(key);
        else
            root.window.tags.remove(key);
    }

    // In its place the row may be another one: the keyboard stays with it.
    function rearrange(key: string, by: int): void {
        if (root.window.isFilter(key))
            root.window.moveFilter(key, by);
        else
            root.window.sidebar.step(key, by);
        list.forceLayout();
        list.currentIndex = root.window.sidebar.rowOf(key);
    }

    // To the row at `index`, or the next one that is no heading.
    function stepTo(index: int, by: int): void {
        while (index >= 0 && index < list.count && root.window.sidebar.stopAt(index) === "")
            index += by;
        if (index >= 0 && index < list.count)
            list.currentIndex = index;
    }

    function openMenu(index: int, x: real, y: real): void {
        const key = root.window.sidebar.stopAt(index);
        if (root.window.isFilter(key)) {
            list.currentIndex = index;
            filterMenu.make({ "window": root.window });
            const menuOfFilter = filterMenu.item as FilterMenu;
            menuOfFilter.key = key;
            menuOfFilter.popup(list, Theme.beginningAt(x, menuOfFilter.implicitWidth), y);
        }
        if (root.window.canHide(key)) {
            list.currentIndex = index;
            viewMenu.make({});
            const views = viewMenu.item as ViewMenu;
            views.key = key;
            views.popup(list, Theme.beginningAt(x, views.implicitWidth), y);
        }
        if (root.window.tags.isTag(key)) {
            list.currentIndex = index;
            tagMenu.make({ "window": root.window });
            const menuOfTag = tagMenu.item as TagMenu;
            menuOfTag.key = key;
            menuOfTag.popup(list, Theme.beginningAt(x, menuOfTag.implicitWidth), y);
        }
        if (!root.window.isList(key) && !root.window.isGroup(key))
            return;
        list.currentIndex = index;
        if (root.window.isGroup(key)) {
            groupMenu.make({ "window": root.window });
            const commands = groupMenu.item as GroupMenu;
            commands.key = key;
            commands.collapsed = (list.currentItem as SidebarRow).collapsed;
            commands.popup(list, Theme.beginningAt(x, commands.implicitWidth), y);
        } else if (root.window.isList(key)) {
            menu.make({ "window": root.window });
            const commands = menu.item as SidebarMenu;
            commands.key = key;
            commands.archived = root.window.isArchived(key);
            commands.group = root.window.groupOf(key);
            commands.groups = root.window.groups();
            commands.popup(list, Theme.beginningAt(x, commands.implicitWidth), y);
        }
    }

    function chooseIcon(key: string): void {
        icons.key = key;
        icons.make({});
        const picker = icons.item as IconPicker;
        const row = root.window.sidebar.rowOf(key);
        list.currentIndex = row;
        picker.parent = list;
        picker.chosen = root.window.listIcon(key);
        picker.token = root.window.listColor(key);
        picker.x = Theme.mirrored ? list.width - picker.width - 24 : 24;
        picker.y = list.currentItem ? list.currentItem.y - list.contentY + list.currentItem.height : 40;
        picker.open();
    }

    function rename(key: string, title: string): void {
        if (root.window.isFilter(key))
            root.window.renameFilter(key, title);
        else if (root.window.isGroup(key))
            root.window.renameGroup(key, title);
        else if (root.window.isList(key))
            root.window.renameList(key, title);
        else
            root.window.tags.rename(key, title);
    }

    function ask(title: string, sentence: string, action: string): void {
        question.make({ "parent": Overlay.overlay, "sentence": sentence, "action": action });
        const dialog = question.item as ConfirmDialog;
        dialog.title = title;
        dialog.sentence = sentence;
        dialog.action = action;
        dialog.open();
    }

    // The keyboard stays with a tag that has another name now, as far as it was there.
    function followTag(key: string, newKey: string): void {
        if (root.editingKey === key)
            root.finishEditing();  // its row has gone, with the field
        list.forceLayout();
        if (list.activeFocus && root.window.sidebar.rowOf(newKey) >= 0)
            list.currentIndex = root.window.sidebar.rowOf(newKey);
    }

    function finishEditing(): void {
        root.editingKey = "";
        if (!question.shown)  // what was typed may have to be asked about
            list.forceActiveFocus();
    }

    Timer {  // a new place may have its row only then
        id: later

        interval: 0
        onTriggered: root.followCurrent()
    }

    Connections {
        target: root.window

        function onTagRenamed(key: string, newKey: string): void {
            root.followTag(key, newKey);
        }

        function onCurrentChanged(): void {
            if (root.window.sidebar.rowOf(root.window.current) >= 0)
                root.followCurrent();
            else
                later.restart();
        }
    }

    Connections {
        target: root.window ? root.window.tags : null

        function onAsked(title: string, sentence: string, action: string): void {
            root.ask(title, sentence, action);
        }
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
        anchors.bottomMargin: foot.height
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
            const key = root.window.sidebar.stopAt(list.currentIndex);
            const alt = (event.modifiers & Qt.AltModifier) !== 0;
            if (root.editingKey !== "")
                return;
            event.accepted = true;
            if (event.key === Qt.Key_Escape && root.drag.active)
                root.drag.cancel();
            else if (alt && event.key === Qt.Key_Up)
                root.rearrange(key, -1);
            else if (alt && event.key === Qt.Key_Down)
                root.rearrange(key, 1);
            else if (alt)
                event.accepted = false;
            else if (event.key === Qt.Key_Up)
                root.stepTo(list.currentIndex - 1, -1);
            else if (event.key === Qt.Key_Down)
                root.stepTo(list.currentIndex + 1, 1);
            else if (event.key === Qt.Key_Home)
                root.stepTo(0, 1);
            else if (event.key === Qt.Key_End)
                root.stepTo(list.count - 1, -1);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
                root.act(list.currentIndex);
            else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
                root.collapse(key, (event.key === Qt.Key_Left) !== Theme.mirrored);
            else if (event.key === Qt.Key_F2 && (root.window.isList(key) || root.window.isGroup(key) || root.window.isFilter(key) || root.window.tags.isTag(key)))
                root.editingKey = key;
            else if (event.key === Qt.Key_Delete)
                root.remove(key);
            else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))
                root.openMenu(list.currentIndex, Theme.mirrored ? list.width - 40 : 40, list.currentItem ? list.currentItem.y - list.contentY + 28 : 0);
            else
                event.accepted = false;
        }

        delegate: SidebarRow {
            id: row

            width: list.width
            current: row.key === root.window.current
            ringed: ListView.isCurrentItem && list.activeFocus
            editing: root.editingKey !== "" && root.editingKey === row.key
            dragged: root.drag.active && root.drag.key === row.key
            targeted: root.drag.targetKey !== "" && root.drag.targetKey === row.key
            arrangeable: row.kind === SidebarModel.List || row.kind === SidebarModel.Group || row.kind === SidebarModel.Tag
            onWanted: {
                list.currentIndex = row.index;
                root.act(row.index);
            }
            onDragMoved: (x, y) => {
                if (!list.activeFocus)
                    list.forceActiveFocus();  // Esc gives it up
                root.drag.move(row.key, x, row.y - list.contentY + y);
            }
            onDragEnded: root.drag.drop()
            onDragGivenUp: root.drag.cancel()
            onAddGroupWanted: root.addGroup("")
            onMenuWanted: (x, y) => root.openMenu(row.index, x, row.y - list.contentY + y)
            onAddWanted: root.addList()
            onRenamed: title => root.rename(row.key, title)
            onEditingOver: root.finishEditing()
        }
    }

    SidebarDrag {
        id: sidebarDrag

        anchors.fill: list
        window: root.window
        rows: list
    }

    SidebarFoot {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        sharing: root.sharing
        onSettingsWanted: page => root.settingsWanted(page)
    }

    Item {
        anchors.fill: list
        clip: true

        NewNameField {
            id: newName

            rows: list
            window: root.window
            onListAdded: key => {
                list.currentIndex = Math.max(0, root.window.sidebar.rowOf(key));  // which brings it into sight
                root.chosen();
            }
            onGroupAdded: key => {
                list.currentIndex = root.window.sidebar.rowOf(key);
                list.forceActiveFocus();
            }
            onGivenUp: list.forceActiveFocus()
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
        id: tagMenu

        address: Qt.resolvedUrl("TagMenu.qml")

        Connections {
            target: tagMenu.item

            function onRenameWanted(): void {
                root.editingKey = (tagMenu.item as TagMenu).key;
            }

            function onStepWanted(by: int): void {
                root.rearrange((tagMenu.item as TagMenu).key, by);
            }
        }
    }

    PopupOnDemand {
        id: question

        address: Qt.resolvedUrl("../Sharing/ConfirmDialog.qml")
        onClosed: list.forceActiveFocus()

        Connections {
            target: question.item

            function onConfirmed(): void {
                root.window.tags.confirm();
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

            function onStepWanted(by: int): void {
                root.rearrange((menu.item as SidebarMenu).key, by);
            }

            function onIconWanted(): void {
                root.chooseIcon((menu.item as SidebarMenu).key);
            }

            function onGroupWanted(): void {
                root.addGroup((menu.item as SidebarMenu).key);
            }

            function onSharingWanted(): void {
                root.go((menu.item as SidebarMenu).key);
                root.sharingWanted("panel");
            }
        }
    }

    PopupOnDemand {
        id: groupMenu

        address: Qt.resolvedUrl("GroupMenu.qml")

        Connections {
            target: groupMenu.item

            function onRenameWanted(): void {
                root.editingKey = (groupMenu.item as GroupMenu).key;
            }

            function onStepWanted(by: int): void {
                root.rearrange((groupMenu.item as GroupMenu).key, by);
            }

            function onCollapseWanted(collapsed: bool): void {
                root.collapse((groupMenu.item as GroupMenu).key, collapsed);
            }
        }
    }

    PopupOnDemand {
        id: icons

        property string key

        address: Qt.resolvedUrl("../Pickers/IconPicker.qml")
        onClosed: list.forceActiveFocus()

        Connections {
            target: icons.item

            function onPicked(icon: string): void {
                root.window.setListIcon(icons.key, icon);
            }
        }
    }
}

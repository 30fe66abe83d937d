// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Settings
import MeldaDo.Theme

/*! The window: the lists at the side, one of them in front. It closes only when everything is saved, or when the person
    says so. */
ApplicationWindow {
    id: root

    required property ListPaneModel pane
    property WindowModel lists: null  // null: this one list is all there is
    property bool leaveAnyway: false
    property bool sidebarWanted: true  // where there is room for both

    readonly property bool isNarrow: root.width < Theme.narrowWidth
    property bool isAtLists: false  // in a narrow window: the lists are in front
    readonly property bool isSidebarShown: root.lists !== null && (root.isNarrow ? root.isAtLists : root.sidebarWanted)

    function focusNextPart(): void {
        if (sidebar.activeFocus)
            listPane.focusList();
        else if (root.isSidebarShown && listPane.isAddFieldFocused)
            (sidebar.item as Sidebar).takeKeyboard();
        else
            listPane.focusNextPart();
    }

    function showSidebar(shown: bool): void {
        if (root.isNarrow)
            root.isAtLists = shown;
        else
            root.sidebarWanted = shown;
        if (root.isSidebarShown)
            (sidebar.item as Sidebar).takeKeyboard();
        else
            listPane.focusList();
    }

    // What a page of app/desktop/pages.cpp calls.
    function showKeys(part: string): void {
        keys.make({ "parent": Overlay.overlay });
        (keys.item as KeysDialog).open();
    }

    function showSettings(page: string): void {
        keys.make({ "parent": Overlay.overlay });
        settings.make({ "parent": Overlay.overlay, "keyRows": (keys.item as KeysDialog).rows });
        const dialog = settings.item as SettingsDialog;
        dialog.page = page;
        dialog.open();
    }

    function showMove(part: string): void {
        listPane.showMove();
    }

    title: root.pane.title.length > 0 ? qsTr("%1 — MeldaDo").arg(root.pane.title) : "MeldaDo"
    onActiveChanged: {
        if (active)
            root.pane.lookForNews();
    }
    onClosing: close => {
        listPane.focusAddField();  // what is being typed in a row is kept
        if (!root.leaveAnyway && !root.pane.prepareToClose())
            close.accepted = false;
    }

    Connections {
        target: root.lists

        function onCurrentChanged(): void {
            root.pane = root.lists.pane;
        }

        function onTaskWanted(id: string): void {
            root.isAtLists = false;
            listPane.goTo(id);
            listPane.openDetails();
        }
    }

    Connections {
        target: root.pane

        function onAnnounced(text: string): void {
            Announcer.announce(text);
        }

        function onMayClose(): void {
            root.close();
        }

        function onCloseFailed(): void {
            unsaved.make({ "parent": Overlay.overlay, "sentence": root.pane.unsavedSentence });
            const dialog = unsaved.item as UnsavedDialog;
            dialog.sentence = root.pane.unsavedSentence;
            dialog.open();
        }

        function onToastWanted(text: string, action: string): void {
            listPane.showToast(text, action);
        }
    }

    Shortcut {
        sequence: "Ctrl+N"
        onActivated: listPane.focusAddField()
    }
    Shortcut {
        sequence: "Ctrl+Shift+N"
        enabled: root.lists !== null
        onActivated: {
            root.showSidebar(true);
            (sidebar.item as Sidebar).addList();
        }
    }
    Shortcut {
        sequence: "Ctrl+Shift+G"
        enabled: root.lists !== null
        onActivated: {
            root.showSidebar(true);
            (sidebar.item as Sidebar).addGroup("");
        }
    }
    Shortcut {
        sequence: "Ctrl+Z"
        onActivated: root.pane.undo()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        onActivated: root.pane.redo()
    }
    Shortcut {
        sequence: "F9"
        enabled: root.lists !== null
        onActivated: root.showSidebar(!root.isSidebarShown)
    }
    Shortcut {
        sequences: ["Alt+Left", "Back"]
        enabled: root.lists !== null && root.lists.hasBack
        onActivated: root.lists.goBack()
    }
    Shortcut {
        sequences: ["Alt+Right", "Forward"]
        enabled: root.lists !== null && root.lists.hasForward
        onActivated: root.lists.goForward()
    }
    Repeater {
        model: root.lists !== null ? 9 : 0

        Item {
            id: number

            required property int index

            Shortcut {
                sequence: "Ctrl+" + (number.index + 1)
                onActivated: root.lists.showAt(number.index + 1)
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: root.close()
    }
    Shortcut {
        sequences: ["F6", "Shift+F6"]
        onActivated: root.focusNextPart()
    }
    Shortcut {
        sequence: "F1"
        onActivated: root.showKeys("")
    }
    Shortcut {
        sequence: "Ctrl+,"
        onActivated: root.showSettings("general")
    }

    Binding {
        target: root.pane
        property: "showsDone"
        value: Settings.showDone
        restoreMode: Binding.RestoreNone  // in all lists
    }

    ListAndDetails {
        id: listPane

        anchors.fill: parent
        anchors.leftMargin: root.isSidebarShown && !root.isNarrow ? Theme.sidebarWidth + 1 : 0
        visible: !(root.isNarrow && root.isSidebarShown)
        windowWidth: root.width
        focus: true
        pane: root.pane
        backShown: root.lists !== null && root.isNarrow
        onBackWanted: root.showSidebar(true)
        onKeysWanted: root.showKeys("")
        onQuitWanted: root.close()
        onSettingsWanted: root.showSettings("general")
    }

    OnDemand {
        id: sidebar

        readonly property bool wanted: root.isSidebarShown

        visible: sidebar.wanted
        width: root.isNarrow ? root.width : Theme.sidebarWidth
        height: root.height
        address: Qt.resolvedUrl("Sidebar.qml")
        onWantedChanged: {
            if (sidebar.wanted)
                sidebar.make({ "window": root.lists, "focus": true });
        }

        Connections {
            target: sidebar.item

            function onChosen(): void {
                root.isAtLists = false;
                listPane.focusList();
            }
        }
    }

    Connections {  // tasks are dragged onto lists
        target: listPane.rows
        enabled: root.isSidebarShown && !root.isNarrow

        function onDraggedTo(scene: point): void {
            listPane.rows.dropsElsewhere = (sidebar.item as Sidebar).drag.hover(scene);
        }

        function onDroppedElsewhere(ids: var): void {
            (sidebar.item as Sidebar).drag.take(ids);
        }

        function onDragOver(): void {
            listPane.rows.dropsElsewhere = false;
            (sidebar.item as Sidebar).drag.cancel();
        }
    }

    Rectangle {
        x: Theme.sidebarWidth
        width: 1
        height: root.height
        visible: root.isSidebarShown && !root.isNarrow
        color: Theme.line
    }

    Item {  // read aloud when it changes
        width: 1
        height: 1
        Accessible.role: Accessible.AlertMessage
        Accessible.name: Announcer.message
    }

    PopupOnDemand {
        id: keys

        address: Qt.resolvedUrl("KeysDialog.qml")
        onClosed: listPane.forceActiveFocus()
    }

    PopupOnDemand {
        id: settings

        address: Qt.resolvedUrl("../Settings/SettingsDialog.qml")
        onClosed: listPane.forceActiveFocus()
    }

    PopupOnDemand {
        id: unsaved

        address: Qt.resolvedUrl("UnsavedDialog.qml")
        onClosed: listPane.forceActiveFocus()

        Connections {
            target: unsaved.item

            function onTryAgainWanted(): void {
                root.pane.tryAgain();
            }

            function onLeaveWanted(): void {
                root.leaveAnyway = true;
                root.close();
            }
        }
    }
}

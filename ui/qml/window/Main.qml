// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Find
import MeldaDo.History
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Review
import MeldaDo.Settings
import MeldaDo.Sharing
import MeldaDo.Theme

/*! The window: the lists at the side, one of them in front. It closes only when everything is saved, or when the person
    says so. */
ApplicationWindow {
    id: root

    required property ListPaneModel pane
    property WindowModel lists: null  // null: this one list is all there is
    property SharingModel sharing: null
    property bool leaveAnyway: false
    property bool sidebarWanted: true  // where there is room for both

    property Item focusBefore  // where the keyboard was before the palette
    property string pendingCommand
    property string neededKey  // of the list whose review was offered last; empty: several

    readonly property bool isNarrow: root.width < Theme.narrowWidth
    property bool isAtLists: false  // in a narrow window: the lists are in front
    readonly property bool isSidebarShown: root.lists !== null && (root.isNarrow ? root.isAtLists : root.sidebarWanted)

    // From one part of the window to the next, or back (-1), round and round.
    function focusPart(by: int): void {
        const page = root.isNarrow && root.isSidebarShown ? [] : history.shown ? ["history"] : listPane.parts();
        const parts = (root.isSidebarShown ? ["lists"] : []).concat(page);
        const now = sidebar.activeFocus ? "lists" : history.shown ? "history" : listPane.part;
        const next = parts[(Math.max(0, parts.indexOf(now)) + by + parts.length) % parts.length];
        if (next === "lists")
            (sidebar.item as Sidebar).takeKeyboard();
        else if (next === "history")
            (history.item as HistoryPage).takeKeyboard();
        else
            listPane.enterPart(next);
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

    function showPlace(key: string): void {
        if (root.lists)
            root.lists.show(key);
    }

    function showSettings(page: string): void {
        keys.make({ "parent": Overlay.overlay });
        settings.make({ "parent": Overlay.overlay, "keyRows": (keys.item as KeysDialog).rows, "sharing": root.sharing });
        const dialog = settings.item as SettingsDialog;
        dialog.page = page;
        dialog.open();
    }

    // "panel", "wizard", "join"
    function showSharing(part: string): void {
        if (root.sharing === null || (part !== "join" && !root.sharing.available))
            return;
        sharingSheets.make({ "sharing": root.sharing });
        (sharingSheets.item as SharingSheets).show(part);
    }

    function showQuickAdd(): void {
        quickAdd.make({ "inbox": root.lists ? root.lists.inbox : root.pane });
        (quickAdd.item as QuickAddWindow).ask();
    }

    function showInFront(): void {
        if (root.visibility === Window.Minimized)
            root.showNormal();
        root.show();
        root.raise();
        root.requestActivate();
    }

    // A list alone: there is nowhere else to go.
    function showFind(part: string): void {
        if (root.lists === null) {
            listPane.focusFilter();
            return;
        }
        root.focusBefore = root.activeFocusItem;
        findBox.make({ "parent": Overlay.overlay, "find": root.lists.find });
        (findBox.item as FindPalette).open();
    }

    function run(command: string): void {
        switch (command) {
        case "add":
            listPane.focusAddField();
            break;
        case "new-list":
            root.showSidebar(true);
            (sidebar.item as Sidebar).addList();
            break;
        case "filter":
            listPane.focusFilter();
            break;
        case "done":
            Settings.showDone = !Settings.showDone;
            break;
        case "review":
            root.showReview("");
            break;
        case "undo":
            root.pane.undo();
            break;
        case "redo":
            root.pane.redo();
            break;
        case "sidebar":
            root.showSidebar(!root.isSidebarShown);
            break;
        case "theme-light":
            Settings.theme = Settings.LightTheme;
            break;
        case "theme-dark":
            Settings.theme = Settings.DarkTheme;
            break;
        case "theme-system":
            Settings.theme = Settings.SystemTheme;
            break;
        case "sharing":
            root.showSharing("panel");
            break;
        case "join":
            root.showSharing("join");
            break;
        case "settings":
            root.showSettings("general");
            break;
        case "keys":
            root.showKeys("");
            break;
        case "history":
            root.showHistory("");
            break;
        case "history-search":
            root.searchHistory(root.lists.find.text);
            break;
        case "quit":
            root.close();
            break;
        }
    }

    // The history of the list that is in front, of one of its tasks, or texts of it, in the place of the tasks.
    function showHistory(part: string): void {
        root.pane.openHistory(listPane.taskId());
        history.show();
    }

    // \a id is that of a row; empty: the first one.
    function showTaskHistory(id: string): void {
        if (root.pane.openTaskHistory(id))
            history.show();
    }

    function searchHistory(words: string): void {
        root.pane.history.lookFor(words);
        history.show();
    }

    // At the task of a row; empty: at the first that is to be reviewed.
    function showReview(task: string): void {
        reviewBox.make({ "parent": Overlay.overlay, "review": root.pane.review, "historyOffered": true });
        const dialog = reviewBox.item as ReviewDialog;
        dialog.review = root.pane.review;
        root.pane.beginReview(task);
        dialog.open();
    }

    // What was said to need a review.
    function showNeeded(): void {
        if (root.lists !== null && root.neededKey.length > 0)
            root.lists.show(root.neededKey);
        root.showReview("");
        if (root.neededKey.length === 0)
            root.pane.review.everywhere = true;
    }

    function showMove(part: string): void {
        listPane.showMove();
    }

    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true
    title: history.shown && history.model.moment.length > 0
           ? qsTr("%1 as of %2 — MeldaDo", "a list, a moment").arg(root.pane.title).arg(history.model.moment)
           : root.pane.title.length > 0 ? qsTr("%1 — MeldaDo").arg(root.pane.title) : "MeldaDo"
    onActiveChanged: {
        if (active) {
            DesktopNotice.close();
            root.pane.lookForNews();
        }
    }
    onClosing: close => {
        listPane.focusAddField();  // what is being typed in a row is kept
        if (!root.leaveAnyway && !root.pane.prepareToClose())
            close.accepted = false;
    }

    Connections {
        target: root.lists

        function onCurrentChanged(): void {
            history.leave();
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

        function onRowWanted(id: string): void {
            root.isAtLists = false;
            listPane.showRow(id);
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
            if (history.shown)
                (history.item as HistoryPage).showToast(text, action);
            else
                listPane.showToast(text, action);
        }
    }

    Connections {
        target: root.sharing

        function onSaid(sentence: string): void {
            Announcer.announce(sentence);
            listPane.showToast(sentence, "");
        }
    }

    Connections {
        target: root.sharing

        // In the window that is in front, or else on the desktop.
        function onReviewNeeded(sentence: string, key: string): void {
            if (!Settings.reviewNotices)
                return;
            root.neededKey = key;
            Announcer.announce(sentence);
            if (!root.active)
                DesktopNotice.show(sentence, qsTr("Review"));
            else if (history.shown)
                (history.item as HistoryPage).showToast(sentence, "");
            else
                listPane.offerReview(sentence);
        }
    }

    Connections {
        target: DesktopNotice

        function onActed(): void {
            root.show();
            root.raise();
            root.requestActivate();
            root.showNeeded();
        }
    }

    Connections {
        target: root.sharing ? root.sharing.joining : null

        function onWanted(): void {
            settings.close();
            root.showSharing("join");
        }
    }

    Shortcut {
        sequence: "Ctrl+Shift+S"
        onActivated: root.showSharing("panel")
    }
    Shortcut {
        sequence: "Ctrl+N"
        onActivated: listPane.focusAddField()
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: root.showFind("")
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
        sequence: "Ctrl+I"
        onActivated: {
            if (!history.shown && listPane.taskId() !== "")
                root.showTaskHistory(listPane.taskId());
        }
    }
    Shortcut {
        sequence: "Ctrl+Shift+I"
        enabled: !root.pane.agenda
        onActivated: root.showHistory("")
    }
    Shortcut {
        sequence: "Ctrl+Shift+R"
        onActivated: root.showReview(listPane.rows.currentId())
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
        sequences: [Theme.mirrored ? "Alt+Right" : "Alt+Left", "Back"]
        enabled: root.lists !== null && root.lists.hasBack
        onActivated: root.lists.goBack()
    }
    Shortcut {
        sequences: [Theme.mirrored ? "Alt+Left" : "Alt+Right", "Forward"]
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
        sequence: "F6"
        onActivated: root.focusPart(1)
    }
    Shortcut {
        sequence: "Shift+F6"
        onActivated: root.focusPart(-1)
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

    Binding {
        target: root.lists
        property: "hiddenViews"
        value: Settings.hiddenViews
        when: root.lists !== null
        restoreMode: Binding.RestoreNone
    }

    Binding {
        target: Theme
        property: "tagColors"
        value: root.lists !== null ? root.lists.tags.colors : ({})
        restoreMode: Binding.RestoreNone
    }

    ListAndDetails {
        id: listPane

        anchors.fill: parent
        anchors.leftMargin: root.isSidebarShown && !root.isNarrow ? Theme.sidebarWidth + 1 : 0
        visible: !(root.isNarrow && root.isSidebarShown) && !history.shown
        windowWidth: root.width
        focus: true
        pane: root.pane
        backShown: root.lists !== null && root.isNarrow
        findShown: root.lists !== null
        sharing: root.sharing
        onSharingWanted: part => root.showSharing(part)
        onBackWanted: root.showSidebar(true)
        onFindWanted: root.showFind("")
        onHistoryWanted: root.showHistory("")
        onTaskHistoryWanted: id => root.showTaskHistory(id)
        onHistorySearchWanted: words => root.searchHistory(words)
        onKeysWanted: root.showKeys("")
        onQuitWanted: root.close()
        onSettingsWanted: root.showSettings("general")
        onReviewWanted: id => root.showReview(id)
        onNeededReviewWanted: root.showNeeded()
    }

    OnDemand {
        id: history

        property HistoryPageModel model: null
        readonly property bool shown: history.model !== null && history.model.mode !== HistoryPageModel.Closed

        function show(): void {
            history.model = root.pane.history;
            if (!history.shown)
                return;  // there is no row yet
            history.make({ "history": history.model });
            const page = history.item as HistoryPage;
            page.history = history.model;
            page.takeKeyboard();
        }

        function leave(): void {
            if (history.model)
                history.model.close();
        }

        anchors.fill: listPane
        visible: history.shown && !(root.isNarrow && root.isSidebarShown)
        address: Qt.resolvedUrl("../History/HistoryPage.qml")
        onShownChanged: {
            if (history.shown)
                history.show();
            else
                listPane.focusList();
        }

        Connections {
            target: history.item

            function onUndoWanted(): void {
                root.pane.undo();
            }
        }
    }

    OnDemand {
        id: sidebar

        readonly property bool wanted: root.isSidebarShown

        anchors.left: parent.left
        visible: sidebar.wanted
        width: root.isNarrow ? root.width : Theme.sidebarWidth
        height: root.height
        address: Qt.resolvedUrl("Sidebar.qml")
        onWantedChanged: {
            if (sidebar.wanted)
                sidebar.make({ "window": root.lists, "sharing": root.sharing, "focus": true });
        }

        Connections {
            target: sidebar.item

            function onChosen(): void {
                root.isAtLists = false;
                listPane.focusList();
            }

            function onFindWanted(): void {
                root.showFind("");
            }

            function onSharingWanted(part: string): void {
                root.showSharing(part);
            }

            function onSettingsWanted(page: string): void {
                root.showSettings(page);
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
        anchors.left: parent.left
        anchors.leftMargin: Theme.sidebarWidth
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

    OnDemand {
        id: quickAdd

        address: Qt.resolvedUrl("QuickAddWindow.qml")

        Connections {
            target: quickAdd.item

            function onOpenWanted(id: string): void {
                if (root.lists)
                    root.lists.show("inbox");
                root.showInFront();
                listPane.goTo(id);
                listPane.openDetails();
            }
        }
    }

    PopupOnDemand {
        id: findBox

        address: Qt.resolvedUrl("../Find/FindPalette.qml")
        // Where it went, or back. A command takes the keyboard itself, if it wants to.
        onClosed: {
            if ((findBox.item as FindPalette).went) {
                root.isAtLists = false;
                listPane.focusList();
            } else if (root.focusBefore) {
                root.focusBefore.forceActiveFocus(Qt.OtherFocusReason);
            }
            const command = root.pendingCommand;
            root.pendingCommand = "";
            root.run(command);
        }

        Connections {
            target: findBox.item

            function onCommandWanted(command: string): void {
                root.pendingCommand = command;
            }
        }
    }

    OnDemand {
        id: sharingSheets

        address: Qt.resolvedUrl("../Sharing/SharingSheets.qml")

        Connections {
            target: sharingSheets.item

            function onFinished(): void {
                listPane.forceActiveFocus();
            }

            function onSettingsWanted(page: string): void {
                root.showSettings(page);
            }
        }
    }

    PopupOnDemand {
        id: reviewBox

        address: Qt.resolvedUrl("../Review/ReviewDialog.qml")
        onClosed: {
            if (history.shown)
                (history.item as HistoryPage).takeKeyboard();
            else
                listPane.takeKeyboardBack();
        }

        Connections {
            target: reviewBox.item

            function onHistoryWanted(): void {
                root.pane.openReviewedHistory();
                reviewBox.close();
                history.show();
            }

            function onKeysWanted(): void {
                root.showKeys("");
            }
        }
    }

    PopupOnDemand {
        id: keys

        address: Qt.resolvedUrl("KeysDialog.qml")
        onClosed: {
            if (!reviewBox.shown)
                listPane.forceActiveFocus();
        }
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

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Details
import MeldaDo.Find
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.QuickAdd
import MeldaDo.Tasks
import MeldaDo.Theme

/*! One list: its name and state, its tasks, and the field that adds to them. */
FocusScope {
    id: root

    required property ListPaneModel pane
    readonly property bool narrow: root.width < Theme.narrowWidth
    readonly property int rowMargin: root.narrow ? 4 : 12
    readonly property int columnMargin: taskList.columnMargin
    readonly property TaskListView rows: taskList
    property bool marksCurrent: false  // see TaskListView

    property SharingModel sharing: null  // null: nothing is shared from here
    property bool backShown: false
    property bool findShown: false  // there is a box to go anywhere
    property ListPaneModel toastPane: root.pane  // whose toast is shown; another may be in front since
    readonly property string lastStep: root.toastPane.undoText
    property string toastStep  // what was the last step when the toast came; empty: it is about none
    property bool isReviewOffered: false  // by the message that is shown

    signal sharingWanted(string part)
    signal backWanted()
    signal findWanted()
    signal historyWanted()
    signal historySearchWanted(string words)
    signal keysWanted()
    signal settingsWanted()
    signal quitWanted()
    signal reviewWanted(string id)  // of a row; empty: the first
    signal neededReviewWanted()  // that a message offered
    signal openWanted(string id)  // the details of a task that was just added

    function focusAddField(): void {
        addField.takeKeyboard();
    }

    function showDone(): void {
        root.pane.showsDone = true;
        Settings.showDone = true;
    }

    function updateFilterBar(): void {
        if (!root.pane.filter.shown)
            return;
        filterBar.make({ "filter": root.pane.filter });
        (filterBar.item as FilterBar).filter = root.pane.filter;
    }

    function focusFilter(): void {
        if (!root.pane.filter.available)
            return;
        root.pane.filter.show();
        (filterBar.item as FilterBar).takeKeyboard();
    }

    function showRow(id: string): void {
        taskList.currentIndex = root.pane.tasks.rowOf(id);
        taskList.positionViewAtIndex(taskList.currentIndex, ListView.Contain);
        taskList.takeKeyboard();
    }

    // The keyboard stays where it is; what is being typed into a row stays below the person's eyes.
    function showCameBack(id: string): void {
        if (taskList.editingId !== "" || taskList.draftBelowId !== "")
            return;
        taskList.forceLayout();
        taskList.currentIndex = root.pane.tasks.rowOf(id);
        taskList.positionViewAtIndex(taskList.currentIndex, ListView.Contain);
    }

    onPaneChanged: root.updateFilterBar()
    onLastStepChanged: {
        if (root.toastStep !== "" && root.lastStep !== root.toastStep)
            (toast.item as Toast).hide();  // its button would undo something else
    }
    Component.onCompleted: {
        root.updateFilterBar();
        root.startInField();
    }
    Keys.onEscapePressed: event => {
        event.accepted = root.pane.filter.shown && !root.pane.filter.page;
        if (event.accepted)
            root.pane.filter.close();
    }

    Connections {
        target: root.pane.filter

        function onShownChanged(): void {
            root.updateFilterBar();
        }
    }

    Connections {
        target: filterBar.item

        function onRowsWanted(): void {
            taskList.takeKeyboard();
        }
    }

    Shortcut {
        sequence: "Ctrl+F"
        enabled: root.visible
        onActivated: root.focusFilter()
    }

    readonly property bool isAddFieldFocused: addField.activeFocus
    readonly property bool takesNew: addField.visible && addField.enabled

    function focusList(): void {
        taskList.takeKeyboard();
    }

    // Where nothing else can be done; yet a dialog that is open keeps the focus.
    function startInField(): void {
        if (root.pane.phase === ListPaneModel.Ready && taskList.count === 0 && root.pane.editable && root.pane.takesNew)
            addField.focus = true;
    }

    // Once, when there is something to put in order.
    function giveHint(): void {
        if (taskList.count === 3 && root.pane.tasks.movable && Settings.takeHint("order"))
            root.showToast(qsTr("Drag to order, or Alt+↑ ↓"), "");
    }

    // Its button undoes.
    function showToast(text: string, action: string): void {
        root.toastPane = root.pane;
        root.isReviewOffered = false;
        root.toastStep = action === "" ? "" : root.lastStep;
        toast.make({});
        (toast.item as Toast).show(text, action);
    }

    function offerReview(text: string): void {
        root.showToast(text, qsTr("Review"));
        root.isReviewOffered = true;
        root.toastStep = "";
    }

    function showText(title: string, text: string): void {
        details.make({ "parent": root.Overlay.overlay });
        const dialog = details.item as TextDialog;
        dialog.title = title;
        dialog.text = text;
        dialog.open();
    }

    Connections {
        target: root.pane

        function onPhaseChanged(): void {
            root.startInField();
        }

        function onRowCameBack(id: string): void {
            root.showCameBack(id);
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin + 20
            Layout.rightMargin: root.columnMargin + 4
            Layout.topMargin: root.narrow ? 8 : 16
            Layout.bottomMargin: 8
            spacing: 4

            ToolButton {
                visible: root.backShown
                icon.source: Theme.icon("chevron-left")
                Accessible.name: qsTr("Lists")
                ToolTip.visible: hovered
                ToolTip.text: Accessible.name
                onClicked: root.backWanted()
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.leftMargin: root.backShown && Theme.isHighContrast ? 6 : 0  // the button has an edge
                spacing: 2

                Label {
                    Layout.fillWidth: true
                    text: root.pane.title
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    wrapMode: Theme.hasLargeText ? Text.Wrap : Text.NoWrap
                    maximumLineCount: Theme.hasLargeText ? 3 : 1
                    font.pixelSize: root.narrow && Theme.hasLargeText ? Theme.sectionSize : Theme.pageSize
                    font.weight: Font.Bold
                    Accessible.ignored: true

                    Item {
                        anchors.fill: parent
                        Accessible.role: Accessible.Heading
                        Accessible.name: root.pane.title
                    }
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: 6

                    Icon {
                        visible: root.pane.saveState === ListPaneModel.NotSaved
                        icon: "triangle-alert"
                        size: Theme.tinyIconSize
                        color: Theme.late
                    }

                    Icon {
                        visible: root.pane.shareIcon.length > 0 && root.pane.saveState === ListPaneModel.Saved
                        icon: root.pane.shareIcon
                        size: Theme.tinyIconSize
                        color: root.pane.shareIcon === "triangle-alert" ? Theme.late : Theme.textTertiary
                    }

                    Label {
                        Layout.fillWidth: true
                        text: root.pane.status
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: root.pane.saveState === ListPaneModel.NotSaved ? Theme.late : Theme.textTertiary
                        font.pixelSize: Theme.secondarySize
                    }
                }
            }

            OnDemand {
                id: reviewButton

                readonly property bool wanted: root.pane.reviewCount > 0

                function update(): void {
                    if (reviewButton.wanted)
                        reviewButton.make({ "count": root.pane.reviewCount });
                }

                visible: reviewButton.wanted
                address: Qt.resolvedUrl("ReviewButton.qml")
                onWantedChanged: reviewButton.update()
                Component.onCompleted: reviewButton.update()

                Binding {
                    target: reviewButton.item
                    property: "count"
                    value: root.pane.reviewCount
                }

                Binding {
                    target: reviewButton.item
                    property: "brief"
                    value: root.narrow
                }

                Connections {
                    target: reviewButton.item

                    function onWanted(): void {
                        root.reviewWanted("");
                    }
                }
            }

            ToolButton {
                // Where there is nothing to share it keeps its place: shown again while the window grows, Qt 6.4 leaves a
                // button of a layout where it was made, on the title.
                readonly property bool wanted: root.sharing !== null && root.sharing.available

                visible: root.sharing !== null
                opacity: wanted ? 1 : 0
                enabled: wanted
                Accessible.ignored: !wanted
                icon.source: Theme.icon("users")
                Accessible.name: qsTr("Sharing")
                ToolTip.visible: hovered
                ToolTip.text: Accessible.name
                onClicked: root.sharingWanted("panel")
            }

            ToolButton {
                id: undoButton

                enabled: root.pane.undoText.length > 0
                visible: !root.narrow
                icon.source: Theme.icon("undo-2")
                Accessible.name: enabled ? root.pane.undoText : qsTr("Undo")
                ToolTip.visible: hovered
                ToolTip.text: Accessible.name
                onClicked: root.pane.undo()
            }

            ToolButton {
                id: moreButton

                icon.source: Theme.icon("ellipsis")
                checked: listMenu.shown
                Accessible.name: qsTr("More")
                ToolTip.visible: hovered && !listMenu.shown
                ToolTip.text: Accessible.name
                onClicked: listMenu.popup()

                PopupOnDemand {
                    id: listMenu

                    function popup(): void {
                        listMenu.make({ "pane": root.pane, "findShown": root.findShown, "sharing": root.sharing });
                        const menu = listMenu.item as ListMenu;
                        menu.popup(moreButton, Theme.mirrored ? 0 : moreButton.width - menu.implicitWidth, moreButton.height + 4);
                    }

                    address: Qt.resolvedUrl("ListMenu.qml")

                    Binding {
                        target: listMenu.item
                        property: "pane"
                        value: root.pane
                    }

                    Connections {
                        target: listMenu.item

                        function onFilterWanted(): void {
                            root.focusFilter();
                        }

                        function onFindWanted(): void {
                            root.findWanted();
                        }

                        function onHistoryWanted(): void {
                            root.historyWanted();
                        }

                        function onSharingWanted(part: string): void {
                            root.sharingWanted(part);
                        }

                        function onKeysWanted(): void {
                            root.keysWanted();
                        }

                        function onSettingsWanted(): void {
                            root.settingsWanted();
                        }

                        function onQuitWanted(): void {
                            root.quitWanted();
                        }
                    }
                }
            }
        }

        NoticeStrip {
            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin
            Layout.rightMargin: root.columnMargin
            Layout.bottomMargin: 8
            visible: root.pane.notice.length > 0
            text: root.pane.notice
            serious: root.pane.noticeIsSerious
            action: root.pane.noticeAction
            hasDetails: root.pane.noticeDetails.length > 0
            onActed: root.pane.actOnNotice()
            onDetailsWanted: {
                root.showText(qsTr("Details"), root.pane.noticeDetails);
            }
        }

        OnDemand {
            id: sortBar

            readonly property bool wanted: root.pane.sortedBy !== ListPaneModel.OwnOrder

            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin + 20
            Layout.rightMargin: root.columnMargin
            Layout.bottomMargin: 4
            visible: sortBar.wanted
            address: Qt.resolvedUrl("SortBar.qml")
            onWantedChanged: {
                if (sortBar.wanted)
                    sortBar.make({ "pane": root.pane });
            }

            Binding {
                target: sortBar.item
                property: "pane"
                value: root.pane
            }

            Connections {
                target: sortBar.item

                function onLeaving(): void {
                    taskList.takeKeyboard();
                }
            }
        }

        OnDemand {
            id: filterBar

            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin + 4
            Layout.rightMargin: root.columnMargin + 4
            Layout.bottomMargin: 8
            visible: root.pane.filter.shown
            address: Qt.resolvedUrl("../Find/FilterBar.qml")
        }

        Rectangle {  // more above
            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin
            Layout.rightMargin: root.columnMargin
            implicitHeight: 1
            color: taskList.atYBeginning ? "transparent" : Theme.line
        }

        TaskListView {
            id: taskList

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            tasks: root.pane.tasks
            draft: root.pane.draft
            editable: root.pane.editable
            makesLists: root.pane.makesLists
            restoring: !root.pane.takesNew && !root.pane.editable
            sideMargin: root.rowMargin
            marksCurrent: root.marksCurrent
            onReviewWanted: id => root.reviewWanted(id)
            onListsWanted: root.pane.makeLists(taskList.chosenIds())
            onTextWanted: text => root.showText(qsTr("Deleted task"), text)

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(360, parent.width - 48)
                visible: root.pane.phase === ListPaneModel.Ready && taskList.count === 0 && !root.pane.isWaiting && !filtered.visible
                icon: root.pane.emptyIcon
                sentence: root.pane.emptySentence
                action: root.pane.editable ? root.pane.emptyAction : ""
                otherAction: root.pane.isFirst && root.sharing !== null && root.sharing.growing ? qsTr("Open an invite…") : ""
                onActed: addField.takeKeyboard()
                onOtherActed: root.sharingWanted("join")
            }

            EmptyState {
                id: filtered

                readonly property bool isInDone: root.pane.hiddenDoneCount > 0

                anchors.centerIn: parent
                width: Math.min(360, parent.width - 48)
                visible: root.pane.filter.active && !root.pane.filter.looking && taskList.count === 0
                icon: "search"
                sentence: filtered.isInDone ? qsTr("Nothing in open tasks.") : qsTr("Nothing found.")
                action: filtered.isInDone ? qsTr("Show done tasks") : qsTr("Search in history")
                onActed: {
                    if (filtered.isInDone)
                        root.showDone();
                    else
                        root.historySearchWanted(root.pane.filter.text);
                }
            }

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(420, parent.width - 48)
                visible: root.pane.phase === ListPaneModel.Failed
                icon: "circle-alert"
                sentence: root.pane.failure
                action: qsTr("Try again")
                onActed: root.pane.tryAgain()
            }

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(360, parent.width - 48)
                visible: root.pane.isSlow
                icon: "clock"
                sentence: qsTr("Opening the list…")
            }
        }

        Button {
            Layout.leftMargin: root.columnMargin + 8
            Layout.bottomMargin: 4
            Layout.maximumWidth: root.width - 2 * (root.columnMargin + 8)  // else it would hold all above it so wide
            visible: root.pane.hiddenDoneCount > 0 && !filtered.visible
            flat: true
            text: qsTr("Show %n done tasks", "", root.pane.hiddenDoneCount)
            onClicked: root.showDone()
        }

        Rectangle {  // more below
            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin
            Layout.rightMargin: root.columnMargin
            implicitHeight: 1
            color: taskList.atYEnd ? "transparent" : Theme.line
        }

        QuickAddField {
            id: addField

            property bool isAdderGiven: false  // Esc was pressed: what follows until the release means nothing

            Layout.fillWidth: true
            Layout.leftMargin: root.columnMargin + 4
            Layout.rightMargin: root.columnMargin + 4
            Layout.topMargin: 7
            Layout.bottomMargin: root.narrow ? 8 : 16
            enabled: root.pane.editable
            visible: root.pane.phase !== ListPaneModel.Failed && root.pane.takesNew
            quickAdd: root.pane.quickAdd
            placeholderText: root.pane.readOnly ? qsTr("This list can only be read")
                             : root.pane.isFirst && root.narrow ? qsTr("For example “Call mum tomorrow 5pm”")
                             : root.pane.isFirst ? qsTr("What needs doing? For example “Call mum tomorrow 5pm”")
                                                 : qsTr("What needs doing?")
            name: qsTr("New task title")
            onAdded: id => {
                taskList.positionViewAtIndex(root.pane.tasks.rowOf(id), ListView.Contain);
                root.giveHint();
            }
            onPasted: {
                if (!root.pane.quickAdd.isPastedElsewhere)
                    taskList.positionViewAtEnd();
            }
            onOpened: id => {
                taskList.currentIndex = root.pane.tasks.rowOf(id);
                taskList.takeKeyboard();
                root.openWanted(id);
            }
            onEscaped: taskList.takeKeyboard()
            onAdderMoved: scene => {
                if (!addField.isAdderGiven)
                    taskList.drops.hoverNew(taskList.mapFromItem(null, scene.x, scene.y).y);
            }
            onAdderDropped: {
                taskList.dropNew();
                addField.isAdderGiven = false;
            }
            onAdderGivenUp: {
                taskList.drops.leave();
                addField.isAdderGiven = false;
            }

            Shortcut {
                sequence: "Escape"
                enabled: addField.isAdderDragged && !addField.isAdderGiven
                onActivated: {
                    addField.isAdderGiven = true;
                    taskList.drops.leave();
                }
            }
            onUndoWanted: root.pane.undo()
            onRedoWanted: root.pane.redo()
            onUpWanted: {
                taskList.currentIndex = taskList.count - 1;
                taskList.takeKeyboard();
            }
        }
    }

    OutsideDrop {
        anchors.fill: parent
        rows: taskList
        dropping: root.pane.dropping
        takesNew: root.pane.takesNew
        editable: root.pane.editable
        onRefused: root.showToast(qsTr("Nothing can be added here."), "")
    }

    Connections {
        target: root.pane.dropping

        function onAdded(id: string, title: string, count: int, list: string): void {
            if (list === "" && root.pane.tasks.rowOf(id) >= 0)
                taskList.positionViewAtIndex(root.pane.tasks.rowOf(id), ListView.Contain);
        }

        function onLargeFilesAsked(sentence: string): void {
            largeFileDialog.make({ "parent": root.Overlay.overlay });
            (largeFileDialog.item as LargeFileDialog).ask(sentence);
        }
    }

    PopupOnDemand {
        id: largeFileDialog

        address: Qt.resolvedUrl("../Details/LargeFileDialog.qml")
    }

    Connections {
        target: largeFileDialog.item

        function onAddWanted(): void {
            root.pane.dropping.addAskedFiles();
        }
    }

    OnDemand {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: addField.height + (root.narrow ? 24 : 36)
        width: Math.min(implicitWidth, parent.width - 24)
        address: Qt.resolvedUrl("../Controls/Toast.qml")

        Connections {
            target: toast.item

            function onActed(): void {
                if (root.isReviewOffered) {
                    root.neededReviewWanted();
                    return;
                }
                root.toastPane.actOnToast();
                taskList.forceActiveFocus();
            }
        }
    }

    PopupOnDemand {
        id: details

        address: Qt.resolvedUrl("TextDialog.qml")
        onClosed: taskList.forceActiveFocus()
    }
}

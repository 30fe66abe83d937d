// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! The tasks of a list in their order: keyboard, mouse and screen reader do the same things here. */
ListView {
    id: root

    required property TaskListModel tasks
    property QuickAddModel draft: null  // the line in which a task is typed below another
    property bool editable: true
    property bool makesLists: false  // a task can become one
    property bool restoring: false  // what is shown was deleted; it can be brought back, and read
    property int sideMargin: 8
    readonly property int columnMargin: Math.max(root.sideMargin, (root.width - Theme.textColumnWidth) / 2)

    property bool byKeyboard: false  // the last wish came by keys: the ring shows where the next one goes
    property string editingId
    property string draftBelowId
    readonly property alias draggedId: dropping.draggedId
    readonly property alias dropIndex: dropping.index
    readonly property alias dropIndent: dropping.indent
    readonly property TaskDrop drops: dropping
    property alias dropsElsewhere: dropping.elsewhere  // what is dragged is over something else that takes it
    property bool marksCurrent: false  // also while the keyboard is elsewhere: something beside shows its details
    property bool changing: false  // to other tasks, of another list
    property bool still: false  // all rows become others at once: none is seen coming
    property string keptId: ""  // of the current row, while all rows are laid out anew

    readonly property ChosenRows chosen: ChosenRows {
        rows: root
        tasks: root.tasks
        editable: root.editable
    }

    signal reviewWanted(string id)
    signal detailsWanted()  // of the current row
    signal textWanted(string text)  // all of a deleted task
    signal planWanted(bool deadline)  // these three are about what is chosen
    signal wordsWanted(bool people)
    signal moveToWanted()
    signal historyWanted(string id)
    signal listsWanted()  // of what is chosen
    signal droppedElsewhere(var ids)
    signal draggedTo(point scene)  // where in the window
    signal dragOver()  // whatever came of it

    function chosenIds(): var {
        return root.chosen.ids();
    }

    function read(): void {
        if (root.currentIndex >= 0)
            root.textWanted(root.tasks.textOf(root.tasks.idAt(root.currentIndex)));
    }

    function currentId(): string {
        return root.currentIndex >= 0 ? root.tasks.idAt(root.currentIndex) : "";
    }

    function startEditing(index: int): void {
        if (!root.editable || !root.tasks.isTitleEditable(index))
            return;
        root.currentIndex = index;
        root.positionViewAtIndex(index, ListView.Contain);
        root.editingId = root.tasks.idAt(index);
    }

    function startDraft(index: int): void {
        if (!root.editable || index < 0)
            return;
        root.currentIndex = index;
        root.draftBelowId = root.tasks.idAt(index);
        root.positionViewAtIndex(index, ListView.Contain);
    }

    // The draft row opens below the row above the line.
    function dropNew(): void {
        const gap = dropping.index;
        dropping.leave();
        if (gap > 0)
            root.startDraft(gap - 1);
    }

    function showDraft(): void {
        root.forceLayout();
        if (root.draftBelowId !== "")
            root.positionViewAtIndex(root.currentIndex, ListView.Contain);
    }

    function duplicateChosen(): void {
        root.chosen.duplicate();
    }

    // In the trash.
    function askToForget(): void {
        const ids = root.chosenIds();
        if (!root.restoring || ids.length === 0)
            return;
        forgetDialog.make({ "parent": root.Overlay.overlay });
        (forgetDialog.item as ForgetDialog).ask(ids, root.tasks.titleOf(ids[0]));
    }

    // The keyboard is here: it acts on some row.
    function chooseRow(): void {
        if (root.activeFocus && root.currentIndex < 0 && root.count > 0)
            root.currentIndex = root.tasks.firstTaskRow();
    }

    function backToRows(): void {
        const wasHere = root.activeFocus;  // not when the person has gone to another field
        root.editingId = "";
        root.draftBelowId = "";
        if (wasHere)
            root.takeKeyboard();
    }

    // The focus comes by a key: the ring says where it is.
    function takeKeyboard(): void {
        root.forceActiveFocus();
        root.byKeyboard = true;
    }

    // All rows are others, of the same tasks: the current one stays the same, and in view.
    function backToKept(): void {
        root.forceLayout();
        root.still = false;
        const row = root.keptId !== "" ? root.tasks.rowOf(root.keptId) : -1;
        root.keptId = "";
        root.chosen.anchorIndex = -1;
        root.currentIndex = -1;
        root.currentIndex = row >= 0 || !root.activeFocus || root.count === 0 ? row : 0;
        if (root.currentIndex >= 0)
            root.positionViewAtIndex(root.currentIndex, ListView.Contain);
        else
            root.positionViewAtBeginning();
    }

    function draftBelow(id: string): void {
        root.draftBelowId = "";
        root.forceLayout();
        root.startDraft(root.tasks.rowOf(id));
    }

    function openMenu(index: int, x: real, y: real): void {
        if (index < 0)
            return;
        if (!root.tasks.isSelected(index))
            root.chosen.clear();
        root.currentIndex = index;
        if (root.restoring || root.tasks.isHeading(index)) {
            root.openOffer(x, y);
        } else {
            menu.make({ "view": root });
            (menu.item as TaskMenu).open(index, x, y);
        }
    }

    // Where a row is no task that could be changed.
    function openOffer(x: real, y: real): void {
        offerMenu.make({ "view": root });
        (offerMenu.item as OfferMenu).open(x, y);
    }

    // Of rows that wait to be used again Qt 6.4 shows old words, once the list has another model: none is left by then.
    function showTasks(): void {
        root.changing = true;
        root.model = root.tasks;
        root.changing = false;
    }

    clip: true
    reuseItems: !root.still && !root.changing
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false  // with Shift it selects
    highlightFollowsCurrentItem: true
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    cacheBuffer: 400
    currentIndex: -1
    bottomMargin: 8
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Tasks")
    ScrollBar.vertical: ScrollBar {}

    Component.onCompleted: root.showTasks()
    onTasksChanged: {
        root.showTasks();
        root.editingId = "";
        root.draftBelowId = "";
        root.chosen.anchorIndex = -1;
        root.currentIndex = -1;
    }
    onActiveFocusChanged: {
        if (!root.activeFocus) {
            root.byKeyboard = false;
            root.tasks.jump.clear();
        }
        root.chooseRow();
    }
    onCountChanged: root.chooseRow()
    onModelChanged: {  // which makes the first row the current one, also when it is a heading
        root.currentIndex = -1;
        root.chooseRow();
    }

    Keys.onPressed: event => {
        root.byKeyboard = true;
        const inField = root.editingId !== "" || root.draftBelowId !== "";
        const alt = (event.modifiers & Qt.AltModifier) !== 0;
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const control = (event.modifiers & Qt.ControlModifier) !== 0;
        const inward = Theme.mirrored ? Qt.Key_Left : Qt.Key_Right;
        const outward = Theme.mirrored ? Qt.Key_Right : Qt.Key_Left;
        if (event.key === Qt.Key_Escape && root.draggedId !== "") {
            dropping.cancel();
            event.accepted = true;
            return;
        }
        if (inField)
            return;
        if (control && !alt && event.key === Qt.Key_A) {
            root.chosen.chooseAll();
            event.accepted = true;
        } else if (control && !alt && event.key === Qt.Key_Space) {
            root.chosen.choose(root.currentIndex, Qt.ControlModifier);
            event.accepted = true;
        } else if (control && !alt && !shift && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)) {
            if (root.restoring)
                root.read();
            else
                root.detailsWanted();
            event.accepted = true;
        }
        if (control)
            return;
        if (!alt && root.tasks.jump.type(event.text, root.currentIndex)) {
            event.accepted = true;
            return;
        }
        root.forceLayout();  // two keys in one frame: the first may have moved the current row
        event.accepted = true;
        if (alt && event.key === Qt.Key_Up)
            root.chosen.step(shift ? -2 : -1);
        else if (alt && event.key === Qt.Key_Down)
            root.chosen.step(shift ? 2 : 1);
        else if (alt && shift && (event.key === inward || event.key === outward))
            root.chosen.shift(event.key === inward);
        else if (alt)
            event.accepted = false;
        else if (event.key === Qt.Key_Up)
            root.chosen.goTo(root.currentIndex - 1, shift);
        else if (event.key === Qt.Key_Down)
            root.chosen.goTo(root.currentIndex + 1, shift);
        else if (event.key === outward)
            root.chosen.closeOrGoOut();
        else if (event.key === inward)
            root.chosen.openOrGoIn();
        else if (event.key === Qt.Key_Escape && root.tasks.jump.prefix !== "")
            root.tasks.jump.clear();
        else if (event.key === Qt.Key_Escape && root.tasks.selectedCount > 0)
            root.chosen.clear();
        else if (event.key === Qt.Key_Home)
            root.chosen.goTo(0, shift);
        else if (event.key === Qt.Key_End)
            root.chosen.goTo(root.count - 1, shift);
        else if (event.key === Qt.Key_PageUp)
            root.chosen.goTo(root.currentIndex - Math.floor(root.height / Theme.rowHeight), shift);
        else if (event.key === Qt.Key_PageDown)
            root.chosen.goTo(root.currentIndex + Math.floor(root.height / Theme.rowHeight), shift);
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter || (event.key === Qt.Key_Space && root.restoring))
                 && root.tasks.actionAt(root.currentIndex) !== "")
            root.chosen.act();
        else if (event.key === Qt.Key_Space)
            root.chosen.toggle();
        else if (event.key === Qt.Key_F2)
            root.startEditing(root.currentIndex);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.startDraft(root.currentIndex);
        else if (event.key === Qt.Key_Delete && shift)
            root.askToForget();
        else if (event.key === Qt.Key_Delete)
            root.chosen.remove();
        else if (event.key === Qt.Key_Menu || (shift && event.key === Qt.Key_F10))
            root.openMenu(root.currentIndex, Theme.mirrored ? root.width - root.columnMargin - 50 : root.columnMargin + 50,
                          root.currentItem ? root.currentItem.y - root.contentY + 36 : 0);
        else
            event.accepted = false;
    }

    add: Transition {
        enabled: !root.still

        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.rowDuration }
    }
    remove: Transition {
        enabled: !root.still

        NumberAnimation { property: "opacity"; to: 0; duration: Theme.rowDuration }
    }
    move: Transition {
        enabled: !root.still

        NumberAnimation { property: "y"; duration: Theme.rowDuration; easing.type: Easing.OutCubic }
    }
    displaced: Transition {
        enabled: !root.still

        NumberAnimation { property: "y"; duration: Theme.rowDuration; easing.type: Easing.OutCubic }
        NumberAnimation { property: "opacity"; to: 1; duration: Theme.rowDuration }
    }

    delegate: TaskRow {
        id: taskRow

        property bool pooled: false  // kept for reuse; it still has the task that it showed last

        visible: !pooled  // else a screen reader still finds it
        ListView.onPooled: pooled = true
        ListView.onReused: {
            pooled = false;
            opacity = 1;  // it may have faded away with the task that it showed last
        }
        onOpacityChanged: {  // …or still do so: what is a row is seen
            if (opacity === 0 && !pooled && root.tasks.rowOf(taskRow.taskId) === taskRow.index)
                opacity = 1;
        }
        still: pooled || root.still  // until all of the next task is there
        width: root.width
        sideMargin: root.columnMargin
        count: root.count
        editable: root.editable
        movable: root.tasks.movable
        restorable: root.restoring
        current: ListView.isCurrentItem && (root.activeFocus || menu.shown || root.marksCurrent)
        ringed: ListView.isCurrentItem && root.byKeyboard && taskRow.activeFocus && !taskRow.editing && !taskRow.drafting
        editing: !pooled && root.editingId !== "" && root.editingId === taskRow.taskId
        draft: root.draft
        drafting: !pooled && root.draftBelowId !== "" && root.draftBelowId === taskRow.taskId
        dragged: !pooled && root.draggedId !== "" && root.draggedId === taskRow.taskId
        onPressed: {
            if (!taskRow.selected)
                root.chosen.clear();
            root.currentIndex = taskRow.index;
            if (!taskRow.editing && !taskRow.drafting)
                taskRow.forceActiveFocus();
            root.byKeyboard = false;
        }
        onMenuWanted: (x, y) => root.openMenu(taskRow.index, x, taskRow.y - root.contentY + y)
        onChosen: modifiers => root.chosen.choose(taskRow.index, modifiers)
        onCollapseWanted: collapsed => root.tasks.setCollapsed(taskRow.index, collapsed)
        onToggleWanted: root.tasks.toggle(taskRow.index)
        onActionWanted: root.tasks.act([taskRow.taskId])
        onReviewWanted: root.reviewWanted(taskRow.taskId)
        onEditWanted: {
            if (root.restoring)
                root.read();
            else
                root.startEditing(taskRow.index);
        }
        onTitleTyped: title => root.tasks.typeTitle(taskRow.index, title)
        onRenamed: title => root.tasks.rename(taskRow.index, title)
        onEditingOver: {
            root.tasks.finishTitle(taskRow.index);
            root.backToRows();
        }
        onDrafted: id => root.draftBelow(id)
        onDraftOver: {
            if (root.draftBelowId === taskRow.taskId)
                root.backToRows();
        }
        onDragMoved: (x, y, scene) => {
            dropping.drag(taskRow.taskId, x, taskRow.y - root.contentY + y);
            root.draggedTo(scene);  // who else takes it says so before it is known where it would land
            dropping.place();
        }
        onDragGivenUp: dropping.cancel()
        onDragEnded: {
            if (root.draggedId !== "")
                dropping.drop();
        }
    }

    MouseArea {
        parent: root
        anchors.fill: parent
        z: -1
        onPressed: mouse => {
            preventStealing = mouse.source === Qt.MouseEventNotSynthesized;
            root.forceActiveFocus();
        }
    }

    Connections {
        target: root.tasks

        function onAboutToLayAnew(): void {
            root.still = true;
            root.keptId = root.currentIndex >= 0 ? root.tasks.idAt(root.currentIndex) : "";
        }

        function onLaidAnew(): void {
            root.backToKept();
        }
    }

    Connections {
        target: root.tasks.jump

        function onFound(row: int): void {
            root.forceLayout();
            root.chosen.goTo(row, false);
        }
    }

    Connections {  // chips have come below what is being typed
        target: root.draftBelowId !== "" ? root.currentItem : null

        function onHeightChanged(): void {
            draftShower.restart();
        }
    }

    Timer {
        id: draftShower

        interval: 0
        onTriggered: root.showDraft()
    }

    TaskDrop {
        id: dropping

        parent: root
        anchors.fill: parent
        z: 2
        rows: root
        tasks: root.tasks
        columnMargin: root.columnMargin
        onDroppedElsewhere: ids => root.droppedElsewhere(ids)
        onOver: root.dragOver()
    }

    PopupOnDemand {
        id: offerMenu

        address: Qt.resolvedUrl("OfferMenu.qml")
    }

    PopupOnDemand {
        id: forgetDialog

        address: Qt.resolvedUrl("ForgetDialog.qml")
        onClosed: root.takeKeyboard()
    }

    Connections {
        target: forgetDialog.item

        function onForgetWanted(ids: var): void {
            root.chosen.forget(ids);
        }
    }

    PopupOnDemand {
        id: menu

        address: Qt.resolvedUrl("TaskMenu.qml")
    }
}

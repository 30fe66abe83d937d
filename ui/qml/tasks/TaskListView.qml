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
    property bool restoring: false  // what is shown was deleted; it can be brought back, and read
    property int sideMargin: 8
    readonly property int columnMargin: Math.max(root.sideMargin, (root.width - Theme.textColumnWidth) / 2)

    property bool byKeyboard: false  // the last wish came by keys: the ring shows where the next one goes
    property string editingId
    property string draftBelowId
    property string draggedId
    property var draggedIds: []
    property int dropIndex: -1
    property int dropIndent: 0
    property Item dropItem
    property real dragX: 0
    property real dragY: 0
    property real dropY: 0
    property bool marksCurrent: false  // also while the keyboard is elsewhere: something beside shows its details
    property bool still: false  // all rows come at once: none is seen coming
    property string keptId: ""  // of the current row, while all rows are laid out anew
    property int anchorIndex: -1  // where a selection with Shift began

    property bool dropsElsewhere: false  // what is dragged is over something else that takes it

    signal detailsWanted()  // of the current row
    signal textWanted(string text)  // all of a deleted task
    signal planWanted(bool deadline)  // these three are about what is chosen
    signal wordsWanted(bool people)
    signal moveToWanted()
    signal droppedElsewhere(var ids)
    signal draggedTo(point scene)  // where in the window
    signal dragOver()  // whatever came of it

    // What a command is about: the selected rows, else the current one.
    function chosenIds(): var {
        if (root.tasks.selectedCount > 0)
            return root.tasks.selectedIds();
        return root.currentIndex >= 0 ? [root.tasks.idAt(root.currentIndex)] : [];
    }

    function step(places: int): void {
        const ids = root.chosenIds();
        if (ids.length === 0 || !root.editable)
            return;
        if (places === -1)
            root.tasks.moveUp(ids);
        else if (places === 1)
            root.tasks.moveDown(ids);
        else if (places === -2)
            root.tasks.moveToTop(ids);
        else
            root.tasks.moveToBottom(ids);
    }

    function shift(deeper: bool): void {
        const ids = root.chosenIds();
        if (ids.length === 0 || !root.editable)
            return;
        if (deeper)
            root.tasks.indent(ids);
        else
            root.tasks.outdent(ids);
    }

    function toggleChosen(): void {
        const ids = root.chosenIds();
        if (root.editable && ids.length > 0)
            root.tasks.setDone(ids, !root.tasks.isDone(root.tasks.rowOf(ids[0])));
    }

    // Closes what is open; from what is closed, or has nothing, goes to what it stands under.
    function closeOrGoOut(): void {
        if (root.tasks.hasChildren(root.currentIndex) && !root.tasks.isCollapsed(root.currentIndex))
            root.tasks.setCollapsed(root.currentIndex, true);
        else if (root.tasks.parentRow(root.currentIndex) >= 0)
            root.currentIndex = root.tasks.parentRow(root.currentIndex);
    }

    function openOrGoIn(): void {
        if (!root.tasks.hasChildren(root.currentIndex))
            return;
        if (root.tasks.isCollapsed(root.currentIndex))
            root.tasks.setCollapsed(root.currentIndex, false);
        else if (root.currentIndex + 1 < root.count)
            root.currentIndex += 1;
    }

    // With Shift, from where it began; with Ctrl, one more or less.
    function choose(index: int, modifiers: int): void {
        if ((modifiers & Qt.ShiftModifier) !== 0) {
            if (root.anchorIndex < 0)
                root.anchorIndex = Math.max(0, root.currentIndex);
            root.tasks.selectRange(root.anchorIndex, index);
        } else {
            if (root.tasks.selectedCount === 0 && root.currentIndex >= 0)
                root.tasks.select(root.currentIndex, true);
            root.tasks.select(index, !root.tasks.isSelected(index));
            root.anchorIndex = index;
        }
        root.currentIndex = index;
        root.forceActiveFocus();
    }

    function clearChoice(): void {
        root.anchorIndex = -1;
        root.tasks.clearSelection();
    }

    function goTo(index: int, extend: bool): void {
        const target = Math.max(0, Math.min(root.count - 1, index));
        if (root.count === 0)
            return;
        if (extend)
            root.choose(target, Qt.ShiftModifier);
        else
            root.clearChoice();
        root.currentIndex = target;
    }

    // What the rows offer besides: all chosen ones, when they offer the same.
    function act(): void {
        if (root.tasks.isHeading(root.currentIndex))
            root.tasks.act([root.tasks.idAt(root.currentIndex)]);
        else
            root.tasks.act(root.chosenIds());
    }

    function read(): void {
        if (root.currentIndex >= 0)
            root.textWanted(root.tasks.textOf(root.tasks.idAt(root.currentIndex)));
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

    function showDraft(): void {
        root.forceLayout();
        if (root.draftBelowId !== "")
            root.positionViewAtIndex(root.currentIndex, ListView.Contain);
    }

    function duplicateChosen(): void {
        const ids = root.chosenIds();
        if (root.editable && ids.length > 0)
            root.tasks.duplicate(ids);
    }

    function removeChosen(): void {
        const ids = root.chosenIds();
        if (!root.editable || ids.length === 0)
            return;
        const index = root.currentIndex;
        root.tasks.removeAll(ids);
        root.forceLayout();
        if (root.currentIndex < 0 && root.count > 0)
            root.currentIndex = Math.min(index, root.count - 1);
    }

    // In the trash.
    function askToForget(): void {
        const ids = root.chosenIds();
        if (!root.restoring || ids.length === 0)
            return;
        forgetDialog.make({ "parent": root.Overlay.overlay });
        (forgetDialog.item as ForgetDialog).ask(ids, root.tasks.titleOf(ids[0]));
    }

    function forget(ids: var): void {
        const index = root.currentIndex;
        root.clearChoice();
        root.tasks.forget(ids);
        root.forceLayout();
        if (root.currentIndex < 0 && root.count > 0)
            root.currentIndex = Math.min(index, root.count - 1);
    }

    // The keyboard is here: it acts on some row.
    function chooseRow(): void {
        if (root.activeFocus && root.currentIndex < 0 && root.count > 0)
            root.currentIndex = 0;
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
        root.anchorIndex = -1;
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
            root.clearChoice();
        root.currentIndex = index;
        if (root.restoring || root.tasks.isHeading(index))
            root.openOffer(x, y);
        else
            menu.open(index, x, y);
    }

    // Where a row is no task that could be changed.
    function openOffer(x: real, y: real): void {
        offerMenu.make({ "view": root });
        (offerMenu.item as OfferMenu).open(x, y);
    }

    function dragTo(id: string, x: real, y: real, scene: point): void {
        root.draggedId = id;
        root.draggedIds = root.tasks.isSelected(root.tasks.rowOf(id)) ? root.tasks.selectedIds() : [id];
        root.dragX = Theme.mirrored ? -x : x;
        root.dragY = y;
        root.draggedTo(scene);
        root.updateDrop();
    }

    // The item goes through a property: what qmlcachegen of Qt 6.4 makes of an item that a function returns crashes.
    function updateDrop(): void {
        if (root.dropsElsewhere) {
            root.dropIndex = -1;
            return;
        }
        const y = root.dragY + root.contentY;
        let index = root.indexAt(root.width / 2, y);
        if (index < 0)
            index = y <= root.originY ? 0 : root.count - 1;
        root.dropItem = root.itemAtIndex(index);
        if (!root.dropItem)
            return;
        const below = y > root.dropItem.y + root.dropItem.height / 2;
        root.dropIndex = below ? index + 1 : index;
        root.dropY = root.dropItem.y + (below ? root.dropItem.height : 0) - root.contentY;
        root.dropIndent = root.tasks.dropIndent(root.draggedIds, root.dropIndex, root.wantedIndent());
        if (root.dropIndent < 0)
            root.dropIndex = -1;  // not there
    }

    function wantedIndent(): int {
        return root.tasks.indentAt(root.tasks.rowOf(root.draggedId)) + Math.round(root.dragX / Theme.indentWidth);
    }

    function drop(): void {
        const ids = root.draggedIds;
        const gap = root.dropIndex;
        const indent = root.wantedIndent();
        const elsewhere = root.dropsElsewhere;
        if (elsewhere)
            root.droppedElsewhere(ids);
        root.cancelDrag();
        if (!elsewhere && gap >= 0)
            root.tasks.drop(ids, gap, indent);
    }

    function cancelDrag(): void {
        root.draggedId = "";
        root.draggedIds = [];
        root.dropIndex = -1;
        root.dragOver();
    }

    model: root.tasks
    clip: true
    reuseItems: !root.still  // Qt 6.4 mixes up rows that go and come at once
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

    onTasksChanged: {
        root.editingId = "";
        root.draftBelowId = "";
        root.anchorIndex = -1;
        root.currentIndex = -1;
    }
    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.byKeyboard = false;
        root.chooseRow();
    }
    onCountChanged: root.chooseRow()

    Keys.onPressed: event => {
        root.byKeyboard = true;
        const inField = root.editingId !== "" || root.draftBelowId !== "";
        const alt = (event.modifiers & Qt.AltModifier) !== 0;
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const control = (event.modifiers & Qt.ControlModifier) !== 0;
        const inward = Theme.mirrored ? Qt.Key_Left : Qt.Key_Right;
        const outward = Theme.mirrored ? Qt.Key_Right : Qt.Key_Left;
        if (event.key === Qt.Key_Escape && root.draggedId !== "") {
            root.cancelDrag();
            event.accepted = true;
            return;
        }
        if (inField)
            return;
        if (control && !alt && event.key === Qt.Key_A) {
            root.tasks.selectAll();
            root.anchorIndex = 0;
            event.accepted = true;
        } else if (control && !alt && event.key === Qt.Key_Space) {
            root.choose(root.currentIndex, Qt.ControlModifier);
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
        root.forceLayout();  // two keys in one frame: the first may have moved the current row
        event.accepted = true;
        if (alt && event.key === Qt.Key_Up)
            root.step(shift ? -2 : -1);
        else if (alt && event.key === Qt.Key_Down)
            root.step(shift ? 2 : 1);
        else if (alt && shift && (event.key === inward || event.key === outward))
            root.shift(event.key === inward);
        else if (alt)
            event.accepted = false;
        else if (event.key === Qt.Key_Up)
            root.goTo(root.currentIndex - 1, shift);
        else if (event.key === Qt.Key_Down)
            root.goTo(root.currentIndex + 1, shift);
        else if (event.key === outward)
            root.closeOrGoOut();
        else if (event.key === inward)
            root.openOrGoIn();
        else if (event.key === Qt.Key_Escape && root.tasks.selectedCount > 0)
            root.clearChoice();
        else if (event.key === Qt.Key_Home)
            root.goTo(0, shift);
        else if (event.key === Qt.Key_End)
            root.goTo(root.count - 1, shift);
        else if (event.key === Qt.Key_PageUp)
            root.goTo(root.currentIndex - Math.floor(root.height / Theme.rowHeight), shift);
        else if (event.key === Qt.Key_PageDown)
            root.goTo(root.currentIndex + Math.floor(root.height / Theme.rowHeight), shift);
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter || (event.key === Qt.Key_Space && root.restoring))
                 && root.tasks.actionAt(root.currentIndex) !== "")
            root.act();
        else if (event.key === Qt.Key_Space)
            root.toggleChosen();
        else if (event.key === Qt.Key_F2)
            root.startEditing(root.currentIndex);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.startDraft(root.currentIndex);
        else if (event.key === Qt.Key_Delete && shift)
            root.askToForget();
        else if (event.key === Qt.Key_Delete)
            root.removeChosen();
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
        ListView.onReused: pooled = false
        still: pooled  // until all of the next task is there
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
                root.clearChoice();
            root.currentIndex = taskRow.index;
            if (!taskRow.editing && !taskRow.drafting)
                taskRow.forceActiveFocus();
            root.byKeyboard = false;
        }
        onMenuWanted: (x, y) => root.openMenu(taskRow.index, x, taskRow.y - root.contentY + y)
        onChosen: modifiers => root.choose(taskRow.index, modifiers)
        onCollapseWanted: collapsed => root.tasks.setCollapsed(taskRow.index, collapsed)
        onToggleWanted: root.tasks.toggle(taskRow.index)
        onActionWanted: root.tasks.act([taskRow.taskId])
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
        onDragMoved: (x, y, scene) => root.dragTo(taskRow.taskId, x, taskRow.y - root.contentY + y, scene)
        onDragGivenUp: root.cancelDrag()
        onDragEnded: {
            if (root.draggedId !== "")
                root.drop();
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

    DropLine {
        parent: root
        z: 2
        visible: root.dropIndex >= 0
        anchors.left: parent.left
        anchors.leftMargin: root.columnMargin + 14 + Math.min(root.dropIndent, Theme.maxShownIndent) * Theme.indentWidth
        anchors.right: parent.right
        anchors.rightMargin: root.columnMargin + 6
        y: root.dropY - height / 2
    }

    Rectangle {
        id: ghost

        parent: root
        z: 3
        visible: root.draggedId !== ""
        anchors.left: parent.left
        anchors.leftMargin: root.columnMargin + 24
        y: root.dragY + 6
        width: Math.min(ghostTitle.implicitWidth + 24, root.width - 2 * root.columnMargin - 32)
        height: Theme.controlHeight
        radius: Theme.rowRadius
        color: Theme.raised
        border.width: Theme.borderWidth
        border.color: Theme.lineStrong

        SoftShadow {
            z: -1
            targetRadius: Theme.rowRadius
        }

        Label {
            id: ghostTitle

            anchors.fill: parent
            anchors.leftMargin: 12
            anchors.rightMargin: 12
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
            textFormat: Text.PlainText
            text: root.draggedIds.length > 1 ? qsTr("%n tasks", "", root.draggedIds.length)
                                             : root.draggedId !== "" ? root.tasks.titleOf(root.draggedId) : ""
            Accessible.ignored: true
        }
    }

    Timer {  // auto-scroll while a row is dragged near an edge
        readonly property real speed: root.dragY < 40 ? (root.dragY - 40) / 4
                                                       : root.dragY > root.height - 40 ? (root.dragY - root.height + 40) / 4 : 0

        interval: 16
        repeat: true
        running: root.draggedId !== "" && speed !== 0 && root.contentHeight > root.height
        onTriggered: {
            const end = Math.max(root.originY, root.originY + root.contentHeight + root.bottomMargin - root.height);
            root.contentY = Math.max(root.originY, Math.min(end, root.contentY + speed));
            root.updateDrop();
        }
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
            root.forget(ids);
        }
    }

    PopupOnDemand {
        id: menu

        property int row: -1

        function open(index: int, x: real, y: real): void {
            menu.make({});
            menu.row = index;
            const commands = menu.item as TaskMenu;
            commands.done = root.tasks.isDone(index);
            commands.section = root.tasks.isSection(index);
            commands.several = root.tasks.selectedCount > 1;
            commands.priority = root.tasks.priorityAt(index);
            commands.movable = root.tasks.movable;
            commands.first = index === 0;
            commands.last = index === root.count - 1;
            commands.editable = root.editable;
            commands.repeats = root.tasks.repeats(index);
            commands.repeatPaused = root.tasks.isRepeatPaused(index);
            commands.popup(root, Theme.beginningAt(x, commands.implicitWidth), y);
        }

        address: Qt.resolvedUrl("TaskMenu.qml")
    }

    Connections {
        target: menu.item

        function onToggleWanted(): void {
            root.toggleChosen();
        }

        function onEditWanted(): void {
            root.startEditing(menu.row);
        }

        function onDetailsWanted(): void {
            root.currentIndex = menu.row;
            root.detailsWanted();
        }

        function onAddBelowWanted(): void {
            root.startDraft(menu.row);
        }

        function onMoveWanted(step: int): void {
            root.currentIndex = menu.row;
            root.step(step);
        }

        function onShiftWanted(deeper: bool): void {
            root.shift(deeper);
        }

        function onPriorityWanted(priority: int): void {
            root.tasks.setPriority(root.chosenIds(), priority);
        }

        function onSectionWanted(section: bool): void {
            root.tasks.setSection(root.chosenIds(), section);
        }

        function onPlanWanted(deadline: bool): void {
            root.planWanted(deadline);
        }

        function onWordsWanted(people: bool): void {
            root.wordsWanted(people);
        }

        function onMoveToWanted(): void {
            root.moveToWanted();
        }

        function onDuplicateWanted(): void {
            root.duplicateChosen();
        }

        function onPauseWanted(paused: bool): void {
            root.tasks.setRepeatPaused(root.chosenIds(), paused);
        }

        function onRemoveWanted(): void {
            root.removeChosen();
        }
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import MeldaDo.Tests
import MeldaDo.Window
import MeldaDo.Platform

TestCase {
    id: test

    property var list
    property var pane

    name: "ListPane"
    when: windowShown
    visible: true
    width: 600
    height: 500

    Component {
        id: paneComponent

        ListPane {
            anchors.fill: parent
            focus: true
        }
    }

    function initTestCase() {
        Appearance.reducedMotion = true;
    }

    function open(titles) {
        test.list = TestLists.make(titles);
        const pane = createTemporaryObject(paneComponent, test, { "pane": test.list.pane });
        verify(pane);
        waitForRendering(pane);
        return pane;
    }

    function find(item, predicate) {
        if (predicate(item))
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = find(item.children[i], predicate);
            if (found)
                return found;
        }
        return null;
    }

    // What was made on demand, of this type; none: nobody wanted it yet.
    function made(item, type) {
        const place = find(item, one => one.item !== undefined && one.item !== null && one.item.toString().startsWith(type));
        return place ? place.item : null;
    }

    function rows(pane) {
        return find(pane, item => item.toString().startsWith("TaskListView"));
    }

    function addField(pane) {
        return find(pane, item => item.placeholderText === "What needs doing?");
    }

    function row(pane, index) {
        const view = rows(pane);
        tryVerify(() => view.itemAtIndex(index) !== null);
        return view.itemAtIndex(index);
    }

    function editor(item) {
        return find(item, child => child.toString().startsWith("TitleField"));
    }

    function typeText(text) {
        for (const letter of text)
            keyClick(letter);
    }

    function titles() {
        return test.list.titles();
    }

    function test_enterAddsAtTheEndAndTheCaretStays() {
        const pane = open(["A"]);
        const field = addField(pane);
        pane.focusAddField();
        typeText("milk");
        keyClick(Qt.Key_Return);
        compare(titles(), "A milk");
        verify(field.activeFocus);
        compare(field.text, "");
        typeText("b");
        keyClick(Qt.Key_Enter);
        compare(titles(), "A milk b");
    }

    function test_blankAddsNothing() {
        const pane = open(["A"]);
        pane.focusAddField();
        typeText("  ");
        keyClick(Qt.Key_Return);
        compare(titles(), "A");
    }

    function test_spaceCompletesAndReopens() {
        const pane = open(["A", "B"]);
        const view = rows(pane);
        view.forceActiveFocus();
        compare(view.currentIndex, 0);
        keyClick(Qt.Key_Space);
        compare(row(pane, 0).done, true);
        keyClick(Qt.Key_Space);
        compare(row(pane, 0).done, false);
    }

    function test_clickOnTheCircleCompletes() {
        const pane = open(["A", "B"]);
        const circle = find(row(pane, 1), item => item.toString().startsWith("CheckCircle"));
        mouseClick(circle);
        compare(row(pane, 1).done, true);
    }

    function test_aRowThatBecomesAnotherTasksIsNotAnimated() {
        const titles = [];
        for (let i = 0; i < 120; ++i)
            titles.push("Task " + i);
        const pane = open(titles);
        for (let i = 0; i < 120; i += 2)
            test.list.pane.tasks.toggle(i);
        const list = rows(pane);
        for (let i = 0; i < 12; i += 2) {
            const shown = find(row(pane, i), item => item.toString().startsWith("CircleFace"));
            tryCompare(shown, "growth", 1);
        }
        Appearance.reducedMotion = false;
        for (let y = 0; y < 3000; y += 100) {
            list.contentY = y;
            list.forceLayout();
            for (let i = Math.ceil(y / 44); i < y / 44 + 8; ++i) {
                const shown = row(pane, i);
                const face = shown ? find(shown, item => item.toString().startsWith("CircleFace")) : null;
                if (face && face.growth !== (i % 2 === 0 ? 1 : 0)) {
                    Appearance.reducedMotion = true;
                    fail("row " + i + " is at " + face.growth + ", scrolled to " + y);
                }
            }
        }
        Appearance.reducedMotion = true;
    }

    function test_f2RenamesInPlace() {
        const pane = open(["A", "B"]);
        const view = rows(pane);
        view.forceActiveFocus();
        keyClick(Qt.Key_Down);
        compare(view.currentIndex, 1);
        keyClick(Qt.Key_F2);
        const field = editor(row(pane, 1));
        verify(field && field.activeFocus);
        typeText("new");
        keyClick(Qt.Key_Return);
        compare(titles(), "A new");
        tryVerify(() => row(pane, 1).activeFocus);
        keyClick(Qt.Key_Up);
        compare(view.currentIndex, 0);
    }

    function test_doubleClickRenamesAndEscCancels() {
        const pane = open(["A", "B"]);
        mouseDoubleClickSequence(row(pane, 0), 120, 20);
        const field = editor(row(pane, 0));
        verify(field);
        typeText("zzz");
        keyClick(Qt.Key_Escape);
        compare(titles(), "A B");
        compare(editor(row(pane, 0)), null);
        tryVerify(() => row(pane, 0).activeFocus);
    }

    function test_leavingTheFieldKeepsWhatWasTyped() {
        const pane = open(["A", "B"]);
        rows(pane).forceActiveFocus();
        keyClick(Qt.Key_F2);
        typeText("kept");
        pane.focusAddField();
        compare(titles(), "kept B");
    }

    function test_pastedNewlinesAreCleaned() {
        const pane = open(["A"]);
        const field = addField(pane);
        pane.focusAddField();
        field.line.insert(0, "Oat milk\n");
        compare(field.text, "Oat milk");
    }

    function test_aRenameFromOutsideWaitsWhileTyping() {
        const pane = open(["A", "B"]);
        rows(pane).forceActiveFocus();
        keyClick(Qt.Key_F2);
        const field = editor(row(pane, 0));
        typeText("mine");
        tryVerify(() => test.list.other.tasks.rowOf(test.list.pane.tasks.idAt(0)) === 0);
        test.list.other.tasks.rename(0, "theirs");
        tryVerify(() => row(pane, 0).title === "theirs");
        compare(field.text, "mine");
        keyClick(Qt.Key_Return);
        compare(titles(), "mine B");
    }

    function test_enterOnARowStartsANewTaskBelow() {
        const pane = open(["A", "B"]);
        rows(pane).forceActiveFocus();
        keyClick(Qt.Key_Return);
        typeText("x");
        keyClick(Qt.Key_Return);
        compare(titles(), "A x B");
        typeText("y");
        keyClick(Qt.Key_Return);
        compare(titles(), "A x y B");
        keyClick(Qt.Key_Escape);
        compare(titles(), "A x y B");
        tryVerify(() => rows(pane).activeFocus && rows(pane).draftBelowId === "");
    }

    function test_typingGoesToTheNextTaskThatBeginsSo() {
        const pane = open(["Milk", "Äpfel", "apricots", "Bread", "A list of wines", "milkshake"]);
        const view = rows(pane);
        view.forceActiveFocus();
        keyClick("a");
        compare(view.currentIndex, 1);  // without accents and case
        keyClick("p");
        keyClick("r");
        compare(view.currentIndex, 2);
        compare(view.tasks.jump.prefix, "apr");
        keyClick(Qt.Key_Escape);
        compare(view.tasks.jump.prefix, "");
        keyClick("m");
        compare(view.currentIndex, 5);
        keyClick(Qt.Key_Escape);
        keyClick("m");
        compare(view.currentIndex, 0);  // from the end on
        keyClick("x");
        compare(view.currentIndex, 0);  // none does
        tryCompare(view.tasks.jump, "prefix", "", 3000);  // after a while it begins anew
        keyClick("b");
        compare(view.currentIndex, 3);
        keyClick(Qt.Key_Space);
        verify(view.tasks.isDone(3));  // nothing goes on with a blank there
        keyClick(Qt.Key_Escape);
        keyClick("a");
        compare(view.currentIndex, 4);
        keyClick(Qt.Key_Space);
        verify(!view.tasks.isDone(4));
        compare(view.tasks.jump.prefix, "a ");
        keyClick("l");
        compare(view.currentIndex, 4);
        keyClick(Qt.Key_Escape);
        keyClick("?");
        compare(view.tasks.jump.prefix, "");
    }

    function test_deleteRemovesAndTheToastUndoes() {
        const pane = open(["A", "B", "C"]);
        rows(pane).forceActiveFocus();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Delete);
        compare(titles(), "A C");
        compare(rows(pane).currentIndex, 1);
        pane.showToast("Deleted B", "Undo");
        const toast = made(pane, "Toast");
        tryVerify(() => toast.visible && toast.opacity === 1);
        const undo = find(toast, item => item.text === "Undo" && item.clicked !== undefined);
        undo.clicked();
        tryVerify(() => !toast.visible);
        compare(titles(), "A B C");
    }

    function test_theToastGoesWhenItsButtonWouldUndoSomethingElse() {
        const pane = open(["A", "B", "C"]);
        rows(pane).forceActiveFocus();
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        keyClick(Qt.Key_Delete);
        compare(titles(), "C");
        pane.showToast("Deleted 2 tasks", "Undo");
        verify(made(pane, "Toast").shown);
        pane.focusAddField();
        typeText("d");
        keyClick(Qt.Key_Return);
        compare(titles(), "C d");
        verify(!made(pane, "Toast").shown);

        pane.showToast("It could not be saved", "");
        rows(pane).forceActiveFocus();
        keyClick(Qt.Key_Delete);
        verify(made(pane, "Toast").shown);  // what is about no step stays
    }

    // The old row of a task fades away while its new one is there already; then it waits for reuse.
    function test_aRowThatWasBroughtBackIsEditedInOneFieldOnly() {
        const pane = open(["A", "B"]);
        const view = rows(pane);
        view.forceActiveFocus();
        Appearance.reducedMotion = false;
        keyClick(Qt.Key_Delete);
        test.list.pane.undo();
        tryCompare(view, "count", 2);
        tryVerify(() => find(view.contentItem, item => item.pooled === true) !== null);
        Appearance.reducedMotion = true;

        failOnWarning(/.*/);
        keyClick(Qt.Key_Home);
        keyClick(Qt.Key_F2);
        const field = editor(row(pane, 0));
        verify(field && field.activeFocus);
        typeText("new");
        keyClick(Qt.Key_Return);
        compare(titles(), "new B");
    }

    function test_keysReorder() {
        const pane = open(["A", "B", "C", "D"]);
        const view = rows(pane);
        view.forceActiveFocus();
        keyClick(Qt.Key_Down, Qt.AltModifier);
        compare(titles(), "B A C D");
        keyClick(Qt.Key_Down, Qt.AltModifier | Qt.ShiftModifier);
        compare(titles(), "B C D A");
        tryCompare(view, "currentIndex", 3);
        keyClick(Qt.Key_Up, Qt.AltModifier);
        compare(titles(), "B C A D");
        keyClick(Qt.Key_Up, Qt.AltModifier | Qt.ShiftModifier);
        compare(titles(), "A B C D");
        keyClick(Qt.Key_Up, Qt.AltModifier);
        compare(titles(), "A B C D");
    }

    function test_homeAndEnd() {
        const pane = open(["A", "B", "C"]);
        const view = rows(pane);
        view.forceActiveFocus();
        keyClick(Qt.Key_End);
        compare(view.currentIndex, 2);
        keyClick(Qt.Key_Home);
        compare(view.currentIndex, 0);
    }

    function dragGrip(pane, from, to, release) {
        const view = rows(pane);
        const item = row(pane, from);
        const x = view.columnMargin + 8;
        const start = item.mapToItem(pane, x, 22);
        const end = row(pane, to).mapToItem(pane, x, to > from ? 40 : 4);
        mouseMove(pane, start.x, start.y);
        mousePress(pane, start.x, start.y);
        const steps = 6;
        for (let i = 1; i <= steps; ++i)
            mouseMove(pane, start.x, start.y + (end.y - start.y) * i / steps);
        if (release)
            mouseRelease(pane, end.x, end.y);
        return end;
    }

    function test_draggingTheGripMovesARow() {
        const pane = open(["A", "B", "C", "D"]);
        dragGrip(pane, 0, 2, true);
        compare(titles(), "B C A D");
        tryVerify(() => rows(pane).draggedId === "");
        dragGrip(pane, 3, 0, true);
        compare(titles(), "D B C A");
    }

    function test_whatIsDraggedDoesNotCoverWhereItLands_data() {
        return [{ "tag": "text 100 %", "percent": 100 }, { "tag": "text 200 %", "percent": 200 }];
    }
    function test_whatIsDraggedDoesNotCoverWhereItLands(data) {
        Settings.textSize = data.percent;
        const pane = open(["A", "B", "C", "D", "E", "F"]);
        const view = rows(pane);
        const drop = find(view, item => item.toString().startsWith("TaskDrop"));
        const line = find(drop, item => item.toString().startsWith("DropLine"));
        const label = find(drop, item => item.parent === drop && item.toString().startsWith("QQuickRectangle"));
        const start = row(pane, 1).mapToItem(pane, view.columnMargin + 8, 22);
        mousePress(pane, start.x, start.y);
        let shown = 0;
        for (let y = 8; y < pane.height - 8; y += 7) {
            mouseMove(pane, start.x, y);
            if (!line.visible)
                continue;
            ++shown;
            verify(label.y >= line.y + line.height || label.y + label.height <= line.y, `label at ${label.y}, line at ${line.y}`);
            verify(label.y + label.height <= drop.height || label.y < drop.dragY, `label at ${label.y} is out of sight`);
        }
        verify(shown > 10);
        keyClick(Qt.Key_Escape);
        mouseRelease(pane, start.x, start.y);
        Settings.textSize = 100;
    }

    function test_aRowThatIsUsedAgainIsSeen() {
        const all = [];
        for (let i = 0; i < 60; ++i)
            all.push("task" + i);
        const pane = open(all);
        const view = rows(pane);
        view.takeKeyboard();
        view.currentIndex = 0;
        for (let i = 0; i < 5; ++i)
            keyClick(Qt.Key_Delete);
        tryCompare(view, "count", 55);
        waitForRendering(pane);
        for (const at of [54, 0, 30, 54]) {
            view.positionViewAtIndex(at, ListView.Contain);
            view.forceLayout();
            for (let i = 0; i < view.count; ++i) {
                const item = view.itemAtIndex(i);
                if (item !== null && item.visible)
                    tryCompare(item, "opacity", 1, 1000, item.title);
            }
        }
    }

    function test_aFingerThatStaysTakesHoldOfARow() {
        const pane = open(["A", "B", "C"]);
        const view = rows(pane);
        const from = row(pane, 0).mapToItem(pane, 200, row(pane, 0).height / 2);
        const to = row(pane, 2).mapToItem(pane, 200, row(pane, 2).height - 4);
        const finger = touchEvent(pane);
        finger.press(0, pane, from.x, from.y).commit();
        tryVerify(() => view.draggedId !== "");
        finger.move(0, pane, to.x, to.y - 20).commit();
        finger.move(0, pane, to.x, to.y).commit();
        tryCompare(view, "dropIndex", 3);  // moves come with the next frame
        finger.release(0, pane, to.x, to.y).commit();
        tryVerify(() => titles() === "B C A");
        compare(view.draggedId, "");
    }

    function test_aFingerThatMovesAtOnceDoesNotDrag() {
        const pane = open(["A", "B", "C"]);
        const view = rows(pane);
        const from = row(pane, 0).mapToItem(pane, 200, row(pane, 0).height / 2);
        const finger = touchEvent(pane);
        finger.press(0, pane, from.x, from.y).commit();
        for (let y = 5; y <= 60; y += 5)
            finger.move(0, pane, from.x, from.y + y).commit();
        finger.release(0, pane, from.x, from.y + 60).commit();
        compare(view.draggedId, "");
        compare(titles(), "A B C");
    }

    function test_escCancelsADrag() {
        const pane = open(["A", "B", "C"]);
        const end = dragGrip(pane, 0, 2, false);
        verify(rows(pane).dropIndex >= 0);
        keyClick(Qt.Key_Escape);
        compare(rows(pane).dropIndex, -1);
        mouseMove(pane, end.x, end.y + 3);
        mouseRelease(pane, end.x, end.y);
        compare(titles(), "A B C");
    }

    function test_contextMenuHasEveryCommand() {
        const pane = open(["A", "B", "C"]);
        mouseClick(row(pane, 1), 120, 20, Qt.RightButton);
        const view = rows(pane);
        compare(view.currentIndex, 1);
        const menu = made(pane, "TaskMenu");
        tryVerify(() => menu && menu.opened);
        const names = [];
        for (let i = 0; i < menu.count; ++i)
            names.push(menu.itemAt(i).text);
        compare(names.filter(name => name !== undefined).join(", "),
                "Complete, Edit title, Details, History, Review changes…, New task below, When…, Deadline…, Tags…, People…, "
                + "Move to…, Order, "
                + "Priority, Make it a section, Make it a list, Pause repeating, Duplicate, Delete");
        menu.close();
        view.forceActiveFocus();
        keyClick(Qt.Key_Menu);
        tryVerify(() => menu.opened);
        menu.itemAt(menu.count - 1).triggered();
        compare(titles(), "A C");
    }

    function indents() {
        const all = [];
        for (let i = 0; i < rows(test.pane).count; ++i)
            all.push(test.list.pane.tasks.indentAt(i));
        return all.join(" ");
    }

    function test_keysMakeSubtasksAndCloseThem() {
        test.pane = open(["A", "B", "C"]);
        const view = rows(test.pane);
        view.takeKeyboard();
        view.currentIndex = 1;
        keyClick(Qt.Key_Right, Qt.AltModifier | Qt.ShiftModifier);
        compare(indents(), "0 1 0");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Right, Qt.AltModifier | Qt.ShiftModifier);
        compare(indents(), "0 1 1");
        keyClick(Qt.Key_Left);  // to what it stands under
        compare(view.currentIndex, 0);
        keyClick(Qt.Key_Left);
        tryCompare(view, "count", 1);
        keyClick(Qt.Key_Right);
        tryCompare(view, "count", 3);
        keyClick(Qt.Key_Right);
        compare(view.currentIndex, 1);
        keyClick(Qt.Key_Left, Qt.AltModifier | Qt.ShiftModifier);
        compare(indents(), "0 1 0");
        compare(titles(), "A C B");
    }

    function test_severalRowsAreOneStep() {
        test.pane = open(["A", "B", "C", "D"]);
        const view = rows(test.pane);
        const tasks = test.list.pane.tasks;
        view.takeKeyboard();
        view.currentIndex = 1;
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        compare(tasks.selectedCount, 2);
        keyClick(Qt.Key_Up, Qt.AltModifier);
        compare(titles(), "B C A D");
        compare(tasks.selectedCount, 2);
        keyClick(Qt.Key_Delete);
        compare(titles(), "A D");
        compare(tasks.selectedCount, 0);
        test.list.pane.undo();
        compare(titles(), "B C A D");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick(Qt.Key_Space);
        verify([0, 1, 2, 3].every(i => tasks.isDone(i)));
        keyClick(Qt.Key_Escape);
        compare(tasks.selectedCount, 0);
    }

    function test_clicksWithShiftAndCtrlChooseSeveral() {
        test.pane = open(["A", "B", "C", "D"]);
        const tasks = test.list.pane.tasks;
        mouseClick(row(test.pane, 0), 120, 20);
        mouseClick(row(test.pane, 2), 120, 20, Qt.LeftButton, Qt.ShiftModifier);
        compare(tasks.selectedCount, 3);
        mouseClick(row(test.pane, 1), 120, 20, Qt.LeftButton, Qt.ControlModifier);
        compare(tasks.selectedCount, 2);
        mouseClick(row(test.pane, 3), 120, 20);
        compare(tasks.selectedCount, 0);
    }

    function test_aRowDraggedToTheRightBecomesASubtask() {
        test.pane = open(["A", "B", "C"]);
        const from = row(test.pane, 2);
        const grip = from.mapToItem(test.pane, from.sideMargin + 8, from.height / 2);
        mousePress(test.pane, grip.x, grip.y);
        mouseMove(test.pane, grip.x + 10, grip.y - 4);
        const over = row(test.pane, 0).mapToItem(test.pane, 0, row(test.pane, 0).height - 6);
        mouseMove(test.pane, grip.x + 26, over.y);
        compare(rows(test.pane).dropIndent, 1);
        mouseRelease(test.pane, grip.x + 26, over.y);
        compare(titles(), "A C B");
        compare(indents(), "0 1 0");
    }

    function test_rowsOfOthersAppearAndTheCurrentOneStays() {
        const pane = open(["A", "B"]);
        const view = rows(pane);
        view.forceActiveFocus();
        keyClick(Qt.Key_Down);
        test.list.other.tasks.add("X", 0);
        tryCompare(view, "count", 3);
        tryCompare(view, "currentIndex", 2);
        compare(titles(), "X A B");
    }

    function test_unsavedIsSaid() {
        const pane = open(["A"]);
        test.list.failToWrite();
        pane.focusAddField();
        typeText("b");
        keyClick(Qt.Key_Return);
        const strip = find(pane, item => item.toString().startsWith("NoticeStrip"));
        tryVerify(() => strip.visible);
        verify(strip.text.indexOf("The disk is full.") === 0);
        verify(strip.serious);
    }
}

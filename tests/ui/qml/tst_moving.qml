// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Tests
import MeldaDo.Window

/*! Tasks to other lists, and lists to other places: by keys and by mouse. */
TestCase {
    id: test

    property var home
    property var window

    name: "Moving"
    when: windowShown
    visible: true
    width: 100
    height: 100

    Component {
        id: mainComponent

        Main {
            width: 1200
            height: 700
            visible: true
        }
    }

    function initTestCase() {
        Settings.motion = Settings.LessMotion;
    }

    function cleanupTestCase() {
        Settings.motion = Settings.SystemMotion;
    }

    function find(item, predicate) {
        if (!item)
            return null;
        if (predicate(item))
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = find(item.children[i], predicate);
            if (found)
                return found;
        }
        return null;
    }

    // "a, b: x y": the list b with two tasks, in front.
    function open(lists, tasks) {
        test.home = TestLists.makeWindow();
        test.window = createTemporaryObject(mainComponent, test, { "pane": test.home.lists.pane, "lists": test.home.lists });
        verify(test.window);
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        waitForRendering(test.window.contentItem);
        for (const list of lists) {
            test.home.lists.addList(list);
            tryVerify(() => test.home.lists.pane.title === list && test.home.lists.pane.editable);
        }
        for (const title of tasks)
            test.home.lists.pane.tasks.add(title, -1);
        tryVerify(() => rows().count === tasks.length);
        rows().takeKeyboard();
        rows().currentIndex = 0;
        tryVerify(() => rows().activeFocus);
    }

    function sidebar() {
        return find(test.window.contentItem, item => item.toString().startsWith("Sidebar_"));
    }

    function rows() {
        return find(test.window.contentItem, item => item.toString().startsWith("TaskListView"));
    }

    function sideRow(key) {
        let found = null;
        tryVerify(() => {
            found = find(sidebar(), item => item.toString().startsWith("SidebarRow") && item.key === key);
            return found !== null;
        });
        return found;
    }

    function keyOf(title) {
        const model = test.home.lists.sidebar;
        for (let row = 0; row < model.rowCount(); ++row) {
            if (model.titleOf(model.stopAt(row)) === title)
                return model.stopAt(row);
        }
        return "";
    }

    function typeText(text) {
        for (const letter of text)
            keyClick(letter);
    }

    function goTo(title) {
        test.home.lists.show(keyOf(title));
        tryVerify(() => test.home.lists.pane.title === title);
    }

    function dragFrom(item, x, y, toX, toY, drop) {
        const from = item.mapToItem(test.window.contentItem, x, y);
        mousePress(test.window.contentItem, from.x, from.y);
        for (let i = 1; i <= 8; ++i)
            mouseMove(test.window.contentItem, from.x + (toX - from.x) * i / 8, from.y + (toY - from.y) * i / 8);
        if (drop)
            mouseRelease(test.window.contentItem, toX, toY);
    }

    function test_aTaskMovesToAnotherListByKeys() {
        open(["groceries", "work"], ["milk", "report"]);
        keyClick(Qt.Key_M, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => test.window.activeFocusItem && test.window.activeFocusItem.placeholderText === "List, section or task");
        typeText("gro");
        tryVerify(() => Announcer.message === "groceries");
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.rowTitles() === "report");
        compare(Announcer.message, "milk, 1 of 1, in groceries");
        tryVerify(() => rows().activeFocus);
        goTo("groceries");
        compare(test.home.rowTitles(), "milk");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "");
        goTo("work");
        compare(test.home.rowTitles(), "milk report");
    }

    function test_notesThatAreBeingTypedMoveAlong() {
        open(["a", "b"], ["milk"]);
        const details = test.home.lists.pane.details;
        tryVerify(() => details.there);
        details.typeNotes("the oat one");
        keyClick(Qt.Key_M, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => test.window.activeFocusItem.placeholderText === "List, section or task");
        typeText("a");
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.rowTitles() === "");
        goTo("a");
        tryVerify(() => test.home.lists.pane.details.notes === "the oat one");
    }

    function test_severalMoveWithOneClickUnderATask() {
        open(["work"], ["milk", "bread", "market"]);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        compare(test.home.lists.pane.tasks.selectedCount, 2);
        keyClick(Qt.Key_M, Qt.ControlModifier | Qt.ShiftModifier);
        let target = null;
        tryVerify(() => test.window.activeFocusItem && test.window.activeFocusItem.placeholderText === "List, section or task");
        tryVerify(() => {
            target = find(test.window.Overlay.overlay, item => item.toString().startsWith("MoveTarget") && item.spoken === "under market");
            return target !== null && target.width > 0;
        });
        mouseClick(target);
        tryVerify(() => test.home.rowTitles() === "market milk bread");
        compare(test.home.lists.pane.tasks.indentAt(1), 1);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "milk bread market");
    }

    function test_aTaskOnTheHeadingOfTheListsBecomesAList() {
        open(["work"], ["trip", "report"]);
        rows().forceLayout();
        const row = rows().itemAtIndex(0);
        const heading = sideRow("heading:lists");
        const there = heading.mapToItem(test.window.contentItem, 40, heading.height / 2);
        dragFrom(row, row.sideMargin + 8, row.height / 2, there.x, there.y, true);
        tryVerify(() => keyOf("trip") !== "");
        tryVerify(() => !test.home.rowTitles().includes("trip"));
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles().startsWith("trip"));
        compare(keyOf("trip"), "");
    }

    function test_escapeLeavesThePickerWithoutMoving() {
        open(["a", "b"], ["milk"]);
        keyClick(Qt.Key_M, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => test.window.activeFocusItem.placeholderText === "List, section or task");
        keyClick(Qt.Key_Down);
        tryVerify(() => Announcer.message === "a");
        keyClick(Qt.Key_Right);  // the places in it
        tryVerify(() => Announcer.message === "At the top of a");
        keyClick(Qt.Key_Escape);
        tryVerify(() => rows().activeFocus);
        compare(test.home.rowTitles(), "milk");
    }

    function test_rowsAreDraggedOntoAList() {
        open(["a", "b"], ["milk", "bread"]);
        const row = find(rows(), item => item.toString().startsWith("TaskRow") && item.title === "milk");
        const target = sideRow(keyOf("a"));
        const there = target.mapToItem(test.window.contentItem, 60, target.height / 2);
        dragFrom(row, row.sideMargin + 8, row.height / 2, there.x, there.y, false);
        tryVerify(() => target.targeted);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !target.targeted);
        mouseRelease(test.window.contentItem, there.x, there.y);
        compare(test.home.rowTitles(), "milk bread");

        dragFrom(row, row.sideMargin + 8, row.height / 2, there.x, there.y, true);
        tryVerify(() => test.home.rowTitles() === "bread");
        verify(!target.targeted);
        goTo("a");
        compare(test.home.rowTitles(), "milk");
    }

    function test_listsAreDraggedToOtherPlaces() {
        open(["a", "b", "c"], []);
        const row = sideRow(keyOf("c"));
        const target = sideRow(keyOf("a"));
        const there = target.mapToItem(test.window.contentItem, 60, 4);
        dragFrom(row, 60, row.height / 2, there.x, there.y, false);
        tryVerify(() => sidebar().drag.gap === test.home.lists.sidebar.rowOf(keyOf("a")));
        keyClick(Qt.Key_Escape);
        mouseRelease(test.window.contentItem, there.x, there.y);
        compare(test.home.listTitles(), "a b c");
        dragFrom(sideRow(keyOf("c")), 60, row.height / 2, there.x, there.y, true);
        tryVerify(() => test.home.listTitles() === "c a b");
        compare(test.home.lists.pane.title, "c");  // a drag goes nowhere
    }

    function test_aListIsDroppedOnAGroup() {
        open(["a", "b"], []);
        test.home.lists.addGroup("home");
        const group = sideRow("group:home");
        const there = group.mapToItem(test.window.contentItem, 60, group.height / 2);
        dragFrom(sideRow(keyOf("a")), 60, 10, there.x, there.y, false);
        tryVerify(() => group.targeted && sidebar().drag.gap === -1);
        keyClick(Qt.Key_Escape);
        verify(!group.targeted);
        mouseRelease(test.window.contentItem, there.x, there.y);
        compare(test.home.lists.groupOf(keyOf("a")), "");

        dragFrom(sideRow(keyOf("a")), 60, 10, there.x, there.y, true);
        tryVerify(() => test.home.lists.groupOf(keyOf("a")) === "home");
        compare(test.home.lists.sidebar.rowOf(keyOf("a")), test.home.lists.sidebar.rowOf("group:home") + 1);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.lists.groupOf(keyOf("a")) === "");
        compare(test.home.listTitles(), "a b");
    }

    function test_groupsAreMadeFilledAndClosedByKeys() {
        open(["a", "b"], []);
        keyClick(Qt.Key_G, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => test.window.activeFocusItem.placeholderText === "Name of the new group");
        typeText("home");
        keyClick(Qt.Key_Return);
        tryVerify(() => keyOf("home") === "group:home");
        sidebar().takeKeyboard();
        keyClick(Qt.Key_Down, Qt.AltModifier);  // b into it
        tryVerify(() => test.home.lists.groupOf(keyOf("b")) === "home");
        compare(test.home.lists.sidebar.rowOf(keyOf("b")), test.home.lists.sidebar.rowOf("group:home") + 1);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Left);
        tryVerify(() => keyOf("b") === "");
        keyClick(Qt.Key_Return);
        tryVerify(() => keyOf("b") !== "");
        keyClick(Qt.Key_F2);
        tryVerify(() => test.window.activeFocusItem.text === "home");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        typeText("house");
        keyClick(Qt.Key_Return);
        tryVerify(() => keyOf("house") === "group:house" && keyOf("home") === "");
        sidebar().takeKeyboard();
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Delete);
        tryVerify(() => keyOf("house") === "");
        compare(test.home.listTitles(), "a b");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => keyOf("house") === "group:house");
    }

    function test_aListGetsAnIcon() {
        open(["a"], []);
        sidebar().takeKeyboard();
        sidebar().chooseIcon(keyOf("a"));
        tryVerify(() => test.window.activeFocusItem?.modelData?.icon === "list-checks");
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Return);
        tryVerify(() => sideRow(keyOf("a")).iconName === "house");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => sideRow(keyOf("a")).iconName === "list-checks");
    }

    function test_aTaskIsDuplicatedWithAKey() {
        open(["a"], ["milk", "bread"]);
        keyClick(Qt.Key_D, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "milk milk bread");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "milk bread");
    }

    function test_severalGetATagAtOnce() {
        open(["a"], ["milk", "bread"]);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        rows().wordsWanted(false);
        tryVerify(() => test.window.activeFocusItem && test.window.activeFocusItem.placeholderText === "Add tag");
        typeText("food");
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.lists.pane.tasks.words([rows().tasks.idAt(0), rows().tasks.idAt(1)], false).length === 1);
        compare(test.home.lists.pane.tasks.words([rows().tasks.idAt(0), rows().tasks.idAt(1)], false)[0].count, 2);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.lists.pane.tasks.words([rows().tasks.idAt(0), rows().tasks.idAt(1)], false).length === 0);
        keyClick(Qt.Key_Escape);
        tryVerify(() => rows().activeFocus);
    }

    function test_aLineSendsItsTaskToTheListItNames() {
        open(["groceries", "work"], []);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        typeText("bread /gro");
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Return);
        compare(test.home.rowTitles(), "");
        tryVerify(() => sideRow(keyOf("groceries")).count === 1);
        typeText("milk /gro");
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryVerify(() => test.home.lists.pane.title === "groceries");
        tryVerify(() => test.home.rowTitles() === "bread milk");
        tryVerify(() => test.home.lists.pane.details.title === "milk");
    }
}

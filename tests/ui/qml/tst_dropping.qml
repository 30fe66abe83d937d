// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Tests
import MeldaDo.Window

/*! What other programs drag over the window: where it is seen to land, and lands. */
TestCase {
    id: test

    property var home
    property var window

    name: "Dropping"
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

    function init() {
        test.home = TestLists.makeWindow();
        test.window = createTemporaryObject(mainComponent, test, { "pane": test.home.lists.pane, "lists": test.home.lists });
        verify(test.window);
        waitForRendering(test.window.contentItem);
        for (const list of ["Work", "Groceries"]) {
            test.home.lists.addList(list);
            tryVerify(() => test.home.lists.pane.title === list && test.home.lists.pane.editable);
        }
        for (const title of ["Milk", "Bread", "Eggs"])
            test.home.lists.pane.tasks.add(title, -1);
        tryVerify(() => rows().count === 3 && row(2) !== null);
    }

    function rows() {
        return find(test.window.contentItem, item => item.toString().startsWith("TaskListView"));
    }

    function row(index) {
        rows().forceLayout();
        return rows().itemAtIndex(index);
    }

    function sideRow(title) {
        let found = null;
        tryVerify(() => {
            found = find(test.window.contentItem, item => item.toString().startsWith("SidebarRow") && item.title === title);
            return found !== null;
        });
        return found;
    }

    // Within a row: 0 is its top, 1 its bottom.
    function at(item, part) {
        return item.mapToItem(test.window.contentItem, item.width / 2, item.height * part);
    }

    function test_aLineShowsWhereTextWouldLandAndItLandsThere() {
        TestDrag.hold([], "Butter");
        TestDrag.moveTo(test.window, at(row(1), 0.1));
        compare(rows().dropIndex, 1);
        TestDrag.moveTo(test.window, at(row(1), 0.9));
        compare(rows().dropIndex, 2);
        verify(TestDrag.drop(test.window, at(row(1), 0.9)));
        compare(test.home.rowTitles(), "Milk Bread Butter Eggs");
        compare(rows().dropIndex, -1);
    }

    function adder() {
        return find(test.window.contentItem, item => item.toString().startsWith("ToolButton") && item.Accessible.name === "Add task");
    }

    function dragAdder(to, drop) {
        const from = adder().mapToItem(test.window.contentItem, 10, 10);
        mousePress(test.window.contentItem, from.x, from.y);
        for (let i = 1; i <= 8; ++i)
            mouseMove(test.window.contentItem, from.x + (to.x - from.x) * i / 8, from.y + (to.y - from.y) * i / 8);
        if (drop)
            mouseRelease(test.window.contentItem, to.x, to.y);
    }

    function test_thePlusDraggedBetweenTwoRowsOpensTheRowToTypeInThere() {
        dragAdder(at(row(1), 0.9), false);
        compare(rows().dropIndex, 2);
        mouseRelease(test.window.contentItem, at(row(1), 0.9).x, at(row(1), 0.9).y);
        compare(rows().dropIndex, -1);
        compare(rows().draftBelowId, test.home.lists.pane.tasks.idAt(1));
        for (const letter of "butter")
            keyClick(letter);
        keyClick(Qt.Key_Return);
        compare(test.home.rowTitles(), "Milk Bread butter Eggs");
        keyClick(Qt.Key_Escape);
    }

    function test_escapeGivesThePlusUp() {
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        dragAdder(at(row(1), 0.9), false);
        compare(rows().dropIndex, 2);
        keyClick(Qt.Key_Escape);
        compare(rows().dropIndex, -1);
        mouseMove(test.window.contentItem, at(row(0), 0.9).x, at(row(0), 0.9).y);
        compare(rows().dropIndex, -1);
        mouseRelease(test.window.contentItem, at(row(0), 0.9).x, at(row(0), 0.9).y);
        compare(rows().draftBelowId, "");
    }

    function test_thePlusDraggedByAFingerOpensTheRowToo() {
        const from = adder().mapToItem(test.window.contentItem, 10, 10);
        const to = at(row(0), 0.9);
        const touch = touchEvent(test.window.contentItem);
        touch.press(0, test.window.contentItem, from.x, from.y).commit();
        for (let i = 1; i <= 8; ++i)
            touch.move(0, test.window.contentItem, from.x + (to.x - from.x) * i / 8, from.y + (to.y - from.y) * i / 8).commit();
        tryCompare(rows(), "dropIndex", 1);
        touch.release(0, test.window.contentItem, to.x, to.y).commit();
        compare(rows().draftBelowId, test.home.lists.pane.tasks.idAt(0));
        keyClick(Qt.Key_Escape);
    }

    function test_leavingCancels() {
        TestDrag.hold([], "Butter");
        TestDrag.moveTo(test.window, at(row(1), 0.9));
        TestDrag.leave(test.window);
        compare(rows().dropIndex, -1);
        compare(test.home.rowTitles(), "Milk Bread Eggs");
    }

    function test_aFileIsForTheRowInItsMiddleAndATaskBetweenRows() {
        TestDrag.hold([TestDrag.file("receipt.pdf")], "");
        TestDrag.moveTo(test.window, at(row(1), 0.5));
        compare(rows().drops.ontoId, test.home.lists.pane.tasks.idAt(1));
        compare(rows().dropIndex, -1);
        TestDrag.drop(test.window, at(row(1), 0.5));
        tryVerify(() => row(1).fileCount === 1);
        compare(rows().drops.ontoId, "");
        compare(test.home.rowTitles(), "Milk Bread Eggs");

        TestDrag.drop(test.window, at(row(0), 0.05));
        tryVerify(() => test.home.rowTitles() === "receipt.pdf Milk Bread Eggs");
    }

    function test_belowTheRowsItLandsWhereATypedTaskDoes() {
        TestDrag.hold([], "Butter");
        const list = rows();
        TestDrag.drop(test.window, list.mapToItem(test.window.contentItem, list.width / 2, list.height - 20));
        compare(test.home.rowTitles(), "Milk Bread Eggs Butter");
    }

    function test_severalLinesAreAskedAbout() {
        TestDrag.hold([], "Butter\nFlour");
        TestDrag.drop(test.window, at(row(0), 0.1));
        compare(test.home.rowTitles(), "Milk Bread Eggs");
        let choice = null;
        tryVerify(() => (choice = find(test.window.contentItem, item => item.toString().startsWith("PasteChoice") && item.visible)) !== null);
        choice.tasksWanted();
        compare(test.home.rowTitles(), "Butter Flour Milk Bread Eggs");
    }

    function test_aListAtTheSideTakesItAndStaysWhereItIs() {
        TestDrag.hold(["https://example.org/a"], "https://example.org/a");
        TestDrag.moveTo(test.window, at(row(0), 0.5));
        TestDrag.moveTo(test.window, at(sideRow("Work"), 0.5));  // one move is enough
        compare(rows().dropIndex, -1);
        tryVerify(() => sideRow("Work").targeted);
        TestDrag.drop(test.window, at(sideRow("Work"), 0.5));
        verify(!sideRow("Work").targeted);
        compare(test.home.lists.pane.title, "Groceries");
        tryCompare(sideRow("Work"), "count", 1);
        compare(test.home.rowTitles(), "Milk Bread Eggs");
    }

    function test_whereNothingCanBeAddedItIsSaid() {
        test.home.lists.show("trash");
        tryVerify(() => !test.home.lists.pane.takesNew);
        TestDrag.hold([], "Butter");
        TestDrag.drop(test.window, Qt.point(700, 300));
        tryVerify(() => find(test.window.contentItem, item => item.toString().startsWith("Toast") && item.visible) !== null);
    }

    function test_aHeadingThatIsWalkedOverLeavesTheDetailsOpen() {
        test.home.lists.pane.plan([test.home.lists.pane.tasks.idAt(0)], false, "2040-05-01");
        test.home.lists.pane.plan([test.home.lists.pane.tasks.idAt(1)], false, "2040-05-02");
        test.home.lists.show("upcoming");
        tryVerify(() => test.home.lists.pane.tasks.rowCount() >= 4);
        const list = rows();
        list.takeKeyboard();
        tryVerify(() => test.home.lists.pane.details.there);
        const heading = [2, 3, 4, 5].find(index => test.home.lists.pane.tasks.isHeading(index));
        verify(heading > 1);
        list.currentIndex = heading - 1;
        tryCompare(test.home.lists.pane.details, "title", "Milk");
        list.currentIndex = heading;
        wait(0);
        verify(test.home.lists.pane.details.there);
        compare(test.home.lists.pane.details.title, "Milk");
        list.currentIndex = heading + 1;
        tryCompare(test.home.lists.pane.details, "title", "Bread");
    }
}

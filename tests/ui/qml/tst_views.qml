// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Tests
import MeldaDo.Window

TestCase {
    id: test

    property var home
    property var window

    name: "Views"
    when: windowShown
    visible: true
    width: 100
    height: 100

    Component {
        id: mainComponent

        Main {
            width: 1200
            height: 600
            visible: true
        }
    }

    function initTestCase() {
        Settings.motion = Settings.LessMotion;
    }

    function cleanupTestCase() {
        Settings.motion = Settings.SystemMotion;
    }

    function cleanup() {
        Settings.hiddenViews = [];
        Settings.seenHints = [];
    }

    function init() {
        Settings.seenHints = [];
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

    function open() {
        test.home = TestLists.makeWindow();
        test.window = createTemporaryObject(mainComponent, test, { "pane": test.home.lists.pane, "lists": test.home.lists });
        verify(test.window);
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        waitForRendering(test.window.contentItem);
    }

    // In the inbox, for these days.
    function openWith(days) {
        open();
        for (const title of Object.keys(days)) {
            const id = pane().tasks.add(title, -1);
            if (days[title] !== "")
                pane().plan([id], false, days[title]);
        }
    }

    function pane() {
        return test.home.lists.pane;
    }

    function rows() {
        return find(test.window.contentItem, item => item.toString().startsWith("TaskListView"));
    }

    function row(index) {
        tryVerify(() => rows().itemAtIndex(index) !== null);
        return rows().itemAtIndex(index);
    }

    function button(text) {
        let found = null;
        tryVerify(() => {
            found = find(test.window.contentItem, item => item.visible && item.text === text && item.clicked !== undefined);
            return found !== null;
        });
        return found;
    }

    function addField(placeholder) {
        return find(test.window.contentItem, item => item.placeholderText === placeholder && item.visible);
    }

    function visibleText(text) {
        return find(test.window.contentItem, item => item.visible && item.text === text) !== null;
    }

    function go(key, titles) {
        test.home.lists.show(key);
        tryVerify(() => test.home.rowTitles() === titles);
        rows().takeKeyboard();
        waitForRendering(test.window.contentItem);
    }

    function drag(from, to, below) {
        const start = row(from);
        mouseMove(start, 20, start.height / 2);
        mousePress(start, start.sideMargin + 10, start.height / 2);
        mouseMove(start, start.sideMargin + 10, start.height / 2 + 10);
        const target = row(to).mapToItem(start, 20, below ? row(to).height - 4 : 4);
        mouseMove(start, start.sideMargin + 10, target.y);
        mouseMove(start, start.sideMargin + 10, target.y + 1);
        const isMarked = rows().dropIndex >= 0;
        mouseRelease(start, start.sideMargin + 10, target.y + 1);
        return isMarked;
    }

    function test_todayIsPutInOrderByKeysAndTheListIsNot() {
        openWith({ "a": "2026-11-18", "b": "2026-11-18", "c": "2026-11-18" });
        go("today", "a b c");
        rows().currentIndex = 2;
        keyClick(Qt.Key_Up, Qt.AltModifier);
        tryVerify(() => test.home.rowTitles() === "a c b");
        compare(Announcer.message.trim(), "c, 2 of 3");
        keyClick(Qt.Key_Up, Qt.AltModifier | Qt.ShiftModifier);
        tryVerify(() => test.home.rowTitles() === "c a b");
        keyClick(Qt.Key_Down, Qt.AltModifier | Qt.ShiftModifier);
        tryVerify(() => test.home.rowTitles() === "a b c");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "c a b");
        go("inbox", "a b c");
    }

    function test_todayIsPutInOrderByMouse() {
        openWith({ "a": "2026-11-18", "b": "2026-11-18", "c": "2026-11-18" });
        go("today", "a b c");
        verify(drag(2, 0, false));
        tryVerify(() => test.home.rowTitles() === "c a b");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "a b c");
    }

    function test_whatIsLateIsDraggedToTodayAndNothingBack() {
        openWith({ "late": "2026-11-10", "now": "2026-11-18" });
        go("today", "Earlier late Today now");
        verify(!row(0).draggable && row(1).draggable);  // a heading has no grip
        verify(!drag(3, 1, false));
        compare(test.home.rowTitles(), "Earlier late Today now");
        verify(drag(1, 3, true));
        tryVerify(() => test.home.rowTitles() === "now late");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "Earlier late Today now");
    }

    function test_allThatIsLateIsPlannedAtOnce() {
        openWith({ "a": "2026-11-10", "b": "2026-11-11" });
        go("today", "Earlier a b");
        rows().currentIndex = 0;
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.rowTitles() === "a b");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "Earlier a b");
        tryVerify(() => {  // rows may still be on their way
            mouseClick(button("Plan all for today"));
            return test.home.rowTitles() === "a b";
        });
    }

    function test_sortedIsAViewWithAWayBackAndAWayToKeepIt() {
        openWith({ "c": "", "a": "", "b": "" });
        pane().sortedBy = ListPaneModel.ByTitle;
        tryVerify(() => test.home.rowTitles() === "a b c");
        tryVerify(() => visibleText("Sorted by title"));
        rows().takeKeyboard();
        rows().currentIndex = 1;
        verify(!row(1).draggable);
        keyClick(Qt.Key_Up, Qt.AltModifier);
        compare(test.home.rowTitles(), "a b c");
        tryVerify(() => visibleText("Tasks stand where the sorting puts them. To move them, go back to your order."));
        mouseClick(button("Back to my order"));
        tryVerify(() => test.home.rowTitles() === "c a b");
        verify(!visibleText("Sorted by title"));
        pane().sortedBy = ListPaneModel.ByTitle;
        mouseClick(button("Make this my order"));
        compare(pane().sortedBy, ListPaneModel.OwnOrder);
        compare(test.home.rowTitles(), "a b c");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "c a b");
    }

    function test_whatIsDeletedIsReadAndBroughtBack() {
        openWith({ "a": "", "b": "", "c": "" });
        rows().takeKeyboard();
        rows().currentIndex = 1;
        keyClick(Qt.Key_Delete);
        tryVerify(() => test.home.rowTitles() === "a c");
        rows().currentIndex = 0;
        keyClick(Qt.Key_Delete);
        tryVerify(() => test.home.rowTitles() === "c");
        test.home.lists.show("trash");
        tryVerify(() => test.home.rowTitles() === "a b");
        rows().takeKeyboard();
        rows().currentIndex = 1;
        keyClick(Qt.Key_Space, Qt.NoModifier);
        tryVerify(() => test.home.rowTitles() === "a");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles().split(" ").length === 2);

        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryVerify(() => test.window.Overlay.overlay.children.length > 0);
        keyClick(Qt.Key_Escape);
        tryVerify(() => rows().activeFocus);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.rowTitles() === "");
        tryVerify(() => visibleText("Deleted tasks rest here. Nothing is removed by itself."));
        go("inbox", "a b c");
    }

    function test_theHistoryOfWhatWasDeletedOpensFromTheTrash() {
        openWith({ "a": "", "b": "" });
        rows().takeKeyboard();
        rows().currentIndex = 0;
        keyClick(Qt.Key_Delete);
        tryVerify(() => test.home.rowTitles() === "b");
        test.home.lists.show("trash");
        tryVerify(() => test.home.rowTitles() === "a");
        rows().takeKeyboard();
        rows().currentIndex = 0;
        const page = () => find(test.window.contentItem, item => item.visible && item.toString().startsWith("HistoryPage_"));

        keyClick(Qt.Key_I, Qt.ControlModifier);
        tryVerify(() => page() !== null);
        tryCompare(page().history, "title", "a");
        tryCompare(page().history.rows, "count", 2);  // added, deleted
        keyClick(Qt.Key_Escape);
        tryVerify(() => page() === null && rows().activeFocus);

        rows().openMenu(0, 10, 10);
        const inMenu = text => find(test.window.Overlay.overlay, item => item.visible && item.text === text && item.triggered !== undefined);
        tryVerify(() => inMenu("History"));
        inMenu("History").triggered();
        tryVerify(() => page() !== null);
        tryCompare(page().history, "title", "a");
    }

    function test_whatIsTakenOutOfTheTrashIsAskedAboutFirst() {
        openWith({ "a": "", "b": "" });
        rows().takeKeyboard();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick(Qt.Key_Delete);
        tryVerify(() => test.home.rowTitles() === "");
        test.home.lists.show("trash");
        tryVerify(() => rows().count === 2);
        rows().takeKeyboard();
        rows().currentIndex = 1;
        const title = test.home.lists.pane.tasks.titleOf(test.home.lists.pane.tasks.idAt(1));
        keyClick(Qt.Key_Delete);  // without Shift nothing happens here
        keyClick(Qt.Key_Delete, Qt.ShiftModifier);
        const inDialog = text => find(test.window.Overlay.overlay, item => item.visible && item.text === text);
        tryVerify(() => inDialog("Take “\u2068" + title + "\u2069” out of the trash?"));
        keyClick(Qt.Key_Return);  // the safe button
        tryVerify(() => rows().activeFocus);
        compare(rows().count, 2);
        keyClick(Qt.Key_Delete, Qt.ShiftModifier);
        tryVerify(() => inDialog("Take out"));
        mouseClick(inDialog("Take out"));
        tryCompare(rows(), "count", 1);
        tryVerify(() => rows().activeFocus);
        verify(test.home.rowTitles() !== title);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(rows(), "count", 2);
    }

    function test_whatWasDoneIsReopened() {
        openWith({ "a": "", "b": "" });
        rows().takeKeyboard();
        rows().currentIndex = 0;
        keyClick(Qt.Key_Space);
        go("done", "Today a");
        verify(!row(0).draggable && !row(1).draggable);
        rows().currentIndex = 1;
        keyClick(Qt.Key_Space);
        pane().settle();
        tryVerify(() => test.home.rowTitles() === "");
        go("inbox", "a b");
        verify(!pane().tasks.isDone(0));
    }

    function test_whatIsTypedInTodayIsSeenAtItsEnd() {
        openWith({ "a": "2026-11-18", "b": "2026-11-18" });
        go("today", "a b");
        rows().currentIndex = 0;
        keyClick(Qt.Key_Up, Qt.AltModifier | Qt.ShiftModifier);
        addField("What needs doing?").forceActiveFocus();
        for (const title of "cd") {
            keyClick(title);
            keyClick(Qt.Key_Return);
        }
        tryVerify(() => test.home.rowTitles() === "a b c d");
        compare(pane().undoText.replace(/[\u2068\u2069]/g, ""), "Undo: Added “d”");
        rows().takeKeyboard();
        rows().currentIndex = 0;
        keyClick(Qt.Key_Return);
        keyClick("e");
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.rowTitles() === "a e b c d");
        keyClick(Qt.Key_Escape);
    }

    function test_whatUndoBringsBackIsTheCurrentRow() {
        openWith({ "a": "2026-11-18", "b": "2026-11-18", "c": "2026-11-18" });
        go("today", "a b c");
        rows().currentIndex = 1;
        keyClick(Qt.Key_Delete);
        tryVerify(() => test.home.rowTitles() === "a c");
        compare(rows().currentIndex, 1);
        rows().currentIndex = 0;
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "a b c");
        compare(rows().currentIndex, 1);
        verify(rows().activeFocus);

        keyClick(Qt.Key_Delete);
        go("upcoming", "");
        keyClick(Qt.Key_Z, Qt.ControlModifier);  // it is not shown here
        compare(rows().currentIndex, -1);
        go("inbox", "a b c");
        keyClick(Qt.Key_D, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "a a b c");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "a b c");
        rows().currentIndex = 2;
        keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => test.home.rowTitles() === "a a b c");
        compare(rows().currentIndex, 1);
    }

    function test_theTrashSaysWhereATaskIsBack() {
        openWith({ "a": "", "b": "" });
        rows().takeKeyboard();
        rows().currentIndex = 0;
        keyClick(Qt.Key_Delete);
        go("trash", "a");
        keyClick(Qt.Key_Return);
        const sentence = "“\u2068a\u2069” is back in \u2068Inbox\u2069";
        tryVerify(() => visibleText(sentence));
        compare(Announcer.message.trim(), sentence);
        mouseClick(button("Undo"));
        tryVerify(() => test.home.rowTitles() === "a");
    }

    // Beside a list there are the details of its first task from the beginning; so there are under headings.
    function test_aViewWithHeadingsBeginsWithTheDetailsOfItsFirstTask() {
        openWith({ "late": "2026-11-10", "today": "2026-11-18", "fri": "2026-11-20" });
        for (const [view, title] of [["upcoming", "fri"], ["today", "late"], ["inbox", "late"]]) {
            rows().takeKeyboard();
            mouseClick(find(test.window.contentItem, item => item.visible && item.toString().startsWith("SidebarRow")
                                                     && item.title === test.home.lists.sidebar.titleOf(view)));
            tryVerify(() => pane().details.there && pane().details.title === title);
            verify(!pane().tasks.isHeading(rows().currentIndex));
        }
    }

    function test_anEmptyViewLeadsToTheField() {
        open();
        go("today", "");
        mouseClick(button("Plan something"));
        tryVerify(() => addField("What needs doing?").activeFocus);
    }

    function test_theFirstPageSaysWhatToDoAndHintsComeOnce() {
        open();
        tryVerify(() => addField("What needs doing? For example “Call mum tomorrow 5pm”").activeFocus);
        verify(visibleText("Everything you think of lands here."));
        const hint = "Drag to order, or Alt+↑ ↓";
        for (const title of "abc") {
            verify(!visibleText(hint));
            keyClick(title);
            keyClick(Qt.Key_Return);
        }
        tryVerify(() => visibleText(hint));
        verify(!Settings.takeHint("order"));
        verify(addField("What needs doing?").activeFocus);
    }

    function test_viewsAreHiddenAndShownAgain() {
        open();
        const sidebar = test.home.lists.sidebar;
        Settings.setViewHidden("upcoming", true);
        tryVerify(() => sidebar.rowOf("upcoming") === -1);
        Settings.hiddenViews = [];
        tryVerify(() => sidebar.rowOf("upcoming") > 0);
    }
}

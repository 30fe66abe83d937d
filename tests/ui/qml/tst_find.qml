// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import MeldaDo.Platform
import MeldaDo.Tests
import MeldaDo.Window

TestCase {
    id: test

    property var home
    property var window

    name: "Find"
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

    function sidebar() {
        return find(test.window.contentItem, item => item.toString().startsWith("Sidebar_"));
    }

    function open(width) {
        test.home = TestLists.makeWindow();
        test.window = createTemporaryObject(mainComponent, test, { "pane": test.home.lists.pane, "lists": test.home.lists, "width": width });
        verify(test.window);
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        waitForRendering(test.window.contentItem);
    }

    function typeText(text) {
        for (const letter of text)
            keyClick(letter);
    }

    function box() {
        const place = find(test.window.contentItem, item => String(item.address).endsWith("FindPalette.qml"));
        return place ? place.item : null;
    }

    function openBox() {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => box() && box().opened);
        tryVerify(() => test.window.activeFocusItem.placeholderText === "Go to a list, a task, a command…");
    }

    function addList(name) {
        test.home.lists.addList(name);
        tryVerify(() => test.home.lists.pane.title === name && test.home.lists.pane.editable);
    }

    function addTasks(titles) {
        for (const title of titles)
            test.home.lists.pane.tasks.add(title, -1);
    }

    function rowNames() {
        const list = find(box().contentItem, item => item.toString().startsWith("QQuickListView"));
        list.forceLayout();
        const all = [];
        for (let row = 0; row < list.count; ++row)
            all.push(list.itemAtIndex(row).Accessible.name);
        return all;
    }

    // As fast as keys can come: rows are still being made when the next key takes them away.
    function test_warnsOfNothingWhileKeysComeFast() {
        failOnWarning(/.*/);
        let seed = 20261122;
        const random = count => {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            return Math.floor(seed / 65536) % count;
        };
        open(1200);
        addList("groceries");
        addTasks(["milk", "more milk", "melon", "tomato", "tea", "lamp", "oil", "an egg", "a long line of words that is cut"]);
        for (let round = 0; round < 40; ++round) {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            if (random(3) > 0)
                tryVerify(() => box() && box().opened, 5000, `round ${round}: ${box()?.visible} ${test.window.activeFocusItem}`);
            for (let keys = random(12); keys > 0; --keys) {
                const what = random(10);
                if (what < 6)
                    keyClick("milkteao rsg#"[random(13)]);
                else if (what < 8)
                    keyClick(Qt.Key_Backspace);
                else
                    keyClick(what === 8 ? Qt.Key_Down : Qt.Key_PageDown);
                if (random(4) === 0)
                    waitForRendering(test.window.contentItem, 20);
            }
            keyClick(Qt.Key_Escape);
            if (random(2) === 0)
                tryVerify(() => !box().visible);
        }
        keyClick(Qt.Key_Escape);
        tryVerify(() => !box().visible);
    }

    function test_goesToAListByTypingItsNameAndEnter() {
        open(1200);
        addList("groceries");
        keyClick(Qt.Key_1, Qt.ControlModifier);
        openBox();
        typeText("gro");
        tryCompare(test.home.lists.find, "text", "gro");
        compare(rowNames(), ["groceries, List", "Search in history, What was deleted or changed"]);
        tryVerify(() => Announcer.message === "groceries, List");
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.lists.pane.title === "groceries");
        tryVerify(() => !box().visible);
    }

    function test_goesToATaskAndMakesItTheCurrentRow() {
        open(1200);
        addList("groceries");
        addTasks(["milk", "bread", "soap"]);
        keyClick(Qt.Key_2, Qt.ControlModifier);
        openBox();
        typeText("brea");
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.lists.pane.title === "groceries");
        const list = find(test.window.contentItem, item => item.toString().startsWith("TaskListView"));
        tryCompare(list, "currentIndex", 1);
        tryVerify(() => list.activeFocus);
        tryCompare(test.home.lists.pane.details, "title", "bread");
    }

    function test_escapeLeadsBackToWhereTheKeyboardWas() {
        open(1200);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        typeText("half");
        const field = test.window.activeFocusItem;
        openBox();
        typeText("x");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !box().visible);
        tryVerify(() => test.window.activeFocusItem === field);
        compare(field.text, "half");
        openBox();
        compare(test.window.activeFocusItem.text, "");  // begins anew
    }

    function test_arrowsChooseAndAreAnnounced() {
        open(1200);
        openBox();
        keyClick(Qt.Key_Down);
        compare(Announcer.message, "Today");
        keyClick(Qt.Key_Up);
        compare(Announcer.message, "Inbox");
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryCompare(test.home.lists, "current", "today");
    }

    function test_commandsRun() {
        open(1200);
        openBox();
        typeText("dark");
        keyClick(Qt.Key_Return);
        tryCompare(Settings, "theme", Settings.DarkTheme);
        Settings.theme = Settings.SystemTheme;
        tryVerify(() => !box().visible);
        openBox();
        typeText("new list");
        keyClick(Qt.Key_Return);
        tryVerify(() => test.window.activeFocusItem.placeholderText === "Name of the new list");
    }

    function test_allResultsAreRowsAndCanBeKeptAsAFilter() {
        open(1200);
        addList("a");
        addTasks(["milk", "bread"]);
        addList("b");
        addTasks(["buttermilk"]);
        openBox();
        typeText("milk");
        compare(rowNames().length, 4);
        keyClick(Qt.Key_PageDown);
        keyClick(Qt.Key_Up);  // behind it there is history
        keyClick(Qt.Key_Return);
        tryCompare(test.home.lists, "current", "search");
        compare(test.home.rowTitles(), "a milk b buttermilk");

        const save = find(test.window.contentItem, item => item.text === "Save as filter…" && item.visible);
        save.forceActiveFocus();
        keyClick(Qt.Key_Space);
        tryVerify(() => test.window.activeFocusItem.placeholderText === "Name of the filter");
        typeText("dairy");
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.lists.isFilter(test.home.lists.current));
        tryCompare(test.home.lists.pane, "title", "dairy");
        compare(test.home.rowTitles(), "a milk b buttermilk");

        const key = test.home.lists.current;
        sidebar().takeKeyboard();
        keyClick(Qt.Key_F2);
        tryVerify(() => test.window.activeFocusItem.text === "dairy");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        typeText("white");
        keyClick(Qt.Key_Return);
        tryCompare(test.home.lists.pane, "title", "white");
        tryVerify(() => sidebar().activeFocus);
        keyClick(Qt.Key_Delete);
        tryVerify(() => !test.home.lists.isFilter(key));
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.lists.isFilter(key));
    }

    // What is painted, not what the model says.
    function test_anotherQueryShowsItsOwnRows() {
        open(1200);
        addList("a");
        addTasks(["find", "other"]);
        addList("b");
        addTasks(["flowers", "tomato"]);
        const list = find(test.window.contentItem, item => item.toString().startsWith("TaskListView"));
        const painted = () => {
            list.forceLayout();
            const all = [];
            for (let i = 0; i < list.count; ++i)
                all.push(list.itemAtIndex(i).title);
            return all.join(" ");
        };
        test.home.lists.showResults("f");
        tryVerify(() => painted() === "a find b flowers");
        test.home.lists.pane.filter.text = "tomato";
        tryVerify(() => painted() === "b tomato");
        test.home.lists.pane.filter.saveAs("kept");
        tryVerify(() => test.home.lists.pane.title === "kept");
        tryVerify(() => painted() === "b tomato", 2000, painted());
    }

    function test_whatIsOnlyInDoneTasksIsOffered() {
        open(1200);
        addList("a");
        addTasks(["milk"]);
        test.home.lists.pane.tasks.toggle(0);
        test.home.lists.pane.settle();
        test.home.lists.showResults("milk");
        const empty = find(test.window.contentItem, item => item.sentence === "Nothing in open tasks." && item.visible);
        verify(empty);
        empty.acted();
        tryVerify(() => test.home.rowTitles() === "a milk");
        Settings.showDone = false;
        test.home.lists.showResults("nothing");
        tryVerify(() => find(test.window.contentItem, item => item.sentence === "Nothing found." && item.visible) !== null);
    }

    function test_theBoxFillsANarrowWindow() {
        open(380);
        openBox();
        verify(box().width > 350);
        typeText("today");
        keyClick(Qt.Key_Return);
        tryCompare(test.home.lists, "current", "today");
        tryVerify(() => !box().visible);
        keyClick(Qt.Key_F9);
        tryVerify(() => sidebar() !== null && sidebar().visible);
        const button = find(sidebar(), item => item.Accessible.name === "Search" && item.toString().startsWith("Button"));
        mouseClick(button);
        tryVerify(() => box().opened);
        typeText("inbox");
        keyClick(Qt.Key_Return);
        tryCompare(test.home.lists, "current", "inbox");
        tryVerify(() => !sidebar().visible);
    }
}

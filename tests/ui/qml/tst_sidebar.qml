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

    name: "Sidebar"
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

    function open(width) {
        test.home = TestLists.makeWindow();
        test.window = createTemporaryObject(mainComponent, test, { "pane": test.home.lists.pane, "lists": test.home.lists, "width": width });
        verify(test.window);
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        waitForRendering(test.window.contentItem);
    }

    function sidebar() {
        return find(test.window.contentItem, item => item.toString().startsWith("Sidebar_"));
    }

    function row(key) {
        let found = null;
        tryVerify(() => {
            found = find(sidebar(), item => item.toString().startsWith("SidebarRow") && item.key === key);
            return found !== null;
        });
        return found;
    }

    function typeText(text) {
        for (const letter of text)
            keyClick(letter);
    }

    function addList(name) {
        const plus = find(row("heading:lists"), item => item.toString().startsWith("ToolButton"));
        mouseClick(plus);
        tryVerify(() => test.window.activeFocusItem.placeholderText === "Name of the new list");
        typeText(name);
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.lists.pane.title === name && test.home.lists.pane.editable);
    }

    function addTask(title) {
        keyClick(Qt.Key_N, Qt.ControlModifier);
        typeText(title);
        keyClick(Qt.Key_Return);
    }

    function test_aNewListIsGoneToAndCountsItsTasks() {
        open(1200);
        addList("groceries");
        tryVerify(() => test.home.lists.pane.editable);
        addTask("milk");
        addTask("bread");
        tryVerify(() => test.home.rowTitles() === "milk bread");
        tryVerify(() => row(test.home.lists.current).count === 2);
        mouseClick(row("inbox"));
        compare(test.home.lists.current, "inbox");
        compare(test.home.rowTitles(), "");
        tryVerify(() => row("all").count === 2);
    }

    function test_listsAreGoneToNamedMovedAndDeletedByKeys() {
        open(1200);
        addList("a");
        addList("b");
        sidebar().takeKeyboard();
        keyClick(Qt.Key_Up, Qt.AltModifier);
        tryVerify(() => test.home.listTitles() === "b a");
        tryVerify(() => test.home.lists.sidebar.rowOf(test.home.lists.current) === 7);  // the rows have followed
        keyClick(Qt.Key_F2);
        tryVerify(() => test.window.activeFocusItem.text === "b");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        typeText("c");
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.listTitles() === "c a");
        tryVerify(() => sidebar().activeFocus);
        keyClick(Qt.Key_Up);  // over the heading
        keyClick(Qt.Key_Return);
        compare(test.home.lists.current, "trash");
        keyClick(Qt.Key_Left, Qt.AltModifier);
        tryVerify(() => test.home.lists.pane.title === "c");
        sidebar().takeKeyboard();
        keyClick(Qt.Key_Delete);
        tryVerify(() => test.home.listTitles() === "a");
        verify(test.home.lists.current !== "");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.listTitles() === "c a");
    }

    function test_whatIsAddedTodayIsForTodayAndInTheInbox() {
        open(1200);
        keyClick(Qt.Key_2, Qt.ControlModifier);
        compare(test.home.lists.current, "today");
        addTask("call");
        tryVerify(() => test.home.rowTitles() === "call");
        tryVerify(() => row("today").count === 1);
        const details = test.home.lists.pane.details;
        tryVerify(() => details.there && details.title === "call");  // beside it
        keyClick(Qt.Key_1, Qt.ControlModifier);
        compare(test.home.rowTitles(), "call");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => test.home.rowTitles() === "");
    }

    function test_halfTypedTextStaysWithItsList() {
        open(1200);
        addList("a");
        keyClick(Qt.Key_N, Qt.ControlModifier);
        typeText("half");
        const field = test.window.activeFocusItem;
        compare(field.text, "half");
        mouseClick(row("inbox"));
        compare(field.text, "");
        compare(test.home.lists.pane.quickAdd.text, "");
        keyClick(Qt.Key_N, Qt.ControlModifier);
        typeText("x");
        keyClick(Qt.Key_Left, Qt.AltModifier);
        compare(field.text, "half");
        keyClick(Qt.Key_Right, Qt.AltModifier);
        compare(field.text, "x");
    }

    function test_anArchivedListIsKeptAndTakenOut() {
        open(1200);
        addList("old");
        const key = test.home.lists.current;
        test.home.lists.archiveList(key, true);
        tryVerify(() => row(key).iconName === "archive");
        compare(test.home.lists.pane.undoText, "Undo: Archived the list “\u2068old\u2069”");
        test.home.lists.archiveList(key, false);
        tryVerify(() => row(key).iconName === "list-checks");
        compare(test.home.lists.pane.undoText, "Undo: Took the list “\u2068old\u2069” out of the archive");
    }

    function test_f6GoesThroughAllPartsAndBack() {
        open(1200);
        addList("groceries");
        addTask("milk");
        const details = () => find(test.window.contentItem, item => item.toString().startsWith("DetailsPane"));
        tryVerify(() => details() !== null);
        const is = {
            "lists": () => sidebar().activeFocus,
            "rows": () => find(test.window.contentItem, item => item.toString().startsWith("TaskListView")).activeFocus,
            "field": () => test.window.activeFocusItem.Accessible.name === "New task title",
            "details": () => details().activeFocus
        };
        verify(is.field());
        for (const part of ["details", "lists", "rows", "field"]) {
            keyClick(Qt.Key_F6);
            verify(is[part](), part);
        }
        for (const part of ["rows", "lists", "details", "field"]) {
            keyClick(Qt.Key_F6, Qt.ShiftModifier);
            verify(is[part](), part);
        }

        const plus = find(row("heading:lists"), item => item.toString().startsWith("ToolButton"));
        plus.forceActiveFocus();
        keyClick(Qt.Key_F6);
        keyClick(Qt.Key_F6, Qt.ShiftModifier);
        verify(is.lists() && !plus.activeFocus);
        keyClick(Qt.Key_Home);
        keyClick(Qt.Key_Return);
        compare(test.home.lists.current, "inbox");
    }

    function test_theTableOfKeysNamesEveryShortcut() {
        open(1200);
        keyClick(Qt.Key_F1);
        const dialog = () => find(test.window.contentItem, item => item.item?.toString().startsWith("KeysDialog"));
        tryVerify(() => dialog()?.item.opened === true);
        const table = dialog().item.rows.map(row => row.keys).join(", ");
        const shortcuts = [];
        for (let i = 0; i < test.window.contentData.length; ++i) {
            if (test.window.contentData[i].nativeText !== undefined)
                shortcuts.push(test.window.contentData[i]);
        }
        verify(shortcuts.length > 10, `${shortcuts.length} of ${test.window.contentData.length}`);
        const named = shortcuts.map(one => one.nativeText.replace(/Left|Right/, "← →"));
        compare(named.filter(text => !table.includes(text)), []);
    }

    function test_theKeyboardGoesWhereOtherKeysLead() {
        open(1200);
        addList("groceries");
        sidebar().takeKeyboard();
        const ringed = () => find(sidebar(), item => item.toString().startsWith("SidebarRow") && item.ringed).key;
        compare(ringed(), test.home.lists.current);
        keyClick(Qt.Key_Home);
        tryVerify(() => ringed() === "inbox");
        keyClick(Qt.Key_2, Qt.ControlModifier);
        tryVerify(() => ringed() === "today");
        keyClick(Qt.Key_End);
        tryVerify(() => ringed() !== "today");
        keyClick(Qt.Key_Return);
        compare(test.home.lists.pane.title, "groceries");
    }

    function isInSight(item) {
        const view = find(sidebar(), each => each.toString().startsWith("QQuickListView"));
        const top = item.mapToItem(view, 0, 0).y;
        return top >= 0 && top + item.height <= view.height;
    }

    function test_theNameOfANewListIsTypedWhereItWasAskedFor_data() {
        return [{ "tag": "by the mouse", "byKeys": false }, { "tag": "by keys, from the end", "byKeys": true }];
    }
    function test_theNameOfANewListIsTypedWhereItWasAskedFor(row) {
        open(1200);
        for (let i = 0; i < 30; ++i)
            verify(test.home.lists.addList(`list ${i}`) !== "");
        sidebar().takeKeyboard();
        keyClick(row.byKeys ? Qt.Key_End : Qt.Key_Home);
        const plus = () => find(test.row("heading:lists"), item => item.toString().startsWith("ToolButton"));
        if (row.byKeys)
            keyClick(Qt.Key_N, Qt.ControlModifier | Qt.ShiftModifier);
        else
            mouseClick(plus());
        tryVerify(() => test.window.activeFocusItem.placeholderText === "Name of the new list");
        const field = test.window.activeFocusItem;
        tryVerify(() => isInSight(field));
        const heading = test.row("heading:lists");
        const inside = field.mapToItem(heading, 0, field.height / 2);
        verify(inside.y > 0 && inside.y < heading.height, `${inside.y}`);

        keyClick(Qt.Key_Escape);
        verify(!field.visible);
        verify(sidebar().activeFocus);
        compare(test.home.listTitles().split(" ").length, 60);

        mouseClick(plus());
        tryVerify(() => field.activeFocus);
        typeText("last");
        keyClick(Qt.Key_Return);
        tryVerify(() => test.home.lists.pane.title === "last");
        tryVerify(() => isInSight(test.row(test.home.lists.current)));
    }

    function test_whereOneIsIsInSight() {
        open(1200);
        for (let i = 0; i < 30; ++i)
            test.home.lists.addList(`list ${i}`);
        const last = test.home.lists.current;
        tryVerify(() => isInSight(test.row(last)));
        test.home.lists.show("inbox");
        tryVerify(() => isInSight(test.row("inbox")));
        keyClick(Qt.Key_Left, Qt.AltModifier);
        tryVerify(() => isInSight(test.row(last)));
    }

    function test_aNarrowWindowShowsTheListsInstead() {
        open(400);
        verify(!sidebar());  // it is not even made
        keyClick(Qt.Key_F9);
        tryVerify(() => sidebar().visible);
        mouseClick(row("all"));
        tryVerify(() => !sidebar().visible);
        compare(test.home.lists.current, "all");
    }
}

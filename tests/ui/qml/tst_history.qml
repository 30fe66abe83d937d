// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Tests
import MeldaDo.Window

TestCase {
    id: test

    property var list
    property var window

    name: "History"
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

    function cleanup() {
        Settings.textSize = 100;
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

    function open(titles, width) {
        test.list = TestLists.make(titles);
        test.window = createTemporaryObject(mainComponent, test, { "pane": test.list.pane, "width": width });
        verify(test.window);
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        waitForRendering(test.window.contentItem);
    }

    function history() {
        return test.list.pane.history;
    }

    function ofType(name) {
        return find(test.window.contentItem, item => item.visible && item.toString().startsWith(name + "_"));
    }

    function button(text) {
        return find(test.window.contentItem, item => item.visible && item.text === text && item.clicked !== undefined);
    }

    function openList() {
        keyClick(Qt.Key_I, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => ofType("HistoryPage") !== null);
        tryVerify(() => !history().looking && history().rows.count > 0);
    }

    function goEarlier(times) {
        for (let i = 0; i < times; ++i)
            keyClick(Qt.Key_Down, Qt.AltModifier);
        tryVerify(() => !history().working);
    }

    function focusRows() {
        const rows = find(test.window.contentItem, item => item.toString().startsWith("TaskListView_"));
        rows.takeKeyboard();
        rows.currentIndex = 0;
        return rows;
    }

    function test_keysLeadToTheListAsItWasAndBack() {
        open(["Milk", "Bread"], 1200);
        test.list.pane.tasks.rename(0, "Oat milk");
        openList();
        compare(history().rows.count, 3);

        goEarlier(1);

        verify(history().past);
        verify(test.window.title.includes("as of"));
        const past = ofType("PastPane");
        tryCompare(past.rows, "count", 2);
        compare(past.rows.itemAtIndex(0).title, "Milk");
        verify(!past.rows.itemAtIndex(0).editable);
        keyClick(Qt.Key_Up, Qt.AltModifier);
        tryCompare(history(), "past", false);
        verify(!test.window.title.includes("as of"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => ofType("HistoryPage") === null);
        compare(test.list.titles(), "Oat milk Bread");
    }

    function test_aTaskIsBroughtBackFromThePast() {
        open(["Milk", "Bread"], 1200);
        test.list.pane.tasks.remove(1);
        openList();
        goEarlier(1);
        const past = ofType("PastPane");
        tryCompare(past.rows, "count", 2);
        past.rows.takeKeyboard();
        past.rows.currentIndex = 1;

        mouseClick(button("Bring back this task"));

        tryVerify(() => test.list.titles() === "Milk Bread");
        test.list.pane.undo();
        compare(test.list.titles(), "Milk");
    }

    function test_aListIsBroughtBackAfterAQuestion() {
        open(["Milk", "Bread"], 1200);
        test.list.pane.tasks.rename(0, "Oat milk");
        test.list.pane.tasks.remove(1);
        openList();
        goEarlier(2);
        mouseClick(button("Bring back list…"));
        tryVerify(() => find(test.window.contentItem.parent, item => item.visible && item.text !== undefined
                                                                   && String(item.text).startsWith("1 tasks change, 1 come back")) !== null);

        keyClick(Qt.Key_Return);

        tryVerify(() => test.list.titles() === "Milk Bread");
    }

    function test_theHistoryOfATaskHasItsVersions() {
        open(["Milk"], 1200);
        test.list.pane.tasks.rename(0, "Oat milk");
        focusRows();

        keyClick(Qt.Key_I, Qt.ControlModifier);
        tryVerify(() => ofType("HistoryPage") !== null);
        tryCompare(history().rows, "count", 2);

        const row = ofType("ChangesView");
        tryVerify(() => row.itemAtIndex(1) !== null);
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_B);
        tryVerify(() => test.list.titles() === "Milk");
        tryCompare(history().rows, "count", 3);
    }

    function test_theDetailsLeadToTheHistoryOfTheirTask() {
        open(["Milk", "Bread"], 1200);
        const rows = focusRows();
        rows.currentIndex = 1;
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        const named = () => find(test.window.contentItem, item => item.visible && item.Accessible.name === "History of this task");
        tryVerify(() => named() !== null);
        named().forceActiveFocus(Qt.TabFocusReason);

        keyClick(Qt.Key_Return);

        tryVerify(() => ofType("HistoryPage") !== null);
        tryCompare(history(), "title", "Bread");
    }

    // Words of a person that are taken as marks, or rows over each other, would both show.
    function test_longTextsBreakInsideOfTheirRow_data() {
        return [{ tag: "100", percent: 100 }, { tag: "200", percent: 200 }];
    }
    function test_longTextsBreakInsideOfTheirRow(data) {
        Settings.textSize = data.percent;
        open(["Milk & <b>honey</b>"], 380);
        test.list.pane.tasks.rename(0, "Oat milk for the party on Saturday, the big one, and <s>more</s> of it &amp; still more");
        openList();
        const changes = ofType("ChangesView");
        tryVerify(() => changes.itemAtIndex(1) !== null);

        for (let row = 0; row < 2; ++row) {
            const item = changes.itemAtIndex(row);
            const texts = [];
            find(item, part => {
                if (part.visible && part.text !== undefined && part.text !== "" && part.paintedHeight !== undefined)
                    texts.push(part);
                return false;
            });
            verify(texts.length >= 3);  // sign, title, who
            let bottom = 0;
            for (const text of texts.slice(1)) {
                const top = text.mapToItem(item, 0, 0).y;
                verify(top >= bottom, text.text + " stands on what is above it");
                bottom = top + text.paintedHeight;
            }
            verify(bottom <= item.height, "the last line stands outside of its row");
        }
        const line = find(changes.itemAtIndex(0), part => part.toString().startsWith("FieldChangeLine"));
        verify(find(line, part => part.text !== undefined && part.text.includes("&lt;s&gt;more&lt;/s&gt; of it &amp;amp; still")) !== null);
    }

    function test_narrowOnePartIsShownAtATime() {
        open(["Milk", "Bread"], 380);
        test.list.pane.tasks.rename(0, "Oat milk");
        openList();
        verify(ofType("PastPane") === null);

        history().goEarlier();
        tryVerify(() => ofType("PastPane") !== null);
        verify(ofType("ChangesView") === null);
        mouseClick(button("What changed since"));
        tryVerify(() => ofType("PastPane") === null);
        tryCompare(ofType("ChangesView"), "count", 1);
        verify(ofType("ChangesView").itemAtIndex(0).Accessible.name.startsWith("changed, Oat milk"));
    }

    function test_whatASearchDoesNotShowIsLookedForInHistory() {
        open(["Cheese for Saturday"], 1200);
        test.list.pane.tasks.rename(0, "Cheese");
        keyClick(Qt.Key_F, Qt.ControlModifier);
        for (const letter of "saturday")
            keyClick(letter);
        tryVerify(() => button("Search in history") !== null);

        mouseClick(button("Search in history"));

        tryVerify(() => ofType("HistoryPage") !== null);
        tryCompare(history().rows, "count", 1);
        mouseClick(button("Bring back"));
        tryVerify(() => test.list.titles() === "Cheese for Saturday" || test.list.pane.tasks.titleOf(test.list.pane.tasks.idAt(0)) === "Cheese for Saturday");
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import MeldaDo.Platform
import MeldaDo.Tests
import MeldaDo.Window

TestCase {
    id: test

    property var lists
    property var window

    name: "Filter"
    when: windowShown
    visible: true
    width: 100
    height: 100

    Component {
        id: mainComponent

        Main {
            width: 900
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

    function open(titles) {
        test.lists = TestLists.make(titles);
        test.window = createTemporaryObject(mainComponent, test, { "pane": test.lists.pane });
        verify(test.window);
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        tryCompare(rows(), "count", titles.length);
        waitForRendering(test.window.contentItem);
    }

    function rows() {
        return find(test.window.contentItem, item => item.toString().startsWith("TaskListView"));
    }

    function bar() {
        return find(test.window.contentItem, item => item.toString().startsWith("FilterBar"));
    }

    function shown() {
        const tasks = test.lists.pane.tasks;
        const all = [];
        for (let row = 0; row < rows().count; ++row)
            all.push(tasks.titleOf(tasks.idAt(row)));
        return all.join(" ");
    }

    function typeText(text) {
        for (const letter of text)
            keyClick(letter);
    }

    function startFilter() {
        keyClick(Qt.Key_F, Qt.ControlModifier);
        tryVerify(() => bar() !== null && test.window.activeFocusItem.placeholderText === "Filter these tasks");
    }

    function test_typingFiltersAndEscapeGivesAllRowsBack() {
        open(["milk", "bread", "oat_milk", "soap"]);
        startFilter();
        typeText("milk");
        tryVerify(() => shown() === "milk oat_milk");
        compare(bar().found, "2 found");
        tryCompare(Announcer, "message", "2 found");
        keyClick(Qt.Key_Escape);
        tryVerify(() => shown() === "milk bread oat_milk soap");
        tryVerify(() => !test.lists.pane.filter.shown);
        tryVerify(() => rows().activeFocus);
    }

    function test_aConditionIsChosenTurnedAndTakenAwayByKeys() {
        open(["milk", "bread"]);
        test.lists.pane.tasks.toggle(1);
        startFilter();
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Space);
        const menu = () => find(test.window.Overlay.overlay, item => item.toString().startsWith("QQuickPopupItem"));
        tryVerify(() => menu() !== null && menu().activeFocus);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);  // date, priority, whether it is done
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryCompare(test.lists.pane.filter, "text", "is:done");
        tryVerify(() => shown() === "bread");
        const chip = () => find(bar(), item => item.toString().startsWith("QueryChip"));
        tryVerify(() => chip() !== null);
        chip().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        compare(test.lists.pane.filter.text, "-is:done");
        tryVerify(() => shown() === "milk");
        verify(chip().activeFocus);
        keyClick(Qt.Key_Delete);
        compare(test.lists.pane.filter.text, "");
        compare(test.window.activeFocusItem.placeholderText, "Filter these tasks");
    }

    function test_theCurrentRowStaysTheSameAndInView() {
        const titles = [];
        for (let i = 0; i < 60; ++i)
            titles.push("t" + i);
        open(titles);
        startFilter();
        typeText("t5");
        tryVerify(() => rows().count === 11);
        keyClick(Qt.Key_Down);
        tryVerify(() => rows().activeFocus);
        keyClick(Qt.Key_End);
        tryCompare(rows(), "currentIndex", 10);
        keyClick(Qt.Key_Escape);
        tryVerify(() => rows().count === 60);
        tryCompare(rows(), "currentIndex", 59);
        tryVerify(() => rows().currentItem && rows().currentItem.y >= rows().contentY - 1);
        verify(rows().currentItem.y + rows().currentItem.height <= rows().contentY + rows().height + 1);
    }

    function test_whatIsAddedAndEditedStaysUntilTheFilterChanges() {
        open(["milk", "bread"]);
        startFilter();
        typeText("milk");
        tryVerify(() => shown() === "milk");
        keyClick(Qt.Key_N, Qt.ControlModifier);
        typeText("soap");
        keyClick(Qt.Key_Return);
        tryVerify(() => shown() === "milk soap");
        test.lists.pane.tasks.rename(0, "cream");
        tryVerify(() => shown() === "cream soap");
        startFilter();
        typeText("b");
        tryVerify(() => shown() === "bread");
        test.lists.pane.filter.close();
        compare(shown(), "cream bread soap");
    }

    function test_detailsFollowTheRowsThatAreLeft() {
        open(["milk", "bread"]);
        test.window.width = 1200;
        tryCompare(test.lists.pane.details, "title", "milk");
        startFilter();
        typeText("bre");
        tryCompare(test.lists.pane.details, "title", "bread");
        typeText("x");
        tryCompare(test.lists.pane.details, "there", false);
        keyClick(Qt.Key_Backspace);
        tryCompare(test.lists.pane.details, "title", "bread");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick("z");  // from several rows to none
        tryCompare(test.lists.pane.details, "there", false);
        keyClick(Qt.Key_Escape);
        test.lists.pane.filter.show();
        test.lists.pane.filter.text = "zz";
        tryCompare(rows(), "count", 0);
        tryVerify(() => !find(test.window.contentItem, item => item.toString().startsWith("DetailsPane") && item.visible));
    }

    function test_saysHowAQueryWasRead() {
        open(["milk"]);
        startFilter();
        typeText("#errand !1");
        tryVerify(() => find(bar(), item => item.text === "#errand") !== null);
        verify(find(bar(), item => item.text === "High priority"));
        tryVerify(() => find(test.window.contentItem, item => item.sentence === "Nothing found." && item.visible) !== null);
        verify(!find(bar(), item => item.text === "Save as filter…" && item.visible));  // it is one list
    }

    // What is painted, not what the model says.
    function test_rowsAreThoseOfTheFilterAlsoWhenTheyAreUsedAgain() {
        open(["a1", "b1", "a2", "b2", "a3"]);
        startFilter();
        const painted = () => {
            rows().forceLayout();
            const all = [];
            for (let i = 0; i < rows().count; ++i)
                all.push(rows().itemAtIndex(i).title);
            return all.join(" ");
        };
        for (const [text, titles] of [["a", "a1 a2 a3"], ["b", "b1 b2"], ["2", "a2 b2"], ["a", "a1 a2 a3"], ["", "a1 b1 a2 b2 a3"]]) {
            test.lists.pane.filter.text = text;
            tryVerify(() => painted() === titles, 1000, painted());
            waitForRendering(rows(), 100);
            compare(painted(), titles);
        }
    }

    function test_whoATaskIsForIsSeenAlsoInARowThatIsUsedAgain() {
        open(["a", "b"]);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        typeText("tomato @Bob ");
        keyClick(Qt.Key_Return);
        tryVerify(() => rows().count === 3);
        for (const text of ["a", "b", "tomato", "a", "tomato"]) {
            test.lists.pane.filter.text = text;
            tryVerify(() => rows().itemAtIndex(0).title === text || rows().count > 1);
        }
        const label = find(rows().itemAtIndex(0), item => item.text === "Bob");
        tryVerify(() => label.visible && label.width > 10);
    }

    function test_aRemoteChangeComesAndGoesWithTheFilter() {
        open(["milk", "bread"]);
        startFilter();
        typeText("milk");
        tryVerify(() => shown() === "milk");
        test.lists.other.tasks.add("more_milk", -1);
        test.lists.other.tasks.add("soap", -1);
        tryVerify(() => {
            test.lists.pane.lookForNews();
            return shown() === "milk more_milk";
        });
    }
}

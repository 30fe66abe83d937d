// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import MeldaDo.Tests
import MeldaDo.Window
import MeldaDo.Platform

/*! The review of what two people changed, by keyboard only. Alice is at this window. */
TestCase {
    id: test

    property var list
    property var window
    property var review

    name: "Review"
    when: windowShown
    visible: true
    width: 300
    height: 200

    Component {
        id: mainComponent

        Main {
            width: 1000
            height: 720
            visible: true
        }
    }

    SignalSpy {
        id: wanted
    }

    function initTestCase() {
        Appearance.reducedMotion = true;
    }

    function init() {
        Settings.letterKeys = true;
        Settings.motion = Settings.LessMotion;
    }

    function cleanup() {
        if (test.window)
            test.window.leaveAnyway = true;
    }

    // Two people, who rename the first tasks, each in another way.
    function open(titles, conflicts, properties) {
        test.list = TestLists.make(titles);
        test.window = createTemporaryObject(mainComponent, test, Object.assign({ "pane": test.list.pane }, properties ?? {}));
        verify(test.window);
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        test.review = test.list.pane.review;
        for (let row = 0; row < conflicts; ++row) {
            test.list.pane.tasks.rename(row, "hers " + row);
            test.list.other.tasks.rename(row, "his " + row);
        }
        tryCompare(test.list.pane, "reviewCount", conflicts);
    }

    function startReview() {
        keySequence("Ctrl+Shift+R");
        tryVerify(() => test.dialog() !== null && test.dialog().opened);
        return test.dialog();
    }

    function keySequence(keys) {
        const parts = keys.split("+");
        let modifiers = Qt.NoModifier;
        if (parts.includes("Ctrl"))
            modifiers |= Qt.ControlModifier;
        if (parts.includes("Shift"))
            modifiers |= Qt.ShiftModifier;
        if (parts.includes("Alt"))
            modifiers |= Qt.AltModifier;
        const last = parts[parts.length - 1];
        const named = { "Enter": Qt.Key_Return, "Esc": Qt.Key_Escape, "Tab": Qt.Key_Tab, "Down": Qt.Key_Down, "Up": Qt.Key_Up,
                        "Right": Qt.Key_Right, "Left": Qt.Key_Left, "Backspace": Qt.Key_Backspace, "?": Qt.Key_Question };
        keyClick(named[last] ?? last.toLowerCase(), modifiers);
    }

    function all(item, predicate, found) {
        const list = found ?? [];
        if (!item)
            return list;
        if (predicate(item))
            list.push(item);
        for (let i = 0; i < (item.children ?? []).length; ++i)
            test.all(item.children[i], predicate, list);
        return list;
    }

    function pane() {
        return test.all(test.window.Overlay.overlay, item => item.toString().startsWith("ReviewPane"))[0] ?? null;
    }

    function dialog() {
        const place = test.all(test.window.contentItem, item => item.address !== undefined && item.address.toString().endsWith("ReviewDialog.qml"))[0];
        return place ? place.item : null;
    }

    function focusedName() {
        const item = test.window.activeFocusItem;
        return item ? item.Accessible.name : "";
    }

    function field(row, role) {
        return test.all(test.pane(), item => item.toString().startsWith("FieldChoice"))[row][role];
    }

    function test_keysGoThroughTasksAndChoose() {
        open(["A", "B", "C"], 2);
        startReview();
        compare(test.review.count, 2);
        tryVerify(() => test.focusedName().includes("1 of 2") || test.focusedName().includes("2 of 2"));

        keySequence("J");
        compare(test.review.number, 2);
        keySequence("K");
        compare(test.review.number, 1);
        keySequence("Alt+Down");
        compare(test.review.number, 2);
        keySequence("Alt+Up");
        compare(test.review.number, 1);
        tryVerify(() => test.focusedName().includes("of 2"));

        keySequence("2");
        compare(test.field(0, "chosen"), 1);
        keySequence("1");
        compare(test.field(0, "chosen"), 0);
        keySequence("Right");
        compare(test.field(0, "chosen"), 1);
        verify(test.focusedName().includes("2 of 2"));
        keySequence("Left");
        compare(test.field(0, "chosen"), 0);
        keySequence("0");
        compare(test.review.result.title, "A");
        verify(Announcer.message.includes("A"));
        keySequence("B");
        verify(test.review.result.title.includes(" / "));
        keySequence("1");
        const title = test.review.result.title;
        keySequence("Enter");
        compare(test.review.count, 1);
        compare(test.list.pane.tasks.titleOf(test.list.pane.tasks.idAt(0)), title);
        tryVerify(() => test.focusedName().includes("of 2"));
        keySequence("Ctrl+Z");
        tryCompare(test.review, "count", 2);
        keySequence("Ctrl+Enter");
        tryVerify(() => !test.dialog().visible);
        compare(test.list.pane.reviewCount, 1);
        tryVerify(() => test.window.activeFocusItem && test.window.activeFocusItem.toString().startsWith("TaskRow"));
    }

    function test_oneWritesOnesOwnAndLettersAreLettersThere() {
        open(["A"], 1);
        startReview();
        tryVerify(() => test.focusedName().includes("of 2"));

        keySequence("E");
        tryVerify(() => test.focusedName().startsWith("Your own"));
        for (const letter of ["j", "k", "l", "0"])
            keyClick(letter);
        verify(test.dialog().visible);
        keySequence("Esc");
        verify(test.dialog().visible);
        tryVerify(() => test.focusedName().includes("of 2"));
        keySequence("E");
        tryVerify(() => test.focusedName().startsWith("Your own"));
        test.window.activeFocusItem.selectAll();
        keyClick("m");
        keyClick("y");
        keySequence("Enter");
        compare(test.review.result.title, "my");
        verify(test.field(0, "extra").text === "my");
        keySequence("Enter");
        tryVerify(() => !test.dialog().visible);
        compare(test.list.titles(), "my");
    }

    function test_escAndLaterLeaveEverythingAsItIs_data() {
        return [{ "tag": "Esc", "key": "Esc" }, { "tag": "L", "key": "L" }];
    }
    function test_escAndLaterLeaveEverythingAsItIs(row) {
        open(["A"], 1);
        const undo = test.list.pane.undoText;
        startReview();
        tryVerify(() => test.focusedName().includes("of 2"));
        keySequence("2");

        keySequence(row.key);

        tryVerify(() => !test.dialog().visible);
        compare(test.list.pane.reviewCount, 1);
        compare(test.list.pane.undoText, undo);
    }

    function test_lettersCanBeSwitchedOff() {
        open(["A", "B"], 2);
        Settings.letterKeys = false;
        startReview();
        tryVerify(() => test.focusedName().includes("of 2"));
        const chosen = test.field(0, "chosen");

        for (const key of ["J", "2", "1", "0", "B", "E", "L", "A"])
            keySequence(key);
        compare(test.review.number, 1);
        compare(test.field(0, "chosen"), chosen);
        verify(test.dialog().visible);
        keySequence("Alt+Down");
        compare(test.review.number, 2);
        keySequence("Enter");
        compare(test.review.count, 1);
    }

    function test_allRemainingIsAMenuOfOneKey() {
        open(["A", "B", "C"], 3);
        startReview();
        tryVerify(() => test.focusedName().includes("of 2"));

        keySequence("A");
        tryVerify(() => test.window.activeFocusItem.toString().startsWith("CommandItem")
                        || test.all(test.window.Overlay.overlay, item => item.toString().startsWith("CommandItem") && item.visible).length > 3);
        const items = test.all(test.window.Overlay.overlay, item => item.toString().startsWith("CommandItem") && item.visible);
        const mine = items.find(item => item.text === "Mine");
        verify(mine);
        compare(mine.keys, "3 tasks");
        keySequence("Down");
        keySequence("Down");
        keySequence("Enter");
        tryCompare(test.list.pane, "reviewCount", 0);
        compare(test.list.titles(), "hers 0 hers 1 hers 2");
        verify(test.list.pane.undoText.includes("Review: 3"));
        test.window.pane.undo();
        tryCompare(test.list.pane, "reviewCount", 3);
    }

    // CR-19: everything is reached by Tab, and says what it is.
    function test_CR_19_everythingHasANameAndIsReached() {
        open(["A", "B"], 1);
        startReview();
        tryVerify(() => test.focusedName().includes("of 2"));
        const first = test.window.activeFocusItem;
        const names = [];
        const roles = [];
        for (let i = 0; i < 40; ++i) {
            const item = test.window.activeFocusItem;
            verify(item.Accessible.name !== "", item.toString() + " has no name");
            names.push(item.Accessible.name);
            roles.push(item.Accessible.role);
            keySequence("Tab");
            if (test.window.activeFocusItem === first)
                break;
        }
        compare(test.window.activeFocusItem, first);
        for (const name of ["More for Title", "All remaining", "Later", "Apply", "Keys", "Close"])
            verify(names.includes(name), name + " is not reached: " + names.join(" | "));
        compare(roles[0], Accessible.RadioButton);
        const group = test.all(test.pane(), item => item.toString().startsWith("FieldChoice"))[0];
        compare(group.Accessible.role, Accessible.Grouping);
        compare(group.Accessible.name, "Title, 2 versions, before: A");
        verify(/^(hers|his) 0, from (you|.*Bob.*), today .*, .*, [12] of 2/.test(names[0]), names[0]);
    }

    function test_theRowTheHeaderAndTheMenuLeadThere() {
        open(["A", "B"], 1);
        const button = test.all(test.window.contentItem, item => item.toString().startsWith("ReviewButton"))[0];
        tryVerify(() => button.visible);
        mouseClick(button);
        tryVerify(() => test.dialog() && test.dialog().opened);
        compare(test.review.taskId, test.list.pane.tasks.idAt(0));
        keySequence("Esc");
        tryVerify(() => !test.dialog().visible);
        const chip = test.all(test.window.contentItem, item => item.Accessible && item.Accessible.name === "Review: " + test.list.pane.tasks.titleOf(test.list.pane.tasks.idAt(0)))[0];
        verify(chip);
        mouseClick(chip);
        tryVerify(() => test.dialog().opened);
        keySequence("Esc");
        tryVerify(() => !test.dialog().visible);
    }

    function test_nothingIsLeft() {
        open(["A"], 0);
        startReview();
        tryVerify(() => test.focusedName() === "Close");
        verify(test.all(test.pane(), item => item.visible && item.sentence === "All changes are settled.").length > 0);
        keySequence("Enter");
        tryVerify(() => !test.dialog().visible);
    }

    function test_theKeysAreShownAboveAndLeadBack() {
        open(["A"], 1);
        startReview();
        tryVerify(() => test.focusedName().includes("of 2"));

        keyClick("?");
        const place = test.all(test.window.contentItem, item => item.address !== undefined && item.address.toString().endsWith("KeysDialog.qml"))[0];
        tryVerify(() => place.item && place.item.opened);
        keySequence("Esc");
        tryVerify(() => !place.item.visible);
        verify(test.dialog().visible);
        tryVerify(() => test.pane().activeFocus);
        keySequence("Esc");
        tryVerify(() => !test.dialog().visible);
    }

    function test_aNarrowWindowShowsAPage() {
        open(["A"], 1, { "width": 380, "height": 640 });
        startReview();
        compare(test.dialog().width, 380);
        compare(test.dialog().height, 640);
        verify(test.pane().narrow);
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import MeldaDo.Tests
import MeldaDo.Window
import MeldaDo.Platform
import MeldaDo.QuickAdd

TestCase {
    id: test

    property var list

    name: "QuickAdd"
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

    Component {
        id: fieldComponent

        QuickAddField {
            width: 400
            name: "Another field"
        }
    }

    Component {
        id: smallWindow

        QuickAddWindow {}
    }

    function initTestCase() {
        Appearance.reducedMotion = true;
    }

    function open(titles, language) {
        test.list = TestLists.make(titles);
        test.list.pane.quickAdd.language = language || "en";
        test.list.pane.draft.language = language || "en";
        const pane = createTemporaryObject(paneComponent, test, { "pane": test.list.pane });
        verify(pane);
        waitForRendering(pane);
        pane.focusAddField();
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

    function ofType(item, type) {
        return find(item, child => child.toString().startsWith(type));
    }

    function field(pane) {
        return find(pane, item => item.placeholderText === "What needs doing?");
    }

    function chips(item) {
        const all = [];
        const collect = child => {
            if (child.toString().startsWith("RecognitionChip"))
                all.push(child);
            for (let i = 0; i < child.children.length; ++i)
                collect(child.children[i]);
        };
        collect(item);
        return all;
    }

    function labels(item) {
        return chips(item).map(chip => chip.label).join(", ");
    }

    function underlined(model) {
        const words = [];
        for (let i = 0; i < model.ranges.length; i += 2)
            words.push(model.text.substring(model.ranges[i], model.ranges[i + 1]));
        return words.join(", ");
    }

    // The rectangles in the text.
    function linesUnder(line) {
        const edit = find(line, item => item.toString().startsWith("QQuickTextEdit"));
        return Array.from(edit.children).filter(item => item.toString().startsWith("QQuickRectangle"));
    }

    function typeText(text) {
        for (const letter of text)
            keyClick(letter);
    }

    // What was made on demand, of this type; none: nobody wanted it yet.
    function made(item, type) {
        const place = find(item, one => one.item !== undefined && one.item !== null && one.item.toString().startsWith(type));
        return place ? place.item : null;
    }

    function popup(pane) {
        return made(pane, "CompletionPopup");
    }

    function titles() {
        return test.list.titles();
    }

    function test_wordsAreMarkedWithEachLetter() {
        const pane = open(["A"]);
        const line = test.list.pane.quickAdd;
        typeText("bread tomorro");
        compare(underlined(line), "");
        typeText("w");
        compare(underlined(line), "tomorrow");
        compare(labels(field(pane)), "Tomorrow");
        tryVerify(() => linesUnder(field(pane).line).length === 1);
        fuzzyCompare(linesUnder(field(pane).line)[0].x, field(pane).line.xAt(6), 3);
        typeText(" 5pm !1");
        compare(underlined(line), "tomorrow 5pm, !1");
        compare(labels(field(pane)), "Tomorrow 17:00, High priority");
        keyClick(Qt.Key_Return);
        compare(titles(), "A bread");
        compare(chips(field(pane)).length, 0);
        verify(field(pane).activeFocus);
    }

    function test_twoFieldsOfOneListShowTheSameText() {
        const pane = open(["A"]);
        typeText("bread ");
        const other = createTemporaryObject(fieldComponent, test, { "quickAdd": test.list.pane.quickAdd });
        other.line.forceActiveFocus();
        other.line.cursorPosition = 6;
        typeText("tomorrow, oats");
        compare(other.text, "bread tomorrow, oats");
        compare(field(pane).text, "bread tomorrow, oats");
        compare(labels(other), "Tomorrow");
        compare(labels(field(pane)), "Tomorrow");

        keyClick(Qt.Key_Return);
        compare(titles(), "A bread, oats");
        compare(field(pane).text, "");
        compare(other.text, "");
    }

    function test_whatWasLeftIsThereWhenTheWindowOpens() {
        test.list = TestLists.make(["A"]);
        test.list.pane.quickAdd.language = "en";
        test.list.pane.quickAdd.edit("milk today", 10);
        const pane = createTemporaryObject(paneComponent, test, { "pane": test.list.pane });
        waitForRendering(pane);
        pane.focusAddField();
        compare(field(pane).text, "milk today");
        compare(field(pane).line.cursorPosition, 10);
        compare(labels(field(pane)), "Today");
        keyClick(Qt.Key_Return);
        compare(titles(), "A milk");
    }

    function test_theCaretsLineStaysWhereItIsWhenChipsCome() {
        const pane = open(["A"]);
        const line = field(pane).line;
        const before = line.mapToItem(pane, 0, 0).y;
        const height = field(pane).height;
        typeText("x today");
        tryVerify(() => field(pane).height > height);
        compare(line.mapToItem(pane, 0, 0).y, before);
    }

    function test_backspaceTurnsOneRecognitionBackAndItStays() {
        const pane = open(["A"]);
        const line = test.list.pane.quickAdd;
        typeText("meet today");
        compare(underlined(line), "today");
        keyClick(Qt.Key_Backspace);
        compare(field(pane).text, "meet today");
        compare(underlined(line), "");
        typeText(" at home #x");
        compare(underlined(line), "#x");
        keyClick(Qt.Key_Backspace);
        keyClick(Qt.Key_Backspace);
        compare(field(pane).text, "meet today at home #");
    }

    function test_aChipIsTurnedBackWithTheMouse() {
        const pane = open(["A"]);
        typeText("meet today !2");
        waitForRendering(pane);
        const chip = chips(field(pane))[0];
        mouseClick(chip, chip.width - 10, chip.height / 2);  // ×
        compare(labels(field(pane)), "Medium priority");
        verify(field(pane).line.activeFocus);
        compare(field(pane).text, "meet today !2");
    }

    function test_chipsAreReachedByKeys() {
        const pane = open(["A"]);
        typeText("meet today !2 #fun ");
        keyClick(Qt.Key_Tab);
        const all = chips(field(pane));
        verify(all[0].ringed);
        keyClick(Qt.Key_Right);
        verify(all[1].ringed);
        keyClick(Qt.Key_Delete);
        compare(labels(field(pane)), "Today, fun");
        verify(chips(field(pane))[1].ringed);
        keyClick(Qt.Key_Delete);
        verify(chips(field(pane))[0].ringed);
        keyClick(Qt.Key_Delete);
        verify(field(pane).line.activeFocus);
        keyClick(Qt.Key_Return);
        compare(titles(), "A meet today !2 #fun");
    }

    function test_namesAreCompleted() {
        const pane = open(["A"]);
        typeText("x #errand");
        keyClick(Qt.Key_Return);
        compare(titles(), "A x");
        typeText("milk #er");
        tryVerify(() => popup(pane).opened);
        compare(popup(pane).names.map(name => name.text).join(", "), "#errand, Create #er");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        compare(field(pane).text, "milk #errand ");
        compare(field(pane).line.cursorPosition, 13);
        tryVerify(() => !popup(pane).visible);
        typeText("#e");
        tryVerify(() => popup(pane).opened);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !popup(pane).visible);
        verify(field(pane).line.activeFocus);
        keyClick(Qt.Key_Escape);
        verify(!field(pane).activeFocus);
    }

    function test_theSmallWindowGrowsForTheNames() {
        const list = TestLists.make(["Milk"]);
        list.pane.tasks.setWord([list.pane.tasks.idAt(0)], false, "errand", true);
        const window = createTemporaryObject(smallWindow, test, { "inbox": list.pane });
        Settings.textSize = 200;
        window.ask();
        tryVerify(() => window.active);
        const height = window.height;
        typeText("bread tomorrow #er");
        const names = () => made(window.contentItem, "CompletionPopup");
        tryVerify(() => names()?.opened);
        const field = find(window.contentItem, item => item.toString().startsWith("QuickAddField"));
        tryVerify(() => window.height > height);
        verify(names().contentItem.mapToItem(field, 0, 0).y >= field.height);  // neither over the text nor over what was recognised
        tryVerify(() => names().contentItem.mapToItem(window.contentItem, 0, names().contentItem.height).y <= window.height);
        Settings.textSize = 100;
    }

    function test_tabLeavesTheFieldAndItIsEnteredWhereItIsTyped() {
        const pane = open(["A"]);
        const line = field(pane).line;
        keyClick(Qt.Key_Tab);
        verify(!field(pane).activeFocus);
        keyClick(Qt.Key_Backtab);
        verify(line.activeFocus);

        typeText("bread tomorrow");
        keyClick(Qt.Key_Tab);
        verify(chips(field(pane))[0].ringed);
        keyClick(Qt.Key_Tab);
        verify(!field(pane).activeFocus);
        pane.focusAddField();
        verify(line.activeFocus);
        typeText(" x");
        compare(field(pane).text, "bread tomorrow x");
    }

    function test_tabTakesTheNewName() {
        const pane = open(["A"]);
        typeText("milk #new");
        tryVerify(() => popup(pane).opened);
        keyClick(Qt.Key_Tab);
        compare(field(pane).text, "milk #new ");
        typeText("!");
        tryVerify(() => popup(pane).opened);
        compare(popup(pane).names.map(name => name.text + " " + name.hint).join(", "), "!1 High, !2 Medium, !3 Low");
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Return);
        compare(titles(), "A milk");
        compare(test.list.pane.tasks.priorityAt(1), 1);
    }

    function paste(item, text) {
        item.line.insert(item.line.cursorPosition, text);
    }

    function twelveLines() {
        let text = "";
        for (let i = 1; i <= 12; ++i)
            text += (i === 3 ? "  - [x] T" : "- T") + i + "\n";
        return text;
    }

    function test_twelveLinesAreAskedAbout() {
        const pane = open(["A"]);
        typeText("ab");
        keyClick(Qt.Key_Left);
        paste(field(pane), twelveLines());
        const choice = ofType(pane, "PasteChoice");
        tryVerify(() => choice.visible && choice.activeFocus);
        compare(field(pane).text, "ab");
        keyClick(Qt.Key_Return);  // the first answer
        compare(titles(), "A T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12");
        compare(test.list.pane.tasks.indentAt(3), 1);
        verify(test.list.pane.tasks.isDone(3));
        verify(field(pane).line.activeFocus);
        compare(field(pane).text, "ab");
        test.list.pane.undo();
        compare(titles(), "A");
    }

    function test_orBecomeOneTaskOrNothing() {
        const pane = open(["A"]);
        paste(field(pane), "Letter\nDear Bob\n");
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Return);
        compare(titles(), "A Letter");
        paste(field(pane), "Letter\nDear Bob\n");
        keyClick(Qt.Key_Escape);
        compare(titles(), "A Letter");
        verify(field(pane).line.activeFocus);
        verify(!ofType(pane, "PasteChoice").visible);
    }

    function test_ctrlEnterAddsAndOpens() {
        const pane = open(["A"]);
        const opened = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'openWanted' }", test);
        opened.target = pane;
        typeText("milk today");
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        compare(titles(), "A milk");
        compare(opened.count, 1);
        compare(opened.signalArguments[0][0], test.list.pane.tasks.idAt(1));
    }

    function test_shiftEnterAddsAnother() {
        const pane = open(["A"]);
        typeText("milk");
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        typeText("bread");
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        compare(titles(), "A milk bread");
        verify(field(pane).activeFocus);
    }

    function test_undoInAnEmptyFieldTakesTheTaskBack() {
        const pane = open(["A"]);
        typeText("milk");
        keyClick(Qt.Key_Return);
        compare(titles(), "A milk");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(titles(), "A");
        typeText("bread");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(titles(), "A");
        compare(field(pane).text, "");
    }

    function test_aGermanPhrase() {
        const pane = open(["A"], "de");
        typeText("Brot morgen 17 Uhr jeden Freitag");
        compare(underlined(test.list.pane.quickAdd), "morgen 17 Uhr, jeden Freitag");
        keyClick(Qt.Key_Return);
        compare(titles(), "A Brot");
    }

    function test_theDraftOfTheLastRowStaysInSightWhenItGrows() {
        const titles = [];
        for (let i = 0; i < 30; ++i)
            titles.push("T" + i);
        const pane = open(titles);
        const view = ofType(pane, "TaskListView");
        view.takeKeyboard();
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_Return);
        typeText("x today");
        const draft = ofType(view, "DraftRow");
        tryVerify(() => draft.mapToItem(view, 0, draft.height).y <= view.height + 1);
    }

    function test_textThatRunsTheOtherWay() {
        const pane = open(["A"], "ar");
        const line = field(pane).line;
        line.insert(0, "خبز غدا #بيت");
        compare(underlined(test.list.pane.quickAdd), "غدا, #بيت");
        verify(line.caretX < line.xAt(0));  // its end is at the left
        const drawn = () => linesUnder(line).map(rectangle => rectangle.x + rectangle.width <= line.xAt(0)).join(" ");
        tryVerify(() => drawn() === "true true");
        keyClick(Qt.Key_Backspace);
        compare(underlined(test.list.pane.quickAdd), "غدا");
        keyClick(Qt.Key_Return);
        compare(titles(), "A خبز #بيت");
    }

    function test_aLongLineFollowsTheCaret() {
        const pane = open(["A"]);
        const line = field(pane).line;
        line.insert(0, "word ".repeat(60));
        line.cursorPosition = 300;
        tryVerify(() => line.caretX > 0 && line.caretX <= line.width);
        keyClick(Qt.Key_Home);
        tryVerify(() => line.caretX >= 0 && line.caretX < 20);
    }

    function test_whatIsTypedWaitsWhileOthersChangeTheList() {
        const pane = open(["A"]);
        typeText("milk today ");
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Left);
        tryVerify(() => test.list.other.tasks.rowOf(test.list.pane.tasks.idAt(0)) === 0);
        test.list.other.tasks.add("theirs", -1);
        tryVerify(() => titles() === "A theirs");
        compare(field(pane).text, "milk today ");
        compare(field(pane).line.cursorPosition, 9);
        compare(labels(field(pane)), "Today");
    }

    function test_theDraftBelowARowReadsTheSame() {
        const pane = open(["A", "B"]);
        const view = ofType(pane, "TaskListView");
        view.forceActiveFocus();
        keyClick(Qt.Key_Return);
        typeText("x today");
        const draft = ofType(view, "DraftRow");
        compare(labels(draft), "Today");
        verify(draft.parent.height > 44);
        keyClick(Qt.Key_Return);
        compare(titles(), "A x B");
        compare(test.list.pane.tasks.data(test.list.pane.tasks.index(1, 0), 266), "Today");
        const next = ofType(view, "DraftRow");
        compare(labels(next), "");
        paste(find(next, item => item.placeholderText === "New task below" && item.line !== undefined), "y\nz\n");
        keyClick(Qt.Key_Return);
        compare(titles(), "A x y z B");
    }
}

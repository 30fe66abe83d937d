// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import MeldaDo.Tests
import MeldaDo.Window
import MeldaDo.Platform

/*! The details of a task, by keyboard only. The list's clock stands at Wednesday, 18 November 2026. */
TestCase {
    id: test

    property var list
    property var details
    property var view

    name: "Details"
    when: windowShown
    visible: true
    width: 1240
    height: 720

    Component {
        id: viewComponent

        ListAndDetails {
            anchors.fill: parent
            focus: true
        }
    }

    function initTestCase() {
        Appearance.reducedMotion = true;
    }

    function open(titles, properties) {
        test.list = TestLists.make(titles);
        test.view = createTemporaryObject(viewComponent, test, Object.assign({ "pane": test.list.pane }, properties ?? {}));
        verify(test.view);
        test.details = test.list.pane.details;
        waitForRendering(test.view);
        tryVerify(() => test.list.pane.tasks.rowOf(test.list.pane.tasks.idAt(0)) === 0);
        const place = find(test.view, item => item.address !== undefined && item.address.toString().endsWith("DetailsPane.qml"));
        tryVerify(() => !place.visible || place.status === Loader.Ready);
        find(test.view, item => item.toString().startsWith("TaskListView")).takeKeyboard();
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

    function focused() {
        return test.Window.window.activeFocusItem;
    }

    function nameOf(item) {
        return item && item.Accessible ? item.Accessible.name : "";
    }

    function typeText(text) {
        for (const letter of text)
            keyClick(letter);
    }

    // Tab until the field of that name has the keyboard.
    function tabTo(name) {
        for (let i = 0; i < 60; ++i) {
            if (focused().Accessible.name.startsWith(name))
                return;
            keyClick(Qt.Key_Tab);
        }
        fail("Tab does not lead to " + name);
    }

    function openDetails() {
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryVerify(() => focused() && nameOf(focused()) === "Title");
    }

    function test_wideTheDetailsFollowTheCurrentRow() {
        open(["A", "B"]);
        tryCompare(test.details, "title", "A");
        verify(test.view.detailsShown);
        keyClick(Qt.Key_Down);
        tryCompare(test.details, "title", "B");
    }

    function test_ctrlEnterGoesThereAndEscComesBack() {
        open(["A", "B"]);
        keyClick(Qt.Key_Down);
        openDetails();
        keyClick(Qt.Key_Escape);
        tryVerify(() => nameOf(focused()).startsWith("B"));
    }

    function test_theTitleIsEditedInPlace() {
        open(["A"]);
        openDetails();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        typeText("milk");
        keyClick(Qt.Key_Return);
        compare(test.list.titles(), "milk");
        typeText("x");
        keyClick(Qt.Key_Escape);
        compare(test.list.titles(), "milk");
    }

    function test_aTitleBeingTypedBelongsToItsTask() {
        open(["A", "B"]);
        openDetails();
        typeText("pple");
        const rows = find(test.view, item => item.toString().startsWith("TaskListView"));
        mouseClick(rows.itemAtIndex(1), 120, 20);
        compare(test.list.titles(), "Apple B");
        tryCompare(test.details, "title", "B");
    }

    function test_aCommentThatIsBegunBelongsToItsTask() {
        open(["A", "B"]);
        openDetails();
        tabTo("Write a comment");
        typeText("half");
        const rows = find(test.view, item => item.toString().startsWith("TaskListView"));
        mouseClick(rows.itemAtIndex(1), 120, 20);
        tryCompare(test.details, "title", "B");
        const field = find(test.view, item => item.placeholderText === "Write a comment");
        compare(field.text, "");
        mouseClick(rows.itemAtIndex(0), 120, 20);
        tryCompare(field, "text", "half");
    }

    function test_whenByWords() {
        open(["A"]);
        openDetails();
        tabTo("When");
        keyClick(Qt.Key_Return);
        tryVerify(() => nameOf(focused()) === "When in words");
        typeText("fri 5pm");
        keyClick(Qt.Key_Return);
        tryCompare(test.details, "when", "2026-11-20T17:00");
        tryVerify(() => nameOf(focused()).startsWith("When"));
    }

    function test_deadlineByTheKeysOfTheCalendar() {
        open(["A"]);
        openDetails();
        tabTo("Deadline");
        keyClick(Qt.Key_Space);
        tryVerify(() => nameOf(focused()) === "Deadline in words");
        keyClick(Qt.Key_Down);
        tryVerify(() => nameOf(focused()).startsWith("Calendar, "));
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_PageDown);
        keyClick(Qt.Key_Return);
        tryCompare(test.details, "deadline", "2026-12-26");
    }

    function test_escInThePickerChangesNothing() {
        open(["A"]);
        openDetails();
        tabTo("When");
        keyClick(Qt.Key_Return);
        tryVerify(() => nameOf(focused()) === "When in words");
        typeText("tomorrow");
        keyClick(Qt.Key_Escape);
        tryVerify(() => nameOf(focused()).startsWith("When"));
        compare(test.details.when, "");
        verify(test.view.detailsShown);
    }

    function test_tagsComeAndGo() {
        open(["A"]);
        openDetails();
        tabTo("Add tag");
        typeText("errand");
        keyClick(Qt.Key_Return);
        compare(test.details.tags.join(), "errand");
        typeText("home");
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Backtab);
        keyClick(Qt.Key_Delete);
        compare(test.details.tags.join(), "errand");
        compare(nameOf(focused()), "Add tag");
    }

    function test_aReminderFromTheSuggestions() {
        open(["A"]);
        openDetails();
        test.details.setWhen("2026-11-20T17:00");
        tabTo("Add reminder");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(test.details.reminders.length, 1);
        compare(test.details.reminders[0].value, "-PT10M");
        typeText("nonsense");
        keyClick(Qt.Key_Return);
        compare(test.details.reminders.length, 1);
        verify(problem().length > 0);
        keyClick(Qt.Key_Escape);
        compare(problem(), "");
    }

    function problem() {
        return find(test.view, item => item.toString().startsWith("RemindersField")).problem;
    }

    function test_withoutADateAReminderIsATimeOfItsOwn() {
        open(["A"]);
        openDetails();
        tabTo("Add reminder");
        typeText("30 min before");
        keyClick(Qt.Key_Return);
        compare(test.details.reminders.length, 0);
        compare(problem(), "This needs a date: set When first.");
        compare(focused().text, "30 min before");
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(test.details.reminders.length, 1);
        verify(/^2026-11-\d\dT\d\d:00$/.test(test.details.reminders[0].value), test.details.reminders[0].value);
        test.details.addReminder("-PT10M");
        tryVerify(() => find(test.view, item => item.text === "10 min before · needs a date") !== null);
        test.details.setWhen("2026-11-20T17:00");
        tryVerify(() => find(test.view, item => item.text === "10 min before") !== null);
    }

    function test_notesAreTypedAndKept() {
        open(["A"]);
        openDetails();
        tabTo("Add notes");
        keyClick(Qt.Key_Return);
        tryVerify(() => nameOf(focused()) === "Notes");
        typeText("oat");
        compare(test.details.notes, "oat");
        keyClick(Qt.Key_Tab);
        tryCompare(test.details, "shownNotes", "oat");
        verify(test.list.pane.undoText.length > 0);
    }

    function test_aCommentIsSentWithEnter() {
        open(["A"]);
        openDetails();
        tabTo("Write a comment");
        typeText("which one");
        keyClick(Qt.Key_Return);
        compare(test.details.comments.length, 1);
        compare(test.details.comments[0].text, "which one");
        compare(test.details.comments[0].by, "Alice");
        keyClick(Qt.Key_Backtab);
        keyClick(Qt.Key_Delete);
        compare(test.details.comments.length, 0);
        compare(nameOf(focused()), "Write a comment");
        test.list.pane.undo();
        compare(test.details.comments.length, 1);
    }

    function test_aSubtaskIsAddedAndCompleted() {
        open(["A"]);
        openDetails();
        tabTo("New subtask title");
        typeText("oat");
        keyClick(Qt.Key_Return);
        compare(test.details.subtasks.length, 1);
        keyClick(Qt.Key_Backtab);
        keyClick(Qt.Key_Space);
        tryVerify(() => test.details.subtasks[0].done);
    }

    function test_theCircleIsBesideTheTitle_data() {
        return [{ "tag": "80 %", "percent": 80 }, { "tag": "100 %", "percent": 100 }, { "tag": "200 %", "percent": 200 }];
    }
    function test_theCircleIsBesideTheTitle(data) {
        Settings.textSize = data.percent;
        open(["A"]);
        openDetails();
        const pane = find(test.view, item => item.toString().startsWith("DetailsPane"));
        const circle = find(pane, item => item.toString().startsWith("CheckCircle"));
        const title = find(pane, item => item.toString().startsWith("TitleBox"));
        const middleOf = item => item.mapToItem(test.view, 0, item.height / 2).y;
        tryVerify(() => Math.abs(middleOf(circle) - middleOf(title)) <= 2);
        Settings.textSize = 100;
    }

    function toastText() {
        const toast = find(test.view, item => item.toString().startsWith("Toast") && item.visible);
        return toast ? toast.text : "";
    }

    function test_aLinkThatIsNotOpenedSaysSo() {
        open(["A"]);
        openDetails();
        const notes = find(test.view, item => item.toString().startsWith("NotesField"));
        notes.follow("javascript:alert(1)");
        tryVerify(() => toastText().includes("javascript:alert(1)"));
        notes.follow("file:///etc/passwd");
        tryVerify(() => toastText().includes("file:///etc/passwd"));
    }

    function test_aLargeFileOfASharedListIsAskedAbout() {
        open(["A"]);
        openDetails();
        test.details.largeFilesAsked("It goes to everyone.");
        const button = text => find(test.view.Overlay.overlay, item => item.text === text && item.visible);
        tryVerify(() => button("Add for everyone") !== null);
        tryVerify(() => find(test.view.Overlay.overlay, item => item.text === "It goes to everyone.") !== null);
        tryVerify(() => focused().text === "Don't add");  // the safe answer is the nearest
        keyClick(Qt.Key_Return);
        tryVerify(() => button("Add for everyone") === null);
        compare(test.details.files.length, 0);
    }

    // Without the system's dialog it is Qt's own, which needs a module that is a package of its own.
    function test_filesAreChosenInADialog() {
        open(["A"]);
        openDetails();
        const field = find(test.view, item => item.toString().startsWith("FilesField"));
        mouseClick(find(field, item => item.text !== undefined && item.Accessible.name === "Add files…") ?? field);
        const chooser = find(field, item => item.item && item.item.toString().startsWith("FileChooser"));
        tryVerify(() => chooser.item.visible);
        chooser.item.close();
        tryVerify(() => !chooser.item.visible);
    }

    function test_aFileIsTakenOffByKeyAndUndone() {
        open(["Milk"]);
        const details = test.details;
        details.addFiles([Qt.resolvedUrl("tst_details.qml")]);
        tryVerify(() => details.files.length === 1);
        const row = () => find(test.view, item => nameOf(item).startsWith("tst_details.qml"));
        tryVerify(() => row() !== null);
        row().forceActiveFocus();
        keyClick(Qt.Key_Menu);
        const field = find(test.view, item => item.toString().startsWith("FilesField"));
        const menu = find(field, item => item.item && item.item.toString().startsWith("FileMenu")).item;
        tryVerify(() => menu.opened);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !menu.visible);
        row().forceActiveFocus();
        keyClick(Qt.Key_Delete);
        tryVerify(() => details.files.length === 0);
        test.list.pane.undo();
        tryVerify(() => details.files.length === 1);
    }

    function test_aPictureIsLookedAtByKeys() {
        open(["Milk"]);
        const details = test.details;
        details.addFiles([Qt.resolvedUrl("../../../resources/screenshot.png")]);
        const preview = () => find(test.view, item => nameOf(item) === "Look at screenshot.png");
        tryVerify(() => preview() !== null && preview().visible);  // it has come, and is small
        verify(preview().width <= 48);
        preview().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        const large = () => find(test.Overlay.overlay, item => item.visible && nameOf(item) === "screenshot.png");
        tryVerify(() => large() !== null);
        tryVerify(() => large().width > 200);
        keyClick(Qt.Key_Escape);
        tryVerify(() => large() === null);
    }

    function test_whatMayBeAProgramAsksFirst() {
        open(["Milk"]);
        test.details.addFiles([Qt.resolvedUrl("tst_details.qml")]);
        tryVerify(() => test.details.files.length === 1);
        const row = () => find(test.view, item => nameOf(item).startsWith("tst_details.qml"));
        tryVerify(() => row() !== null);
        row().forceActiveFocus();
        keyClick(Qt.Key_Return);
        const field = find(test.view, item => item.toString().startsWith("FilesField"));
        const dialog = find(field, item => item.item && item.item.toString().startsWith("RiskyFileDialog")).item;
        tryVerify(() => dialog.opened);
        compare(dialog.name, "tst_details.qml");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !dialog.visible);
    }

    function test_repeatEveryTwoWeeks() {
        open(["A"]);
        openDetails();
        tabTo("Repeat");
        keyClick(Qt.Key_Return);
        tryVerify(() => nameOf(focused()) === "Never");
        tabTo("Weekly");
        keyClick(Qt.Key_Space);
        tabTo("How many between two");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        typeText("2");
        tabTo("After I finish");
        keyClick(Qt.Key_Space);
        tabTo("Done");
        keyClick(Qt.Key_Return);
        tryCompare(test.details, "rule", "FREQ=WEEKLY;INTERVAL=2");
        verify(test.details.afterFinish);
        test.list.pane.undo();
        compare(test.details.rule, "");
    }

    function test_ctrlTPlansSeveralRowsInOneStep() {
        open(["A", "B", "C"]);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        keyClick(Qt.Key_T, Qt.ControlModifier);
        tryVerify(() => nameOf(focused()) === "When in words");
        typeText("tomorrow");
        keyClick(Qt.Key_Return);
        tryCompare(test.details, "when", "2026-11-19");
        keyClick(Qt.Key_T, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => nameOf(focused()) === "Deadline in words");
        keyClick(Qt.Key_Escape);
        test.list.pane.undo();
        compare(test.details.when, "");
    }

    function test_narrowItIsAPageThatGoesBack() {
        open(["A", "B"], { "windowWidth": 400 });
        verify(!test.view.detailsShown);
        keyClick(Qt.Key_Down);
        openDetails();
        verify(test.view.detailsShown);
        compare(test.details.title, "B");
        keyClick(Qt.Key_Escape);
        verify(!test.view.detailsShown);
        tryVerify(() => nameOf(focused()).startsWith("B"));
    }

    function test_theSlidingPaneCloses() {
        open(["A", "B"], { "windowWidth": 800 });
        verify(!test.view.detailsShown);
        openDetails();
        verify(test.view.detailsShown);
        keyClick(Qt.Key_Escape);
        verify(!test.view.detailsShown);
    }

    function test_everyThingThatTabReachesHasAName() {
        open(["A"]);
        test.details.addTag("errand");
        test.details.addPerson("Bob");
        test.details.addReminder("-PT30M");
        test.details.addSubtask("oat");
        openDetails();
        const names = [];
        for (let i = 0; i < 40; ++i) {
            const name = nameOf(focused());
            verify(name.length > 0, "behind " + names[names.length - 1] + ": " + focused());
            if (names.includes(name) && name === "Title")
                break;
            names.push(name);
            keyClick(Qt.Key_Tab);
        }
        verify(names.length > 15);
    }

    function test_whatOthersDoToTheTaskAppears() {
        open(["A"]);
        openDetails();
        tabTo("Add notes");
        keyClick(Qt.Key_Return);
        tryVerify(() => nameOf(focused()) === "Notes");
        typeText("mine");
        const theirs = test.list.other.details;
        tryVerify(() => test.list.other.tasks.rowOf(test.details.taskId) === 0);
        theirs.show(test.details.taskId);
        theirs.setWhen("2026-11-20");
        tryCompare(test.details, "when", "2026-11-20");
        compare(focused().text, "mine");
        compare(focused().cursorPosition, 4);
    }

    function test_aTaskThatIsDeletedGivesTheKeyboardBack() {
        open(["A", "B"], { "windowWidth": 400 });
        openDetails();
        tryVerify(() => test.list.other.tasks.rowOf(test.details.taskId) === 0);
        test.list.other.tasks.remove(0);
        tryVerify(() => !test.view.detailsShown);
        tryCompare(test.list.pane.tasks, "selectedCount", 0);
        compare(test.list.titles(), "B");
    }
}

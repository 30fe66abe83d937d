// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import MeldaDo.Platform
import MeldaDo.Tests
import MeldaDo.Theme
import MeldaDo.Window

TestCase {
    id: test

    property var home
    property var window

    name: "Tags"
    when: windowShown
    visible: true
    width: 100
    height: 100

    Component {
        id: mainComponent

        Main {
            width: 1200
            height: 800
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
        test.window = createTemporaryObject(mainComponent, test, {
            "pane": test.home.lists.pane, "lists": test.home.lists, "width": width ?? 1200
        });
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        waitForRendering(test.window.contentItem);
        for (const line of ["milk #a #x", "bread #b", "oats #a #b"]) {
            keyClick(Qt.Key_N, Qt.ControlModifier);
            typeText(line);
            keyClick(Qt.Key_Return);
        }
        tryVerify(() => shownTags() === "a b x");
    }

    function typeText(text) {
        for (const letter of text)
            keyClick(letter);
    }

    function shownTags() {
        const model = test.home.lists.sidebar;
        const names = [];
        for (let row = 0; row < model.rowCount(); ++row) {
            const key = model.stopAt(row);
            if (key.startsWith("tag:"))
                names.push(key.slice(4));
        }
        return names.join(" ");
    }

    // A row that had gone was kept to be used again, and showed its old task on the next page.
    function test_noRowOfAnotherPageIsSeenAfterSomeHaveGone() {
        open();
        test.home.lists.show("tag:a");
        tryVerify(() => taskRow("oats"));
        const tasks = test.home.lists.pane.tasks;
        tasks.setWord([tasks.idAt(tasks.rowOf(taskRow("oats").taskId))], false, "a", false);
        tryVerify(() => !taskRow("oats") || !taskRow("oats").visible);
        waitForRendering(test.window.contentItem);

        test.home.lists.show("inbox");
        waitForRendering(test.window.contentItem);

        const seen = [];
        find(test.window.contentItem, item => {
            if (item.toString().startsWith("TaskRow") && item.visible)
                seen.push(item.title);
            return false;
        });
        compare(seen.sort().join(" "), "bread milk oats");
    }

    function tagsOf(title) {
        return taskRow(title).tags.join(" ");
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

    function taskRow(title) {
        return find(test.window.contentItem, item => item.toString().startsWith("TaskRow") && item.title === title);
    }

    // Shown anywhere in the window, also in what lies above it.
    function isSaid(text) {
        return find(test.window.contentItem.parent, item => item.visible && plain(item.text ?? "") === text) !== null;
    }

    function plain(text) {
        return String(text).replace(/[\u2068\u2069]/g, "");
    }

    function goTo(key) {
        sidebar().takeKeyboard();
        row(key);
        sidebar().stepTo(test.home.lists.sidebar.rowOf(key), 1);
        tryVerify(() => row(key).ringed);
    }

    function rename(key, name) {
        goTo(key);
        keyClick(Qt.Key_F2);
        tryVerify(() => row(key).editing && test.window.activeFocusItem.text === key.slice(4));
        keyClick(Qt.Key_A, Qt.ControlModifier);
        typeText(name);
        keyClick(Qt.Key_Return);
    }

    function test_aTagIsRenamedByKeysAndBack() {
        open();
        rename("tag:a", "c");
        tryVerify(() => shownTags() === "b c x");
        compare(tagsOf("oats"), "c b");
        tryVerify(() => row("tag:c").ringed);  // the keyboard stays with it
        compare(plain(Announcer.message), "Renamed tag #a to #c · 2 tasks");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => shownTags() === "a b x");
        compare(tagsOf("oats"), "a b");
    }

    function test_thePageOfATagStaysOpen() {
        open();
        test.home.lists.show("tag:a");
        rename("tag:a", "c");
        tryVerify(() => test.home.lists.current === "tag:c");
        compare(test.home.lists.pane.title, "#c");
        compare(test.home.rowTitles(), "Inbox milk oats");
    }

    function test_mergingAsksAndEscDoesNothing_data() {
        return [{ "tag": "Esc", "key": Qt.Key_Escape }, { "tag": "the default", "key": Qt.Key_Return }];
    }
    function test_mergingAsksAndEscDoesNothing(data) {
        open();
        rename("tag:a", "b");
        tryVerify(() => isSaid("Merge #a into #b?"));
        verify(isSaid("2 tasks get #b in the place of #a. Those that have both keep one."));
        tryVerify(() => test.window.activeFocusItem.text === "Cancel");

        keyClick(data.key);
        tryVerify(() => !isSaid("Merge #a into #b?"));
        compare(tagsOf("oats"), "a b");
        tryVerify(() => sidebar().activeFocus);
    }

    function test_mergingIsChosenByKeys() {
        open();
        rename("tag:a", "b");
        tryVerify(() => test.window.activeFocusItem.text === "Cancel");

        keyClick(Qt.Key_Tab, Qt.ShiftModifier);
        compare(test.window.activeFocusItem.text, "Merge");
        keyClick(Qt.Key_Return);
        tryVerify(() => shownTags() === "b x");
        compare(tagsOf("oats"), "b");
        compare(tagsOf("milk"), "b x");
        compare(plain(Announcer.message), "Merged tag #a into #b · 2 tasks");
    }

    function test_aTagIsDeletedAfterAQuestion() {
        open();
        goTo("tag:a");
        keyClick(Qt.Key_Delete);
        tryVerify(() => isSaid("Delete the tag #a?"));
        tryVerify(() => test.window.activeFocusItem.text === "Cancel");
        keyClick(Qt.Key_Tab, Qt.ShiftModifier);
        keyClick(Qt.Key_Return);
        tryVerify(() => shownTags() === "b x");
        tryVerify(() => isSaid("Deleted tag #a · 2 tasks"));
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => shownTags() === "a b x");
    }

    function test_tagsAreOrderedByKeysAndByDragging() {
        open();
        goTo("tag:x");
        keyClick(Qt.Key_Up, Qt.AltModifier);
        tryVerify(() => shownTags() === "a x b");
        verify(row("tag:x").ringed);
        compare(plain(Announcer.message), "Moved tag #x");
        tryVerify(() => row("tag:x").y < row("tag:b").y && row("tag:x").y > row("tag:a").y);

        const from = row("tag:b");
        const start = from.mapToItem(test.window.contentItem, 60, from.height / 2);
        const end = row("tag:a").mapToItem(test.window.contentItem, 60, 4);
        mousePress(test.window.contentItem, start.x, start.y);
        for (let i = 1; i <= 8; ++i)
            mouseMove(test.window.contentItem, start.x, start.y + (end.y - start.y) * i / 8);
        mouseRelease(test.window.contentItem, end.x, end.y);
        tryVerify(() => shownTags() === "b a x");
    }

    function test_aColourFromTheMenuIsSeenAtTheSideAndInRows() {
        open();
        verify(!Theme.hasTagColor("a"));
        goTo("tag:a");
        keyClick(Qt.Key_Menu);
        for (let i = 0; i < 4; ++i)
            keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => Theme.hasTagColor("a"));
        compare(row("tag:a").token, "ok");
        compare(plain(Announcer.message), "Changed the colour of tag #a");
        const label = find(taskRow("oats"), item => item.visible && item.text === "#a");
        compare(label.color, Theme.ok);
        compare(find(taskRow("oats"), item => item.visible && item.text === "#b").color, Theme.textSecondary);
        verify(taskRow("bread").secondLine === "#b" && !taskRow("bread").colored);
        verify(taskRow("oats").Accessible.description.includes("#a  ·  #b"));  // said as before

        test.home.lists.tags.setColor("tag:a", "");
        tryVerify(() => !taskRow("oats").colored);
        verify(find(taskRow("oats"), item => item.visible && item.text === "#a  ·  #b"));
    }

    // Tags come from anybody.
    function test_aTagThatIsNamedLikeAPartOfEveryObjectHasNoColour() {
        verify(!Theme.hasTagColor("constructor"));
        compare(Theme.tagColor("toString", Theme.text), Theme.text);
    }
}

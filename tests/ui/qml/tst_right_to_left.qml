// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import MeldaDo.Controls
import MeldaDo.Platform
import MeldaDo.Tests
import MeldaDo.Theme
import MeldaDo.Window

/*! The window where the interface language runs from right to left. */
TestCase {
    id: test

    property var home
    property var window

    name: "RightToLeft"
    when: windowShown
    visible: true
    width: 100
    height: 100

    Component {
        id: mainComponent

        Main {
            width: 1280
            height: 700
            visible: true
        }
    }

    Component {
        id: iconComponent

        Icon {}
    }

    function initTestCase() {
        Settings.motion = Settings.LessMotion;
        TestLists.runRightToLeft(true);
    }

    function cleanupTestCase() {
        TestLists.runRightToLeft(false);
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

    function open(tasks) {
        test.home = TestLists.makeWindow();
        test.window = createTemporaryObject(mainComponent, test, { "pane": test.home.lists.pane, "lists": test.home.lists });
        verify(test.window);
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        waitForRendering(test.window.contentItem);
        test.home.lists.addList("Market");
        tryVerify(() => test.home.lists.pane.title === "Market" && test.home.lists.pane.editable);
        for (const title of tasks)
            test.home.lists.pane.tasks.add(title, -1);
        tryVerify(() => rows().count === tasks.length);
        rows().takeKeyboard();
        rows().currentIndex = 0;
        tryVerify(() => rows().activeFocus);
        tryVerify(() => part("DetailsPane_") !== null && leftOf(rows()) >= part("DetailsPane_").width);  // which comes after the rows
    }

    function part(type) {
        return find(test.window.contentItem, item => item.toString().startsWith(type));
    }

    function rows() {
        return part("TaskListView_");
    }

    function row(index) {
        tryVerify(() => rows().itemAtIndex(index) !== null);
        return rows().itemAtIndex(index);
    }

    function label(item, text) {
        return find(item, one => one.text === text && one.elide !== undefined);
    }

    function leftOf(item) {
        return item.mapToItem(test.window.contentItem, 0, 0).x;
    }

    function rightOf(item) {
        return leftOf(item) + item.width;
    }

    function indents() {
        const all = [];
        for (let i = 0; i < rows().count; ++i)
            all.push(test.home.lists.pane.tasks.indentAt(i));
        return all.join(" ");
    }

    function test_listsAreAtTheRightAndDetailsAtTheLeft() {
        open(["A", "B"]);
        compare(rightOf(part("Sidebar_")), test.window.width);
        compare(leftOf(part("DetailsPane_")), 0);
        verify(rightOf(part("DetailsPane_")) <= leftOf(rows()) + 1);
        verify(rightOf(rows()) <= leftOf(part("Sidebar_")));
        const inbox = find(part("Sidebar_"), item => item.key === "inbox");
        const icon = find(inbox, item => item.icon === "inbox");
        verify(rightOf(label(inbox, inbox.title)) <= leftOf(icon));
    }

    function test_titlesBeginBesideTheirCircleWhicheverWayTheyRun() {
        open(["Milk", "حليب"]);
        for (const [index, title] of [[0, "Milk"], [1, "حليب"]]) {
            const circle = find(row(index), item => item.toString().startsWith("CheckCircle"));
            const words = label(row(index), title);
            verify(rightOf(words) <= leftOf(circle));
            compare(words.effectiveHorizontalAlignment, Text.AlignRight);
        }
        TestLists.runRightToLeft(false);
        compare(label(row(1), "حليب").effectiveHorizontalAlignment, Text.AlignLeft);
        verify(leftOf(label(row(1), "حليب")) > leftOf(row(1)));
        TestLists.runRightToLeft(true);
    }

    function test_whatLeadsInwardIsTheOtherArrow() {
        open(["A", "B", "C"]);
        rows().currentIndex = 1;
        keyClick(Qt.Key_Left, Qt.AltModifier | Qt.ShiftModifier);
        compare(indents(), "0 1 0");
        const circle = item => rightOf(find(item, one => one.toString().startsWith("CheckCircle")));
        compare(circle(row(0)) - circle(row(1)), Theme.indentWidth);
        keyClick(Qt.Key_Right);
        tryCompare(rows(), "currentIndex", 0);
        keyClick(Qt.Key_Right);
        tryCompare(rows(), "count", 2);
        keyClick(Qt.Key_Left);
        tryCompare(rows(), "count", 3);
        rows().currentIndex = 1;
        keyClick(Qt.Key_Right, Qt.AltModifier | Qt.ShiftModifier);
        compare(indents(), "0 0 0");
    }

    function test_aRowDraggedToTheLeftBecomesASubtask() {
        open(["A", "B", "C"]);
        const from = row(2);
        const grip = from.mapToItem(test.window.contentItem, from.width - from.sideMargin - 8, from.height / 2);
        mousePress(test.window.contentItem, grip.x, grip.y);
        mouseMove(test.window.contentItem, grip.x - 10, grip.y - 4);
        const over = row(0).mapToItem(test.window.contentItem, 0, row(0).height - 6);
        mouseMove(test.window.contentItem, grip.x - 26, over.y);
        compare(rows().dropIndent, 1);
        const line = find(rows(), item => item.toString().startsWith("DropLine") && item.visible);
        verify(rightOf(line) < rightOf(row(0)) - Theme.indentWidth);
        compare(leftOf(line), leftOf(rows()) + rows().columnMargin + 6);
        mouseRelease(test.window.contentItem, grip.x - 26, over.y);
        tryVerify(() => test.home.rowTitles() === "A C B");
        compare(indents(), "0 1 0");
    }

    function test_aMenuOpensToTheLeft() {
        open(["A", "B"]);
        const at = row(0).mapToItem(test.window.contentItem, row(0).width / 2, 20);
        mouseClick(test.window.contentItem, at.x, at.y, Qt.RightButton);
        let menu = null;
        tryVerify(() => {
            const place = find(test.window.contentItem, one => one.item && one.item.toString().startsWith("TaskMenu"));
            menu = place ? place.item : null;
            return menu !== null && menu.opened;
        });
        compare(Math.round(rightOf(menu.contentItem.parent)), Math.round(at.x));
        verify(menu.itemAt(0).mirrored);
        menu.close();
    }

    function test_theCaretOfAnEmptyFieldIsAtTheRight() {
        open(["A"]);
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => test.window.activeFocusItem.Accessible.name === "Search");
        const field = test.window.activeFocusItem;
        compare(field.effectiveHorizontalAlignment, TextInput.AlignRight);
        verify(field.cursorRectangle.x > field.width / 2);
        keyClick(Qt.Key_Escape);
    }

    function test_whatPointsSomewherePointsTheOtherWay() {
        for (const name of Theme.directionalIcons) {
            const icon = createTemporaryObject(iconComponent, test, { "icon": name });
            verify(icon.source.toString().includes("mirrored/" + name), name);
            tryCompare(icon, "status", Image.Ready);
        }
        verify(!Theme.icon("plus").toString().includes("mirrored"));
        compare(Theme.keys("Alt+Shift+→"), "Alt+Shift+←");
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import MeldaDo.Platform
import MeldaDo.Settings
import MeldaDo.Tests
import MeldaDo.Theme
import MeldaDo.Window

TestCase {
    id: test

    name: "Settings"
    when: windowShown
    visible: true
    width: 900
    height: 640

    Component {
        id: paneComponent

        SettingsPane {
            anchors.fill: parent
            focus: true
            page: "general"
            keyRows: [{ "keys": "Ctrl+N", "what": "Add a task" }, { "keys": "F2", "what": "Edit title" }]
            narrow: width < Theme.narrowWidth
            onPageWanted: page => this.page = page
        }
    }

    Component {
        id: mainComponent

        Main {
            width: 700
            height: 600
            visible: true
        }
    }

    function init() {
        Settings.theme = Settings.SystemTheme;
        Settings.textSize = 100;
        Settings.compactRows = false;
        Settings.motion = Settings.LessMotion;
        Settings.newTasks = Settings.AtEnd;
        Settings.showDone = true;
    }

    function open(page) {
        const pane = createTemporaryObject(paneComponent, test, { "page": page });
        verify(pane);
        waitForRendering(pane);
        test.Window.window.requestActivate();  // another test may have had a window of its own
        tryVerify(() => test.Window.window.active);
        pane.forceActiveFocus();
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

    // What is shown and named so.
    function named(item, name) {
        return find(item, one => one.visible && one.Accessible.name === name && one.activeFocusOnTab !== undefined
                                 && one.hovered !== undefined);
    }

    function isShown(item, text) {
        return find(item, one => one.visible && one.text === text) !== null;
    }

    // By Tab only, as someone without a mouse goes there.
    function tabTo(pane, name) {
        for (let i = 0; i < 30; ++i) {
            const item = pane.Window.activeFocusItem;
            if (item && item.Accessible.name === name)
                return item;
            keyClick(Qt.Key_Tab);
        }
        fail("Tab never came to " + name);
        return null;
    }

    function typeText(text) {
        for (const letter of text)
            keyClick(letter);
    }

    function test_themeIsChosenByArrowKeysAndIsThereAtOnce() {
        const pane = open("appearance");
        tabTo(pane, "As the system");
        keyClick(Qt.Key_Down);
        compare(Settings.theme, Settings.LightTheme);
        keyClick(Qt.Key_Down);
        compare(Settings.theme, Settings.DarkTheme);
        verify(Theme.isDark);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        compare(Settings.theme, Settings.HighContrastDarkTheme);
        verify(Theme.isHighContrast);
        compare(pane.Window.activeFocusItem.Accessible.name, "High contrast, dark");
        keyClick(Qt.Key_Up);
        compare(Settings.theme, Settings.HighContrastTheme);
        verify(!Theme.isDark);
    }

    function test_textSizeGrowsByKeysAndEverythingGrowsWithIt() {
        const pane = open("appearance");
        const small = Theme.bodySize;
        const row = Theme.rowHeight;
        tabTo(pane, "Text size");
        keyClick(Qt.Key_Right);
        compare(Settings.textSize, 110);
        keyClick(Qt.Key_End);
        compare(Settings.textSize, 200);
        compare(Theme.bodySize, 2 * small);
        verify(Theme.rowHeight > row);
        keyClick(Qt.Key_Right);
        compare(Settings.textSize, 200);
        keyClick(Qt.Key_Home);
        compare(Settings.textSize, 80);
        compare(Theme.rowHeight, row);  // there is no less to hit
    }

    function test_textSizeByMouseAppliesWhenTheHandleIsLetGo() {
        const pane = open("appearance");
        const slider = named(pane, "Text size");
        verify(slider);
        mousePress(slider, slider.width / 2, slider.height / 2);
        mouseMove(slider, slider.width - 2, slider.height / 2);
        compare(Settings.textSize, 100);
        mouseRelease(slider, slider.width - 2, slider.height / 2);
        compare(Settings.textSize, 200);
    }

    function test_switchTurnsBySpaceAndByClick() {
        const pane = open("appearance");
        const height = Theme.rowHeight;
        tabTo(pane, "Compact rows");
        keyClick(Qt.Key_Space);
        verify(Settings.compactRows);
        compare(Theme.rowHeight, height - 12);
        mouseClick(named(pane, "Compact rows"));
        verify(!Settings.compactRows);
    }

    function test_searchShowsWhatIsFoundOnAnyPage() {
        const pane = open("general");
        verify(isShown(pane, "New tasks go to"));
        typeText("motion");  // the search field has the focus; the setting is called otherwise
        tryVerify(() => isShown(pane, "Movement"));
        verify(isShown(pane, "Accessibility"));
        verify(!isShown(pane, "New tasks go to"));
        verify(!isShown(pane, "High contrast"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => isShown(pane, "New tasks go to"));
        typeText("edit ti");
        tryVerify(() => isShown(pane, "F2"));
        verify(!isShown(pane, "Ctrl+N"));
        keyClick(Qt.Key_Escape);
        typeText("xyzzy");
        tryVerify(() => isShown(pane, "No setting is called “\u2068xyzzy\u2069”."));
    }

    function test_arrowKeysGoThroughThePages() {
        const pane = open("general");
        keyClick(Qt.Key_Down);
        compare(pane.Window.activeFocusItem.Accessible.name, "General");
        keyClick(Qt.Key_Down);
        compare(pane.page, "appearance");
        tryCompare(pane.Window.activeFocusItem.Accessible, "name", "Appearance");
        for (let i = 0; i < 9; ++i)
            keyClick(Qt.Key_Down);
        compare(pane.page, "about");
        keyClick(Qt.Key_Up);
        compare(pane.page, "accessibility");
    }

    function test_aClickOnThePageThatIsOpenLeavesItOpen() {
        const pane = open("general");
        const tab = named(pane, "About");
        mouseClick(tab);
        compare(pane.page, "about");
        mouseClick(tab);
        verify(tab.checked);
        compare(pane.page, "about");
        verify(!named(pane, "General").checked);
    }

    function test_nothingIsCutOffAtTwiceTheTextSize_data() {
        const rows = [];
        for (const page of ["general", "appearance", "keyboard", "accessibility", "about"])
            rows.push({ "tag": page, "page": page });
        return rows;
    }
    function test_nothingIsCutOffAtTwiceTheTextSize(data) {
        Settings.textSize = 200;
        const holder = createTemporaryQmlObject("import QtQuick; Item { width: 360; height: 640 }", test);
        const pane = createTemporaryObject(paneComponent, holder, { "page": data.page });
        waitForRendering(pane);
        const cut = [];
        const look = item => {
            if (!item.visible)
                return;
            if (item.truncated === true || (item.contentWidth !== undefined && item.text !== undefined && item.contentWidth > item.width + 1))
                cut.push(item.text);
            const end = item.mapToItem(holder, item.width, 0).x;
            if (item.text !== undefined && end > holder.width + 1)
                cut.push(item.text + " goes to " + end);
            for (let i = 0; i < item.children.length; ++i)
                look(item.children[i]);
        };
        look(pane);
        compare(cut, []);
    }

    // What was made on demand, of this type; none: nobody wanted it yet.
    function made(item, type) {
        const place = find(item, one => one.item !== undefined && one.item !== null && one.item.toString().startsWith(type));
        return place ? place.item : null;
    }

    function test_allOfTheDatePickerIsSeenAtTwiceTheTextSize() {
        Settings.textSize = 200;
        const list = TestLists.make(["Milk"]);
        const window = createTemporaryObject(mainComponent, test, { "pane": list.pane, "width": 380, "height": 700 });
        verify(window);
        window.requestActivate();
        tryVerify(() => window.active);
        const rows = find(window.contentItem, item => item.toString().startsWith("TaskListView"));
        tryVerify(() => rows.count === 1);
        rows.takeKeyboard();
        keyClick(Qt.Key_T, Qt.ControlModifier);
        tryVerify(() => made(window.contentItem, "DatePicker")?.opened);

        const picker = made(window.contentItem, "DatePicker");
        waitForRendering(picker.contentItem, 100);
        const column = find(picker.contentItem, item => item.toString().startsWith("LongColumn"));
        verify(column.height >= column.contentHeight, `${column.contentHeight} of ${column.height}`);
        verify(picker.width <= window.width);
        const cut = [];
        const look = item => {
            if (item.visible && item.truncated === true)
                cut.push(item.text);
            for (let i = 0; i < item.children.length; ++i)
                look(item.children[i]);
        };
        look(picker.contentItem);
        compare(cut, []);
    }

    // What is there for longer words than those of English: less room for them.
    function test_nothingOfAListIsCutOffAtTwiceTheTextSize() {
        Settings.textSize = 200;
        Settings.showDone = false;
        const list = TestLists.make(["Milk", "Bread", "Cheese"]);
        const window = createTemporaryObject(mainComponent, test, { "pane": list.pane, "width": 240, "height": 700 });
        window.requestActivate();
        tryVerify(() => window.active);
        list.pane.tasks.toggle(0);
        const offer = () => find(window.contentItem, item => item.visible && item.text === "Show 1 done tasks");
        tryVerify(offer, 8000);
        waitForRendering(window.contentItem);
        verify(offer().mapToItem(window.contentItem, offer().width, 0).x <= window.width);

        const rows = find(window.contentItem, item => item.toString().startsWith("TaskListView"));
        verify(rows.mapToItem(window.contentItem, rows.width, 0).x <= window.width);
        rows.takeKeyboard();
        keyClick(Qt.Key_Menu);
        tryVerify(() => made(window.contentItem, "TaskMenu")?.opened);
        const menu = made(window.contentItem, "TaskMenu");
        verify(menu.width <= window.width);
        for (let i = 0; i < menu.count; ++i) {
            const words = find(menu.itemAt(i), item => item.visible && item.truncated !== undefined && item.text === menu.itemAt(i).text);
            verify(!words || (!words.truncated && words.contentWidth <= words.width + 1), menu.itemAt(i).text);
        }
        menu.close();
        tryVerify(() => !menu.visible);

        keyClick(Qt.Key_Return, Qt.ControlModifier);
        const field = () => find(window.contentItem, item => item.toString().startsWith("TagsField"));
        tryVerify(() => field()?.visible);
        waitForRendering(window.contentItem);
        verify(field().width > 180);  // below what it is called
    }

    function test_theRingOfACompactRowLeavesItsWordsFree() {
        Settings.compactRows = true;
        Settings.theme = Settings.HighContrastTheme;
        const list = TestLists.make(["Milk"]);
        list.pane.tasks.setWord([list.pane.tasks.idAt(0)], false, "errand", true);
        const window = createTemporaryObject(mainComponent, test, { "pane": list.pane });
        const words = find(window.contentItem, item => item.text === "#errand");
        verify(words);
        const row = find(window.contentItem, item => item.toString().startsWith("TaskRow"));
        const below = () => row.height - words.mapToItem(row, 0, words.height).y;
        tryVerify(() => below() >= Theme.borderWidth + Theme.ringGap + Theme.ringWidth);
    }

    function test_theSettingsOpenByKeyAndGiveTheFocusBack() {
        const list = TestLists.make(["Milk", "Bread"]);
        const window = createTemporaryObject(mainComponent, test, { "pane": list.pane });
        verify(window);
        window.requestActivate();
        tryVerify(() => window.active);
        keySequence("Ctrl+N");
        const before = window.activeFocusItem;
        verify(before);
        keySequence("Ctrl+,");
        const dialog = () => made(window.contentItem, "SettingsDialog");
        tryVerify(() => dialog() && dialog().opened);
        compare(window.activeFocusItem.Accessible.name, "Find a setting");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !dialog().visible);
        compare(window.activeFocusItem, before);
    }

    function test_newTasksGoToTheTopAndDoneOnesAreHidden() {
        const list = TestLists.make(["Milk", "Bread"]);
        const window = createTemporaryObject(mainComponent, test, { "pane": list.pane });
        window.requestActivate();
        tryVerify(() => window.active);
        Settings.newTasks = Settings.AtTop;
        keySequence("Ctrl+N");
        typeText("First");
        keyClick(Qt.Key_Return);
        tryVerify(() => list.titles() === "First Milk Bread");
        list.pane.tasks.toggle(1);
        Settings.showDone = false;
        tryVerify(() => list.titles() === "First Bread");
        Settings.showDone = true;
        tryVerify(() => list.titles() === "First Milk Bread");
    }
}

// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest

/*! A menu by the keyboard. */
TestCase {
    id: root

    name: "Menu"
    when: windowShown
    width: 400
    height: 400
    visible: true

    Menu {
        id: menu

        MenuItem { text: "first" }
        MenuItem { text: "off"; enabled: false }
        MenuSeparator {}
        MenuItem { text: "second"; onTriggered: root.chosen = text }
        MenuItem { text: "last" }
    }

    property string chosen

    function init() {
        root.chosen = "";
        menu.popup(root, 10, 10);
        tryCompare(menu, "opened", true);
    }
    function cleanup() {
        menu.close();
        tryCompare(menu, "visible", false);
    }
    function current(): string {
        return menu.currentIndex < 0 ? "" : menu.itemAt(menu.currentIndex).text;
    }

    function test_eachKeyGoesToAnotherCommand() {
        keyClick(Qt.Key_Down);
        compare(current(), "first");
        keyClick(Qt.Key_Down);
        compare(current(), "second");
        keyClick(Qt.Key_Up);
        compare(current(), "first");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(root.chosen, "second");
    }

    function test_theEndsMeet() {
        keyClick(Qt.Key_Up);
        compare(current(), "last");
        keyClick(Qt.Key_Down);
        compare(current(), "first");
        keyClick(Qt.Key_Up);
        compare(current(), "last");
    }
}

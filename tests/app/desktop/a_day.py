# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# See a_day.sh. Each action is a line that says what a person does and what a screen reader then finds.

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
from window import Atspi, Window, bare, is_in  # noqa: E402

me = Window(sys.argv[1], ["--size", "1280x800"])
act, check_names, click, drag, find, focus, has_rows, is_at, items, key, levels, lists, place, row, rows, text_there, until, write = (
    me.act, me.check_names, me.click, me.drag, me.find, me.focus, me.has_rows, me.is_at, me.items, me.key, me.levels, me.lists,
    me.place, me.row, me.rows, me.text_there, me.until, me.write)


# --- the day ----------------------------------------------------------------------------------------------------


def by_keys():
    # The first minute: the caret is in the field.
    until(is_at("Inbox"), "the inbox does not open")
    until(lambda: "title" in focus(), "the caret is not in the field")
    act("Call mum tomorrow 5pm", lambda: find(Atspi.Role.TOOL_BAR, "Recognised") is not None, "nothing is recognised")
    act(["Return"], has_rows("Call mum"), "the first task")
    act("Pay the rent today !1", lambda: True, "")
    act(["Return"], has_rows("Call mum", "Pay the rent"), "the second task")
    act("Book a table", lambda: True, "")
    act(["Return"], has_rows("Call mum", "Pay the rent", "Book a table"), "the third task")
    act(["Escape"], lambda: bare(focus()) in rows(), "Esc does not lead to the rows")
    check_names("in the inbox")
    # Order
    act(["End", "alt+Up"], has_rows("Call mum", "Book a table", "Pay the rent"), "Alt+Up")
    act(["alt+shift+Up"], has_rows("Book a table", "Call mum", "Pay the rent"), "Alt+Shift+Up")
    act(["alt+shift+Down"], has_rows("Call mum", "Pay the rent", "Book a table"), "Alt+Shift+Down")
    act(["ctrl+z", "ctrl+z", "ctrl+z"], has_rows("Call mum", "Pay the rent", "Book a table"), "undo of three moves")
    # Editing
    act(["Home", "F2"], lambda: focus() == "Title", "F2")
    act(lambda: (key("End"), write(" and dad")), lambda: True, "")
    act(["Return"], has_rows("Call mum and dad", "Pay the rent", "Book a table"), "the new title")
    act(["Return"], lambda: bare(focus()) not in rows(), "Enter does not begin a task below")
    act("Buy flowers", lambda: True, "")
    act(["Return", "Escape"], has_rows("Call mum and dad", "Buy flowers", "Pay the rent", "Book a table"), "a task below")
    act(["Home", "Down", "alt+shift+Right"], lambda: levels().get("Buy flowers"), "a subtask")
    act(["Home", "Left"], has_rows("Call mum and dad", "Pay the rent", "Book a table"), "closing what is below")
    act(["Right"], has_rows("Call mum and dad", "Buy flowers", "Pay the rent", "Book a table"), "opening it")
    act(["Down", "alt+shift+Left"], lambda: levels().get("Buy flowers") is False, "one level up")
    # Lists
    act(["ctrl+shift+n"], lambda: focus() == "Name of the new list", "Ctrl+Shift+N")
    act("Groceries", lambda: True, "")
    act(["Return"], is_at("Groceries"), "the new list")
    act(["ctrl+n"], lambda: "title" in focus(), "Ctrl+N")
    for name in ("Milk", "Bread", "Cheese"):
        act(name, lambda: True, "")
        act(["Return"], lambda: name in rows(), name)
    act(["ctrl+shift+n"], lambda: focus() == "Name of the new list", "a second list")
    act(lambda: (write("Work"), key("Return")), is_at("Work"), "the second list")
    act(lambda: (key("ctrl+n"), write("Report by friday #office"), key("Return")), has_rows("Report"), "a task with a deadline")
    # Going
    act(["ctrl+2"], is_at("Today"), "Ctrl+2")
    act(lambda: None, lambda: "Pay the rent" in rows(), "what is for today")
    act(["ctrl+1"], is_at("Inbox"), "Ctrl+1")
    act(["alt+Left"], is_at("Today"), "back")
    act(["alt+Right"], is_at("Inbox"), "forward")
    act(["ctrl+k"], lambda: text_there("Filter these tasks"), "Ctrl+K")
    check_names("in the box to go anywhere")
    act("groc", lambda: text_there("Groceries"), "the list is not found")
    act(["Return"], is_at("Groceries"), "going there")
    # Moving to another list
    act(["F6"], lambda: True, "")
    act(lambda: (key("ctrl+k"), write("Book a table"), time.sleep(0.4), key("Return")), is_at("Inbox"), "going to a task")
    act(["ctrl+shift+m"], lambda: text_there("Groceries"), "Ctrl+Shift+M")
    check_names("where a task is moved")
    act(lambda: (write("work"), time.sleep(0.4), key("Return")), lambda: "Book a table" not in rows(), "moving it")
    act(["ctrl+z"], lambda: "Book a table" in rows(), "undo over two lists")
    act(["ctrl+shift+z"], lambda: "Book a table" not in rows(), "redo over two lists")
    # Completing, deleting, the trash
    act(lambda: key("ctrl+4"), is_at("All"), "Ctrl+4")
    act(lambda: (key("ctrl+k"), write("Milk"), time.sleep(0.4), key("Return")), is_at("Groceries"), "to Milk")
    act(["space"], lambda: is_in(row("Milk"), Atspi.StateType.CHECKED), "Space")
    act(["Down", "Delete"], lambda: "Bread" not in rows(), "Del")
    act(["ctrl+z"], lambda: "Bread" in rows(), "undo of Del")
    act(lambda: None, lambda: find(Atspi.Role.PUSH_BUTTON, "Show 1 done task", exact=True) is not None, "the singular")
    act(lambda: (key("ctrl+k"), write("Bread"), time.sleep(0.4), key("Return", "Delete")), lambda: "Bread" not in rows(), "Del again")
    act(lambda: (key("ctrl+k"), write("trash"), time.sleep(0.4), key("Return")), is_at("Trash"), "the trash")
    act(lambda: None, lambda: "Bread" in rows() and bare(focus()) == "Bread", "it is in the trash, and the keyboard is there")
    act(["Home", "Return"], lambda: "Bread" not in rows(), "bringing back")
    # Details
    act(lambda: (key("ctrl+k"), write("Cheese"), time.sleep(0.4), key("Return")), is_at("Groceries"), "to Cheese")
    act(["ctrl+Return"], lambda: focus() == "Title", "Ctrl+Enter")
    check_names("in the details")
    act(["Escape"], lambda: bare(focus()) == "Cheese", "Esc out of the details")
    act(["ctrl+t"], lambda: "words" in focus(), "Ctrl+T")
    act(lambda: (write("tomorrow"), key("Return")), lambda: not text_there("When: none"), "a day by words")
    act(["ctrl+d"], lambda: rows().count("Cheese") == 2, "Ctrl+D")
    act(["ctrl+z"], lambda: rows().count("Cheese") == 1, "undo of it")
    act(["ctrl+f"], lambda: "ilter" in focus(), "Ctrl+F")
    act("che", has_rows("Cheese"), "the filter")
    act(["Escape"], lambda: len(rows()) > 1, "Esc gives all back")
    act(["F1"], lambda: text_there("Next part of the window"), "F1")
    act(["Escape"], lambda: not text_there("Next part of the window"), "Esc closes the keys")
    act(["ctrl+comma"], lambda: focus() == "Find a setting", "the settings")
    check_names("in the settings")
    act(["Escape"], lambda: focus() != "Find a setting", "Esc closes the settings")
    act(["F9"], lambda: not items("Lists"), "F9")
    act(["F9"], lambda: bool(items("Lists")), "F9 again")


def by_mouse():
    act(lambda: click(place("Inbox")), is_at("Inbox"), "a click on the inbox")
    act(lambda: click(row("Pay the rent")), lambda: text_there("Details of Pay the rent"), "a click on a row")
    act(lambda: click(row("Pay the rent"), times=2), lambda: focus() == "Title", "a double click")
    act(lambda: (key("ctrl+a"), write("Pay rent"), key("Return")), lambda: "Pay rent" in rows(), "the title")
    act(lambda: click(row("Pay rent"), button=3), lambda: find(Atspi.Role.MENU_ITEM, "Delete") is not None, "the menu")
    act(lambda: click(find(Atspi.Role.MENU_ITEM, "Duplicate")), lambda: rows().count("Pay rent") == 2, "Duplicate")
    act(["ctrl+z"], lambda: rows().count("Pay rent") == 1, "undo")
    act(lambda: drag(row("Pay rent"), place("Work"), at=lambda box: (box.x + 22, box.y + box.height // 2)),
        lambda: "Pay rent" not in rows(), "dragging a row to a list")
    act(lambda: click(place("Work")), is_at("Work"), "a click on the list")
    act(lambda: None, lambda: "Pay rent" in rows(), "it is there")
    act(lambda: click(place("Search") if "Search" in lists() else find(Atspi.Role.PUSH_BUTTON, "Search")),
        lambda: text_there("Filter these tasks"), "the search button")
    act(["Escape"], is_at("Work"), "Esc")


def main():
    me.start()
    by_keys()
    keys = me.count
    by_mouse()
    me.quit()
    print(f"{keys} actions by keys, {me.count - keys} by the mouse: all as it should be")


main()

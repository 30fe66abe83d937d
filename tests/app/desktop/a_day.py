# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# See a_day.sh. Each action is a line that says what a person does and what a screen reader then finds.

import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 15  # seconds
count = 0
program = None


def fail(sentence):
    print(f"FAIL: action {count}: {sentence}")
    print("rows:", rows(), "focus:", focus())
    if os.environ.get("A_DAY_PICTURE"):
        subprocess.run(["import", "-window", "root", os.environ["A_DAY_PICTURE"]], check=False)
    program.kill()
    sys.exit(1)


# --- what is there ----------------------------------------------------------------------------------------------


def children(item):
    try:
        return [item.get_child_at_index(i) for i in range(item.get_child_count())]
    except GLib.Error:
        return []  # it went while it was looked at


def walk(item):
    for child in children(item):
        if child is None:
            continue
        yield child
        yield from walk(child)


def is_in(item, state):
    try:
        return item.get_state_set().contains(state)
    except GLib.Error:
        return False


def name_of(item):
    try:
        return item.get_name() or ""
    except GLib.Error:
        return ""


def role_of(item):
    try:
        return item.get_role()
    except GLib.Error:
        return None


def application():
    for app in children(Atspi.get_desktop(0)):
        if app is not None and name_of(app).lower().startswith("meldado"):
            return app
    return None


def find(role, name, exact=False):
    app = application()
    for item in walk(app) if app else []:
        if role_of(item) != role or not is_in(item, Atspi.StateType.SHOWING):
            continue
        if name_of(item) == name or (not exact and name_of(item).startswith(name)):
            return item
    return None


def items(list_name):
    place = find(Atspi.Role.LIST, list_name, exact=True)
    return [item for item in children(place)
            if item is not None and role_of(item) == Atspi.Role.LIST_ITEM
            and is_in(item, Atspi.StateType.SHOWING)] if place else []


def bare(name):  # "Milk, 1 of 3, level 2" -> "Milk"
    parts = name.split(", ")
    while len(parts) > 1 and (" of " in parts[-1] or parts[-1].startswith("level ")):
        parts.pop()
    return ", ".join(parts).removeprefix("Section ")


def rows():
    found = [(item, name_of(item)) for item in items("Tasks")]
    def place(name):
        for part in name.split(", "):
            words = part.split(" of ")
            if len(words) == 2 and words[0].isdigit():
                return int(words[0])
        return 0
    return [bare(name) for item, name in sorted(found, key=lambda one: place(one[1]))]


def levels():
    return {bare(name_of(item)): ("level 2" in name_of(item)) for item in items("Tasks")}


def lists():
    return [name_of(item).split(",")[0] for item in items("Lists")]


def focus():  # the innermost: a list has it as well as its row
    app = application()
    found = [item for item in walk(app) if is_in(item, Atspi.StateType.FOCUSED)] if app else []
    return name_of(found[-1]) if found else ""


def text_there(words):
    app = application()
    return any(words in name_of(item) for item in walk(app)) if app else False


def title():
    app = application()
    return name_of(children(app)[0]) if app and children(app) else ""


# --- what a person does -----------------------------------------------------------------------------------------


def xdotool(*words):
    subprocess.run(["xdotool", *words], check=True, stdout=subprocess.DEVNULL)


def key(*names):
    for name in names:
        xdotool("key", name)
        time.sleep(0.12)


def write(text):
    xdotool("type", "--delay", "15", text)
    time.sleep(0.15)


def click(item, button=1, times=1, at=None):
    box = item.get_extents(Atspi.CoordType.SCREEN)
    x, y = at(box) if at else (box.x + box.width // 2, box.y + box.height // 2)
    xdotool("mousemove", str(x), str(y))
    time.sleep(0.1)
    xdotool("click", "--repeat", str(times), "--delay", "60", str(button))
    time.sleep(0.15)


def drag(item, to, at=None, where=None):
    box = item.get_extents(Atspi.CoordType.SCREEN)
    target = to.get_extents(Atspi.CoordType.SCREEN)
    x, y = at(box) if at else (box.x + box.width // 2, box.y + box.height // 2)
    tx, ty = where(target) if where else (target.x + target.width // 2, target.y + target.height // 2)
    xdotool("mousemove", str(x), str(y))
    time.sleep(0.3)
    xdotool("mousedown", "1")
    for step in range(1, 11):
        xdotool("mousemove", str(x + (tx - x) * step // 10), str(y + (ty - y) * step // 10))
        time.sleep(0.04)
    time.sleep(0.1)
    xdotool("mouseup", "1")
    time.sleep(0.2)


# Whatever takes the keyboard says what it is.
def check_names(where):
    nameless = [item.get_role_name() for item in walk(application())
                if is_in(item, Atspi.StateType.FOCUSABLE) and is_in(item, Atspi.StateType.SHOWING)
                and role_of(item) not in (Atspi.Role.FRAME, Atspi.Role.WINDOW) and not name_of(item)]
    if nameless:
        fail(f"without a name, {where}: {', '.join(nameless)}")


# An action, and what has to be so soon after it. An action may be of keys (a list), a text to be typed, or a call.
def act(what, expected, sentence):
    global count
    count += 1
    if isinstance(what, str):
        write(what)
    elif isinstance(what, list):
        key(*what)
    else:
        what()
    until(expected, sentence)


def until(expected, sentence):
    end = time.monotonic() + PATIENCE
    while True:
        try:
            if expected():
                return
        except GLib.Error:
            pass
        if time.monotonic() > end:
            fail(sentence)
        time.sleep(0.1)


def row(name):
    for item in items("Tasks"):
        if bare(name_of(item)) == name:
            return item
    fail(f"no row {name}")


def place(name):
    for item in items("Lists"):
        if name_of(item).split(",")[0] == name:
            return item
    fail(f"no place {name}")


def has_rows(*names):
    return lambda: rows() == list(names)


def is_at(name):
    return lambda: title().startswith(name)


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
    circle = lambda box: (box.x + 24 + 20, box.y + box.height // 2)  # behind the grip
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
    global program
    program = subprocess.Popen([sys.argv[1], "--size", "1280x800"], stderr=subprocess.PIPE)
    until(lambda: application() is not None, "nothing shows in the accessibility tree")
    window = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--all", "--pid", str(program.pid), "--name", "MeldaDo"],
                            check=True, capture_output=True, text=True).stdout.split()[-1]
    xdotool("windowactivate", "--sync", window)
    by_keys()
    keys = count
    by_mouse()
    key("ctrl+q")
    try:
        _, said = program.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        fail("Ctrl+Q does not quit")
    if said:
        print(said.decode())
        sys.exit("the program warned")
    print(f"{keys} actions by keys, {count - keys} by the mouse: all as it should be")


main()

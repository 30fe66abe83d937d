# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# A window of the real program, used as a person does: keys and the mouse by xdotool, what is there as a screen reader finds
# it by AT-SPI. For tests on a virtual screen (virtual_screen.sh); several windows, of several people, may be there at once.

import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 15  # seconds


def xdotool(*words):
    subprocess.run(["xdotool", *words], check=True, stdout=subprocess.DEVNULL)


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


def bare(name):  # "Milk, 1 of 3, level 2" -> "Milk"
    parts = name.split(", ")
    while len(parts) > 1 and (" of " in parts[-1] or parts[-1].startswith("level ")):
        parts.pop()
    return ", ".join(parts).removeprefix("Section ")


class Window:
    """The program of one person. `environment` goes over that of this process; `name` stands in front of what fails."""

    def __init__(self, program, arguments=(), environment=None, name=""):
        self.name = name
        self.count = 0
        self.program = program
        self.arguments = list(arguments)
        self.environment = {**os.environ, **(environment or {})}
        self.process = None
        self.window = None

    def start(self, *more):
        self.process = subprocess.Popen([self.program, *self.arguments, *more], stderr=subprocess.PIPE, env=self.environment)
        self.until(lambda: self.application() is not None, "nothing shows in the accessibility tree")
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--all", "--pid", str(self.process.pid),
                                "--name", "MeldaDo"], check=True, capture_output=True, text=True)
        self.window = found.stdout.split()[-1]
        self.activate()

    def activate(self):
        xdotool("windowactivate", "--sync", self.window)

    def quit(self):
        self.activate()
        self.key("ctrl+q")
        try:
            _, said = self.process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.fail("Ctrl+Q does not quit")
        if said:
            print(said.decode())
            sys.exit(f"{self.name}: the program warned")

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.communicate()

    def picture(self, file):
        subprocess.run(["import", "-window", self.window, file], check=False)

    def fail(self, sentence):
        print(f"FAIL: {self.name} action {self.count}: {sentence}")
        print("rows:", self.rows(), "focus:", self.focus())
        if os.environ.get("A_DAY_PICTURE"):
            subprocess.run(["import", "-window", "root", os.environ["A_DAY_PICTURE"]], check=False)
        self.kill()
        sys.exit(1)

    # --- what is there --------------------------------------------------------------------------------------------

    def application(self):
        for app in children(Atspi.get_desktop(0)):
            try:
                if app is not None and app.get_process_id() == self.process.pid:
                    return app
            except GLib.Error:
                pass
        return None

    def everything(self):
        app = self.application()
        return walk(app) if app else iter(())

    def find(self, role, name, exact=False):
        for item in self.everything():
            if role_of(item) != role or not is_in(item, Atspi.StateType.SHOWING):
                continue
            if name_of(item) == name or (not exact and name_of(item).startswith(name)):
                return item
        return None

    def items(self, list_name):
        place = self.find(Atspi.Role.LIST, list_name, exact=True)
        return [item for item in children(place)
                if item is not None and role_of(item) == Atspi.Role.LIST_ITEM
                and is_in(item, Atspi.StateType.SHOWING)] if place else []

    def rows(self):
        found = [(item, name_of(item)) for item in self.items("Tasks")]

        def place(name):
            for part in name.split(", "):
                words = part.split(" of ")
                if len(words) == 2 and words[0].isdigit():
                    return int(words[0])
            return 0
        return [bare(name) for item, name in sorted(found, key=lambda one: place(one[1]))]

    def levels(self):
        return {bare(name_of(item)): ("level 2" in name_of(item)) for item in self.items("Tasks")}

    def lists(self):
        return [name_of(item).split(",")[0] for item in self.items("Lists")]

    def focus(self):  # the innermost: a list has it as well as its row
        found = [item for item in self.everything() if is_in(item, Atspi.StateType.FOCUSED)]
        return name_of(found[-1]) if found else ""

    def text_there(self, words):
        return any(words in name_of(item) for item in self.everything())

    def title(self):
        app = self.application()
        return name_of(children(app)[0]) if app and children(app) else ""

    def row(self, name):
        for item in self.items("Tasks"):
            if bare(name_of(item)) == name:
                return item
        self.fail(f"no row {name}")

    def place(self, name):
        for item in self.items("Lists"):
            if name_of(item).split(",")[0] == name:
                return item
        self.fail(f"no place {name}")

    def has_rows(self, *names):
        return lambda: self.rows() == list(names)

    def is_at(self, name):
        return lambda: self.title().startswith(name)

    # Whatever takes the keyboard says what it is.
    def check_names(self, where):
        nameless = [item.get_role_name() for item in self.everything()
                    if is_in(item, Atspi.StateType.FOCUSABLE) and is_in(item, Atspi.StateType.SHOWING)
                    and role_of(item) not in (Atspi.Role.FRAME, Atspi.Role.WINDOW) and not name_of(item)]
        if nameless:
            self.fail(f"without a name, {where}: {', '.join(nameless)}")

    # --- what a person does ---------------------------------------------------------------------------------------

    def key(self, *names):
        for name in names:
            xdotool("key", name)
            time.sleep(0.12)

    def write(self, text):
        xdotool("type", "--delay", "15", text)
        time.sleep(0.15)

    def click(self, item, button=1, times=1, at=None):
        box = item.get_extents(Atspi.CoordType.SCREEN)
        x, y = at(box) if at else (box.x + box.width // 2, box.y + box.height // 2)
        xdotool("mousemove", str(x), str(y))
        time.sleep(0.1)
        xdotool("click", "--repeat", str(times), "--delay", "60", str(button))
        time.sleep(0.15)

    def drag(self, item, to, at=None, where=None):
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

    # An action, and what has to be so soon after it. An action may be of keys (a list), a text to be typed, or a call.
    def act(self, what, expected, sentence):
        self.count += 1
        if isinstance(what, str):
            self.write(what)
        elif isinstance(what, list):
            self.key(*what)
        else:
            what()
        self.until(expected, sentence)

    def until(self, expected, sentence, patience=PATIENCE):
        end = time.monotonic() + patience
        while True:
            try:
                if expected():
                    return
            except GLib.Error:
                pass
            if time.monotonic() > end:
                self.fail(sentence)
            time.sleep(0.1)

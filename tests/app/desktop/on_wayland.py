# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# See on_wayland.sh. What differs from X11 in a toolkit: keys and the mouse, menus and dialogs, the clipboard, dragging, the
# window's state, keys that are held over other programs. Nothing may be warned of.

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
from window import Atspi, Window, bare, xdotool  # noqa: E402


class OnWayland(Window):
    """Nothing outside of the program knows its windows; the desktop gives the last one the keyboard."""

    def start(self, *more):
        self.process = subprocess.Popen([self.program, *self.arguments, *more], stderr=subprocess.PIPE, env=self.environment)
        self.until(lambda: self.title().startswith("Inbox"), "no window comes")

    def activate(self):
        pass


environment = {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "test"}
me = OnWayland(sys.argv[1], environment=environment)
act, find, focus, has_rows, until = me.act, me.find, me.focus, me.has_rows, me.until


def menu_shows(entry):
    return lambda: find(Atspi.Role.MENU_ITEM, entry) is not None


me.start()
until(lambda: "title" in focus(), "the caret is not in the field")
xdotool("mousemove", "640", "700")  # the desktop drops a click that comes together with the mouse

# Keys, and chips that come above the field.
act("Call mum tomorrow 5pm", lambda: find(Atspi.Role.TOOL_BAR, "Recognised") is not None, "nothing is recognised")
act(["Return"], has_rows("Call mum"), "the first task")
act(lambda: (me.write("Milk"), me.key("Return")), has_rows("Call mum", "Milk"), "the second task")
act(lambda: (me.write("Bread"), me.key("Return")), has_rows("Call mum", "Milk", "Bread"), "the third task")

# Menus and dialogs: by keys, and by the mouse, also a click beside them.
act(["Escape", "Menu"], menu_shows("Complete"), "the menu key")
act(["Escape"], lambda: not menu_shows("Complete")() and bare(focus()) in me.rows(), "Esc does not close the menu")
act(lambda: me.click(me.row("Milk"), button=3), menu_shows("Complete"), "the right button")
act(lambda: me.click(me.row("Bread"), at=lambda box: (box.x + box.width - 40, box.y + box.height // 2)),
    lambda: not menu_shows("Complete")(), "a click beside the menu does not close it")
act(["ctrl+k"], lambda: find(Atspi.Role.LIST, "Found") is not None or "Search" in focus(), "the box to go anywhere")
act(["Escape"], lambda: "Search" not in focus(), "Esc does not close the box")

# The clipboard: out of one field, and twice into another.
act(["ctrl+n"], lambda: "title" in focus(), "Ctrl+N")
act(lambda: (me.write("Eggs"), me.key("ctrl+a", "ctrl+x", "ctrl+v", "ctrl+v", "Return")),
    has_rows("Call mum", "Milk", "Bread", "EggsEggs"), "cut and pasted")

# Dragging by the grip, which stands in front of a row.
act(lambda: me.drag(me.row("EggsEggs"), me.row("Call mum"), at=lambda box: (box.x + 22, box.y + box.height // 2),
                    where=lambda box: (box.x + 22, box.y + 2)),
    has_rows("EggsEggs", "Call mum", "Milk", "Bread"), "a row that is dragged to the top")

# Keys over other programs are the desktop's to give, and this one has nothing that does: it is said.
act(["ctrl+comma"], lambda: find(Atspi.Role.PUSH_BUTTON, "Keys to add a task from anywhere") is not None, "the settings")
act(lambda: me.click(find(Atspi.Role.PUSH_BUTTON, "Keys to add a task from anywhere")),
    lambda: me.text_there("The desktop did not give these keys. In its settings"), "it is not said that the desktop gives no keys")
act(["Escape", "Escape"], lambda: find(Atspi.Role.PUSH_BUTTON, "Keys to add a task from anywhere") is None, "the settings stay")

# A second start hands over to the first. Everything is there again after the end.
if subprocess.run([sys.argv[1]], env={**os.environ, **environment}, timeout=20, check=False).returncode != 0:
    me.fail("a second start did not hand over")
me.quit()
me.start()
until(has_rows("EggsEggs", "Call mum", "Milk", "Bread"), "the tasks are not there again")
me.quit()
print("all as it should be")

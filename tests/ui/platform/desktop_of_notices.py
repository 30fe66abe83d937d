#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
"""The desktop's half of org.freedesktop.Notifications, for tests on a message bus of their own.

Says on stdout what it is asked for, a JSON text each line. A line on stdin: "press N", the button of message N; "close N".
"""

import json
import os

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
XML = f"""<node><interface name="{NAME}">
 <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
  <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{{sv}}" direction="in"/>
  <arg type="i" direction="in"/><arg type="u" direction="out"/></method>
 <method name="CloseNotification"><arg type="u" direction="in"/></method>
</interface></node>"""

loop = GLib.MainLoop()
last = 0


def say(*words):
    print(json.dumps(words, ensure_ascii=False), flush=True)


def on_call(bus, sender, path, interface, method, words, call):
    global last
    words = words.unpack()
    if method == "CloseNotification":
        say("closed", words[0])
        call.return_value(None)
        return
    replaced = words[1]
    last = replaced or last + 1
    say("shown", last, replaced, words[3], words[4], words[5])
    call.return_value(GLib.Variant("(u)", (last,)))


def on_input(channel, condition):
    lines = os.read(0, 4096).decode().splitlines()  # a test writes whole lines
    for line in lines:
        what, number = line.split()
        if what == "press":
            bus.emit_signal(None, PATH, NAME, "ActionInvoked", GLib.Variant("(us)", (int(number), "act")))
        bus.emit_signal(None, PATH, NAME, "NotificationClosed", GLib.Variant("(uu)", (int(number), 2)))
        bus.flush_sync()
        say("done")
    if not lines:
        loop.quit()
    return bool(lines)


bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], on_call, None, None)
Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: say("ready"), None)
GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, on_input)
loop.run()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
"""The desktop's half of org.freedesktop.portal.GlobalShortcuts, for tests on a message bus of their own.

Usage: desktop_of_keys.py agrees|refuses|has-none
Says on stdout what it is asked for; a line on stdin, "here NAME", is a key pressed, "elsewhere NAME" that of another program.
"""

import os
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

PATH = "/org/freedesktop/portal/desktop"
KEYS = "org.freedesktop.portal.GlobalShortcuts"
XML = f"""<node><interface name="{KEYS}">
 <method name="CreateSession"><arg type="a{{sv}}" direction="in"/><arg type="o" direction="out"/></method>
 <method name="BindShortcuts"><arg type="o" direction="in"/><arg type="a(sa{{sv}})" direction="in"/><arg type="s" direction="in"/>
  <arg type="a{{sv}}" direction="in"/><arg type="o" direction="out"/></method>
</interface><interface name="org.freedesktop.portal.Session"><method name="Close"/></interface></node>"""

answer = sys.argv[1]
loop = GLib.MainLoop()
node = Gio.DBusNodeInfo.new_for_xml(XML)
session = None


def say(*words):
    print(*words, flush=True)


def respond(bus, request, code, results):
    bus.emit_signal(None, request, "org.freedesktop.portal.Request", "Response", GLib.Variant("(ua{sv})", (code, results)))


def on_session_call(bus, sender, path, interface, method, words, call):
    say("closed")
    call.return_value(None)


def on_call(bus, sender, path, interface, method, words, call):
    global session
    options = words.unpack()[-1]
    request = f"{PATH}/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
    call.return_value(GLib.Variant("(o)", (request,)))
    if method == "CreateSession":
        session = f"{PATH}/session/{sender[1:].replace('.', '_')}/{options['session_handle_token']}"
        bus.register_object(session, node.interfaces[1], on_session_call, None, None)
        respond(bus, request, 0, {"session_handle": GLib.Variant("s", session)})
        return
    (name, facts), = words.unpack()[1]
    say("asked", name, facts["preferred_trigger"])
    facts = {"description": GLib.Variant("s", facts["description"]), "trigger_description": GLib.Variant("s", "Super+N")}
    given = GLib.Variant("a(sa{sv})", [(name, facts)])
    if answer == "refuses":
        respond(bus, request, 1, {})
    else:
        respond(bus, request, 0, {"shortcuts": given})


def on_input(channel, condition):
    lines = os.read(0, 4096).decode().splitlines()  # a test writes whole lines
    for line in lines:
        how, name = line.split()
        where = session if how == "here" else PATH + "/session/other/1"
        bus.emit_signal(None, PATH, KEYS, "Activated",
                        GLib.Variant("(osta{sv})", (where, name, 1, {"activation_token": GLib.Variant("s", "a-token")})))
        bus.flush_sync()
        say("pressed")
    if not lines:
        loop.quit()
    return bool(lines)


bus = Gio.bus_get_sync(Gio.BusType.SESSION)
if answer != "has-none":
    bus.register_object(PATH, node.interfaces[0], on_call, None, None)
Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE,
                               lambda *_: say("ready"), None)
GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, on_input)
loop.run()

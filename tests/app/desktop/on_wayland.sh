#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# The real window on a Wayland desktop: Weston, which draws into a virtual screen, so that a mouse and keys are there. Its
# shell gives each window the whole screen. Usage: on_wayland.sh MELDADO

. "$(dirname "$0")/../../support/virtual_screen.sh"
need_tools weston
need_screen_reader
enter_virtual_screen 1280x800 "$0" "$@"

make_home
printf '[core]\nidle-time=0\n[input-method]\npath=\n' >"$folder/weston.ini"  # no keyboard on the screen
fail() {
    echo "FAIL: $*"
    cat "$folder/weston.log"
    exit 1
}
# Without a window manager its window lies at the corner of the screen, and has no frame: places are the same in both.
weston --backend=x11-backend.so --use-pixman --width=1280 --height=800 --shell=kiosk-shell.so --socket=test \
    --config="$folder/weston.ini" >"$folder/weston.log" 2>&1 &
desktop=$!
trap '{ kill -9 $desktop; wait; rm -rf "$folder"; } 2>/dev/null' EXIT
waitfor 20 "Weston does not start" [ -S "$folder/runtime/test" ]
xdotool windowfocus --sync "$(sed -n 's/.*window id //p' "$folder/weston.log")" || fail "Weston has no window"
/usr/bin/python3 "$(dirname "$0")/on_wayland.py" "$1"

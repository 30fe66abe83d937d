#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# One program for each person: a second start hands its wish to the first, also after a crash; the small window adds to
# the inbox; the window comes back where it was, and on the screen. On a virtual screen.
# Usage: one_program.sh MELDADO

meldado=$1
. "$(dirname "$0")/../../support/virtual_screen.sh"
enter_virtual_screen 1280x800 "$0" "$@"

make_home
start_window_manager

fail() {
    echo "FAIL: $*"
    cat "$folder/said" 2>/dev/null
    exit 1
}
windowNamed() { xdotool search --all --onlyvisible --pid $app --name "$1" 2>/dev/null | tail -1; }
isShown() { [ -n "$(windowNamed "$1")" ]; }
isNotShown() { ! isShown "$1"; }
isInFront() { [ "$(xdotool getactivewindow 2>/dev/null)" = "$(windowNamed "$1")" ]; }
isGone() { ! kill -0 $app 2>/dev/null; }
start() {
    "$meldado" "$@" 2>>"$folder/said" &
    app=$!
    waitfor 30 "no window" isShown "MeldaDo"
    xdotool windowactivate --sync "$(windowNamed MeldaDo)" 2>/dev/null
}
placeOf() { xdotool getwindowgeometry --shell "$(windowNamed MeldaDo)" | grep -E "^(X|Y|WIDTH|HEIGHT)=" | tr '\n' ' '; }

start
timeout 20 "$meldado" 2>>"$folder/said" || fail "a second start did not hand over"
isGone && fail "the first one ended"

# An invite goes to the one that runs, which says that this is none.
timeout 20 "$meldado" meldado:invite/AAAA 2>>"$folder/said" || fail "an invite was not handed over"
isGone && fail "an invite ended the first one"
xdotool windowactivate --sync "$(windowNamed MeldaDo)" 2>/dev/null
key Escape

# The small window, which adds to the inbox.
timeout 20 "$meldado" --quick-add 2>>"$folder/said" || fail "--quick-add was not handed over"
waitfor 10 "no window for a new task" isShown "New task"
xdotool windowactivate --sync "$(windowNamed "New task")" 2>/dev/null
xdotool type --delay 20 "Call mum tomorrow"  # which is recognised, also in the field of the window behind
key shift+Return
isShown "New task" || fail "Shift+Enter closed the window"
xdotool type --delay 20 "Milk"
key Return
waitfor 10 "Enter did not close the window" isNotShown "New task"

# The same by keys that are pressed in front of another program. Another one may have them.
main=$(windowNamed MeldaDo)
xdotool windowminimize --sync "$main"
key ctrl+alt+space
waitfor 10 "the keys opened no window" isShown "New task"
waitfor 10 "the window is not in front" isInFront "New task"
key Escape
waitfor 10 "Esc did not close the window" isNotShown "New task"
xdotool windowactivate --sync "$main" 2>/dev/null

# Where it was.
xdotool windowsize --sync "$(windowNamed MeldaDo)" 700 560
xdotool windowmove --sync "$(windowNamed MeldaDo)" 300 120
sleep .3
there=$(placeOf)
xdotool windowactivate --sync "$(windowNamed MeldaDo)" 2>/dev/null
key ctrl+q
waitfor 10 "Ctrl+Q did not quit" isGone
start
waitfor 10 "the window did not come back: $(placeOf) instead of $there" [ "$(placeOf)" = "$there" ]

# A crash leaves the socket; the next start is a program of its own again.
kill -9 $app
wait $app 2>/dev/null
sed -i 's/^place=.*/place=@Rect(5000 4000 700 560)/' "$folder/data/meldado/window.ini"
start
timeout 20 "$meldado" 2>>"$folder/said" || fail "a start after a crash did not hand over"
eval "$(placeOf)"  # of what is inside its frame
[ $((X + WIDTH)) -le 1320 ] && [ $((Y + HEIGHT)) -le 840 ] && [ "$X" -ge 0 ] || fail "outside of the screen: $(placeOf)"

# A size that is wanted counts more than the one that it had.
hasSize() { eval "$(placeOf)"; [ "$WIDTH $HEIGHT" = "$1" ]; }
xdotool windowactivate --sync "$(windowNamed MeldaDo)" 2>/dev/null
key ctrl+q
waitfor 10 "Ctrl+Q did not quit" isGone
start --size 640x520
waitfor 10 "--size was not listened to: $(placeOf)" hasSize "640 520"
[ -s "$folder/said" ] && fail "the program warned"
echo "all as it should be"

#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# A real window on a virtual screen: three tasks are typed, moved by mouse and by keys, the program is killed and
# started again, and another process edits the list. What the folder holds is read by the command line program.
# Usage: real_window.sh MELDADO MELDADO-CLI

meldado=$1
cli=$2
. "$(dirname "$0")/../../support/virtual_screen.sh"
enter_virtual_screen 1280x800 "$0" "$@"

folder=$(mktemp -d)
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config
list=$folder/list
mkdir "$list"
start_window_manager

fail() {
    echo "FAIL: $*; the folder says: $(titles)"
    cat "$folder/said" 2>/dev/null
    exit 1
}
titles() {  # of the tasks, in order; the list's own title comes last
    "$cli" read -s "$list" 2>/dev/null | grep -o '"title":"[^"]*"' | cut -d'"' -f4 | head -n -1 | tr '\n' ' ' | sed 's/ $//'
}
folderSays() { [ "$(titles)" = "$1" ]; }
findWindow() {
    window=$(xdotool search --onlyvisible --pid $app --name MeldaDo 2>/dev/null | tail -1)
    [ -n "$window" ]
}
start() {
    "$meldado" "$list" --size 720x620 2>>"$folder/said" &
    app=$!
    waitfor 30 "no window" findWindow
    xdotool windowactivate --sync "$window" 2>/dev/null
    sleep .5
}
type_line() { xdotool type --delay 20 "$1"; xdotool key Return; sleep .1; }

start
key ctrl+n
type_line A
type_line B
type_line C
waitfor 10 "typing three tasks" folderSays "A B C"

# The grip of the first row, to the middle of the lower half of the last one.
xdotool mousemove --window "$window" 22 102
sleep .3
xdotool mousedown 1
for y in 108 120 140 160 180 200 204; do
    xdotool mousemove --window "$window" 24 $y
    sleep .05
done
xdotool mouseup 1
waitfor 10 "dragging A to the end" folderSays "B C A"

key alt+Up
waitfor 10 "Alt+Up on A" folderSays "B A C"
key Home
key space
waitfor 10 "completing B" bash -c "'$cli' read -s '$list' | grep -q '\"done\":true,\"title\":\"B\"'"

# What is not sent yet survives as well.
key ctrl+n
xdotool type --delay 20 "Half"
sleep .3
kill -9 $app
wait $app 2>/dev/null
folderSays "B A C" || fail "after the kill"
start
key ctrl+n
key Return
waitfor 10 "what was half typed was lost" folderSays "B A C Half"
key ctrl+z
waitfor 10 "undo of what was half typed" folderSays "B A C"
key F6
key Home
key Delete
waitfor 10 "the first row after the restart was not A, since B is done" folderSays "B C"
key ctrl+z
waitfor 10 "undo" folderSays "B A C"

# Another process renames the list: the window's title says so.
isCalled() { xdotool getwindowname "$window" 2>/dev/null | grep -q "Renamed elsewhere"; }
"$cli" read -s "$list" | sed 's/"title":"[^"]*","version"/"title":"Renamed elsewhere","version"/' >"$folder/changed.json"
"$cli" update -t "$list" -j "$folder/changed.json" >/dev/null || fail "meldado-cli update"
begin=$(date +%s%N)
waitfor 10 "a change by another process was not shown" isCalled
took=$((($(date +%s%N) - begin) / 1000000))
echo "a change by another process was shown after $took ms"
[ $took -lt 2000 ] || fail "that took longer than 2 s"

# What is being typed when the window closes is kept.
xdotool windowactivate --sync "$window" 2>/dev/null
key Home
key F2
xdotool type --delay 20 Last
isGone() { ! kill -0 $app 2>/dev/null; }
key ctrl+q
waitfor 10 "Ctrl+Q did not quit" isGone
folderSays "B Last C" || fail "the title typed last was lost"
[ -s "$folder/said" ] && fail "the program warned"
echo "all as it should be"

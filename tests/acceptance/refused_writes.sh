#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# Recipe "inject" at the window: what the program writes into a shared folder and into its own store is refused by the system, while
# somebody works. Usage: refused_writes.sh MELDADO [PICTURES], a folder that takes a picture of each sentence

. "$(dirname "$0")/../support/virtual_screen.sh"
need_tools strace
sleep 5 &  # may a process of ours be looked into, that is no child?
strace -qq -o /dev/null -p $! 2>/dev/null &
looking=$!
for _ in $(seq 50); do grep -q "^TracerPid:.*[1-9]" /proc/$(jobs -p | head -1)/status 2>/dev/null && may=yes && break; sleep .05; done
kill $looking $(jobs -p | head -1) 2>/dev/null
wait 2>/dev/null
[ -n "$may" ] || { echo "skipped: ptrace is refused here"; exit 77; }
need_screen_reader
enter_virtual_screen 1100x900 "$0" "$@"

start_window_manager
/usr/bin/python3 "$(dirname "$0")/refused_writes.py" "$1" "$folder" "$2"

#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# The story of Alice and Bob, who share a list through a folder, with the real program in two windows on a virtual screen.
# Each has a home of their own; what carries the folder between them is a copy that the story itself makes, when they are
# "online". Usage: two_people.sh MELDADO [PICTURES], a folder that takes a picture of each step

. "$(dirname "$0")/../support/virtual_screen.sh"
/usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0')" 2>/dev/null ||
    { echo "skipped: Python's bindings of AT-SPI are not installed"; exit 77; }
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
enter_virtual_screen 2000x900 "$0" "$@"

folder=$(mktemp -d)
start_window_manager
trap 'kill $manager; wait; rm -rf "$folder"' EXIT 2>/dev/null
/usr/bin/python3 "$(dirname "$0")/two_people.py" "$1" "$folder" "$2"

#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# The story of Alice and Bob, who share a list through a folder, with the real program in two windows on a virtual screen.
# Each has a home of their own; what carries the folder between them is a copy that the story itself makes, when they are
# "online". Usage: two_people.sh MELDADO [PICTURES], a folder that takes a picture of each step

. "$(dirname "$0")/../support/virtual_screen.sh"
need_screen_reader
enter_virtual_screen 2000x900 "$0" "$@"

start_window_manager
/usr/bin/python3 "$(dirname "$0")/two_people.py" "$1" "$folder" "$2"

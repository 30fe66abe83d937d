#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# A day's use of the real window, by keys alone and then by the mouse, on a virtual screen; what is there is read as a screen
# reader reads it. Usage: a_day.sh MELDADO

. "$(dirname "$0")/../../support/virtual_screen.sh"
need_screen_reader
enter_virtual_screen 1400x900 "$0" "$@"

make_home
start_window_manager
/usr/bin/python3 "$(dirname "$0")/a_day.py" "$1"

#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# A day's use of the real window, by keys alone and then by the mouse, on a virtual screen; what is there is read as a screen
# reader reads it. Usage: a_day.sh MELDADO

. "$(dirname "$0")/../../support/virtual_screen.sh"
/usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0')" 2>/dev/null ||
    { echo "skipped: Python's bindings of AT-SPI are not installed"; exit 77; }
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
enter_virtual_screen 1400x900 "$0" "$@"

folder=$(mktemp -d)
mkdir -m 700 "$folder/runtime"
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache XDG_RUNTIME_DIR=$folder/runtime
start_window_manager
trap 'kill $manager; wait; rm -rf "$folder"' EXIT 2>/dev/null
/usr/bin/python3 "$(dirname "$0")/a_day.py" "$1"

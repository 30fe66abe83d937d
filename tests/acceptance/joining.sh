#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# Recipe "kill" for joining: the real program is killed at any moment while it joins a list of thousands of commits, and begun
# again. MELDADO_LONG=1 does it oftener, MELDADO_SEED=<n> repeats a run. Usage: joining.sh MELDADO

. "$(dirname "$0")/../support/virtual_screen.sh"
/usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0')" 2>/dev/null ||
    { echo "skipped: Python's bindings of AT-SPI are not installed"; exit 77; }
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
enter_virtual_screen 1000x900 "$0" "$@"

folder=$(mktemp -d)
start_window_manager
trap 'kill $manager; wait; rm -rf "$folder"' EXIT 2>/dev/null
/usr/bin/python3 "$(dirname "$0")/joining.py" "$1" "$folder"

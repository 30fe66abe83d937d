#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# Recipe "kill" for joining: the real program is killed at any moment while it joins a list of thousands of commits, and begun
# again. MELDADO_LONG=1 does it oftener, MELDADO_SEED=<n> repeats a run. Usage: joining.sh MELDADO

. "$(dirname "$0")/../support/virtual_screen.sh"
need_screen_reader
enter_virtual_screen 1000x900 "$0" "$@"

start_window_manager
/usr/bin/python3 "$(dirname "$0")/joining.py" "$1" "$folder"

#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# The code of an invite is read from pictures of the real window, light and dark, by a program that reads codes; what it says is
# the link. Usage: invite_code.sh MELDADO [PICTURES], a folder that keeps the pictures

. "$(dirname "$0")/../../support/virtual_screen.sh"
need_tools import zbarimg
need_screen_reader
enter_virtual_screen 1280x900 "$0" "$@"

start_window_manager
/usr/bin/python3 "$(dirname "$0")/invite_code.py" "$1" "$folder" "${2:-$folder}"

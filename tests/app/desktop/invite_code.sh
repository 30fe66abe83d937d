#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# The code of an invite is read from pictures of the real window, light and dark, by a program that reads codes; what it says is
# the link. Usage: invite_code.sh MELDADO [PICTURES], a folder that keeps the pictures

. "$(dirname "$0")/../../support/virtual_screen.sh"
for tool in import zbarimg; do
    command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
/usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0')" 2>/dev/null ||
    { echo "skipped: Python's bindings of AT-SPI are not installed"; exit 77; }
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
enter_virtual_screen 1280x900 "$0" "$@"

folder=$(mktemp -d)
start_window_manager
trap 'kill $manager; wait; rm -rf "$folder"' EXIT 2>/dev/null
/usr/bin/python3 "$(dirname "$0")/invite_code.py" "$1" "$folder" "${2:-$folder}"

#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# What is installed makes a desktop open invites with the program: a link and a file, by what opens them there, in a home and
# with data folders of their own. Usage: system_opens.sh CMAKE BUILD_FOLDER

. "$(dirname "$0")/../../support/virtual_screen.sh"
need_tools desktop-file-validate gio update-desktop-database update-mime-database xdg-mime xdg-open
need_screen_reader
enter_virtual_screen 1280x800 "$0" "$@"

start_window_manager
mkdir -p -m 700 "$folder/home" "$folder/runtime"
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/runtime XDG_DATA_HOME=$folder/home/data XDG_CONFIG_HOME=$folder/home/config
export XDG_CACHE_HOME=$folder/home/cache XDG_DATA_DIRS=$folder/usr/share:/usr/share PATH=$folder/usr/bin:$PATH
unset XDG_CURRENT_DESKTOP DESKTOP_SESSION

"$1" --install "$2" --component desktop --prefix "$folder/usr" >"$folder/installed" || { cat "$folder/installed"; exit 1; }
desktop-file-validate "$folder/usr/share/applications/meldado.desktop" || exit 1
update-desktop-database "$folder/usr/share/applications"
update-mime-database "$folder/usr/share/mime"
/usr/bin/python3 "$(dirname "$0")/system_opens.py" "$folder"

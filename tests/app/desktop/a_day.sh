#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# A day's use of the real window, by keys alone and then by the mouse, on a virtual screen; what is there is read as a screen
# reader reads it. Usage: a_day.sh MELDADO

if [ -z "$REAL_WINDOW_INSIDE" ]; then
    for tool in Xvfb xvfb-run xdotool openbox dbus-run-session; do
        command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
    done
    /usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0')" 2>/dev/null ||
        { echo "skipped: Python's bindings of AT-SPI are not installed"; exit 77; }
    unset QT_QPA_PLATFORM WAYLAND_DISPLAY
    export REAL_WINDOW_INSIDE=1 QT_QUICK_BACKEND=software LC_ALL=C.UTF-8 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
    exec xvfb-run -a -s "-screen 0 1400x900x24 -nolisten tcp" dbus-run-session -- bash "$0" "$@"
fi

folder=$(mktemp -d)
mkdir -m 700 "$folder/runtime"
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache XDG_RUNTIME_DIR=$folder/runtime
echo '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>' >"$folder/rc.xml"  # no keys of its own
openbox --config-file "$folder/rc.xml" >/dev/null 2>&1 &
trap 'kill %1; wait; rm -rf "$folder"' EXIT 2>/dev/null
until xdotool get_num_desktops >/dev/null 2>&1; do sleep .1; done  # it is there
/usr/bin/python3 "$(dirname "$0")/a_day.py" "$1"

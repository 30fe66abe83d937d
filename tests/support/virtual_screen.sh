# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# For scripts that use the real window, which source it: a screen of their own, with a window manager that has no keys.

# enter_virtual_screen WIDTHxHEIGHT SCRIPT [argument…]: begins the script again on a virtual screen, where this does nothing.
enter_virtual_screen()
{
    local size=$1 tool
    shift
    [ -z "$REAL_WINDOW_INSIDE" ] || return
    for tool in Xvfb xvfb-run xdotool openbox dbus-run-session; do
        command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
    done
    unset QT_QPA_PLATFORM WAYLAND_DISPLAY
    export REAL_WINDOW_INSIDE=1 QT_QUICK_BACKEND=software LC_ALL=C.UTF-8
    exec xvfb-run -a -s "-screen 0 ${size}x24 -nolisten tcp" dbus-run-session -- bash "$@"
}

# In $folder, which is the person's; the manager's number is in $manager.
start_window_manager()
{
    echo '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>' >"$folder/rc.xml"
    openbox --config-file "$folder/rc.xml" >/dev/null 2>&1 &
    manager=$!
    until xdotool get_num_desktops >/dev/null 2>&1; do sleep .1; done  # it is there
}

waitfor()  # seconds, what, command…: until the command succeeds
{
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@"; do
        [ $SECONDS -ge $end ] && fail "$what"
        sleep .05
    done
}

key() { xdotool key --window 0 "$@"; sleep .1; }

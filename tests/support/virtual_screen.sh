# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# For scripts that use the real window, which source it: a screen of their own, with a window manager that has no keys.

folder=  # what a script writes, gone with it; not one of the environment

# need_tools TOOL…: without one of them the test is skipped.
need_tools()
{
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
    done
}

# What is shown is read as a screen reader reads it.
need_screen_reader()
{
    /usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0')" 2>/dev/null ||
        { echo "skipped: Python's bindings of AT-SPI are not installed"; exit 77; }
    export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
}

# enter_virtual_screen WIDTHxHEIGHT SCRIPT [argument…]: begins the script again on a virtual screen, where this does nothing.
enter_virtual_screen()
{
    local size=$1
    shift
    [ -z "$REAL_WINDOW_INSIDE" ] || return
    need_tools Xvfb xdotool openbox dbus-run-session
    unset QT_QPA_PLATFORM WAYLAND_DISPLAY
    export REAL_WINDOW_INSIDE=1 QT_QUICK_BACKEND=software LC_ALL=C.UTF-8
    # It chooses its number itself: two scripts that look for a free one at the same time may find the same.
    local number screen status=0
    number=$(mktemp)
    Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$number" >/dev/null 2>&1 &
    screen=$!
    trap '{ kill $screen; wait; rm -f "$number"; } 2>/dev/null' EXIT
    until [ -s "$number" ]; do
        kill -0 $screen 2>/dev/null || { echo "FAIL: Xvfb does not start"; exit 1; }
        sleep .05
    done
    DISPLAY=:$(<"$number") dbus-run-session -- bash "$@" || status=$?
    exit $status
}

# $folder, which goes with the script; where the person's own files lie.
make_home()
{
    folder=$(mktemp -d)
    mkdir -m 700 "$folder/runtime"
    export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache XDG_RUNTIME_DIR=$folder/runtime
    trap 'rm -rf "$folder"' EXIT
}

# In $folder, which is made if there is none. It ends with the script, as the program does whose number is in $app.
start_window_manager()
{
    folder=${folder:-$(mktemp -d)}
    app=
    echo '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>' >"$folder/rc.xml"
    openbox --config-file "$folder/rc.xml" >/dev/null 2>&1 &
    manager=$!
    trap '{ [ -z "$app" ] || kill -9 $app; kill $manager; wait; rm -rf "$folder"; } 2>/dev/null' EXIT
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

#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# The desktop program where there is no display: what it says, its exit codes, its pictures. It warns of nothing.
# Usage: command_line.sh MELDADO MELDADO-CLI

meldado=$1
cli=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM QT_QUICK_BACKEND XDG_RUNTIME_DIR LC_ALL LANG
failures=0

# expect "what is tested" wanted-code: runs the rest; leaves its words in $folder/out and $folder/err
expect() {
    local what=$1 wanted=$2
    shift 2
    timeout 60 "$@" >"$folder/out" 2>"$folder/err"
    local code=$?
    if [ $code -ne "$wanted" ]; then
        echo "FAIL: $what: exit code $code instead of $wanted: $(cat "$folder/err")"
        failures=$((failures + 1))
    fi
}
holds() {  # what, file, words
    grep -q -- "$3" "$2" || { echo "FAIL: $1: no \"$3\" in: $(cat "$2")"; failures=$((failures + 1)); }
}
is_quiet() {
    [ -s "$folder/err" ] && { echo "FAIL: $1: it said: $(cat "$folder/err")"; failures=$((failures + 1)); }
}
is_picture() {  # what, file, width and height as they stand in a PNG's header
    local size
    size=$(od -An -tu1 -j16 -N8 "$2" 2>/dev/null | awk '{print $3*256+$4 "x" $7*256+$8}')
    [ "$size" = "$3" ] || { echo "FAIL: $1: the picture is $size, not $3"; failures=$((failures + 1)); }
}

expect "help" 0 "$meldado" --help
holds "help" "$folder/out" "Usage: meldado"
expect "version" 0 "$meldado" --version
holds "version" "$folder/out" "^MeldaDo [0-9]"
expect "an unknown option" 2 "$meldado" --frobnicate
holds "an unknown option" "$folder/err" "does not know the option --frobnicate"
expect "an unknown theme" 2 "$meldado" --theme pink
expect "no display" 2 "$meldado"
holds "no display" "$folder/err" "meldado --screenshot"

expect "a picture of the inbox" 0 "$meldado" --screenshot "$folder/inbox.png" --size 640x480
is_quiet "a picture of the inbox"
is_picture "a picture of the inbox" "$folder/inbox.png" 640x480
[ -z "$(find "$XDG_DATA_HOME/meldado/lists" -type f)" ] || { echo "FAIL: opening the inbox wrote into it"; failures=$((failures + 1)); }

# A folder of blobs where an earlier version kept the inbox: its tasks are in the inbox now, and it is kept aside.
lists=$XDG_DATA_HOME/meldado/lists
mkdir -p "$lists/inbox"
echo '{"items♭":[{"_id":"one","title":"From an earlier version"}]}' >"$folder/old.json"
"$cli" update -t "$lists/inbox" -j "$folder/old.json" >/dev/null || { echo "FAIL: meldado-cli update"; exit 1; }
old=$(cd "$lists/inbox" && find . -type f | sort)
expect "an old inbox" 0 "$meldado" --screenshot "$folder/old.png" --size 640x480
is_quiet "an old inbox"
[ -f "$lists/inbox.replica" ] || { echo "FAIL: the inbox is not in its new place"; failures=$((failures + 1)); }
[ "$(cd "$lists/inbox-melded" 2>/dev/null && find . -type f | sort)" = "$old" ] || { echo "FAIL: the old inbox is not kept"; failures=$((failures + 1)); }
expect "the inbox after that" 0 "$meldado" --screenshot "$folder/new.png" --size 640x480
cmp -s "$folder/old.png" "$folder/new.png" || { echo "FAIL: the inbox looks different the second time"; failures=$((failures + 1)); }
cmp -s "$folder/inbox.png" "$folder/new.png" && { echo "FAIL: the inbox looks empty"; failures=$((failures + 1)); }

cat >"$folder/list.json" <<'JSON'
{"software":"MeldaDo","version":"1.0.0","items♭":[{"_id":"alice_todo_01","title":"Buy milk","description":"Go to the store"}]}
JSON
mkdir "$folder/list"
"$cli" update -t "$folder/list" -j "$folder/list.json" >/dev/null || { echo "FAIL: meldado-cli update"; exit 1; }
before=$(find "$folder/list" -type f | sort)
for theme in light dark high-contrast high-contrast-dark; do
    expect "the example in $theme" 0 "$meldado" "$folder/list" --screenshot "$folder/$theme.png" --theme $theme --size 380x640
    is_quiet "the example in $theme"
    is_picture "the example in $theme" "$folder/$theme.png" 380x640
done

# A place that was opened before opens while it is away, and is not made anew.
mv "$folder/list" "$folder/unplugged"
expect "a list whose folder is away" 0 "$meldado" "$folder/list" --screenshot "$folder/away.png" --theme light --size 380x640
is_quiet "a list whose folder is away"
[ ! -e "$folder/list" ] || { echo "FAIL: a folder that is away is made anew"; failures=$((failures + 1)); }
mv "$folder/unplugged" "$folder/list"

# Every page that the help names, wide and narrow, in both kinds of high contrast; no two of them look the same.
pages=$("$meldado" --help | sed -n '/^Pages:/,$p' | awk 'NR > 1 {print $1}')
[ "$(echo "$pages" | wc -w)" -ge 7 ] || { echo "FAIL: the help names these pages only: $pages"; failures=$((failures + 1)); }
# Views across lists are there without a place.
place_of() {
    case $1 in
        today | upcoming | all | done | trash | join) place=() ;;
        *) place=("$folder/list") ;;
    esac
}
for page in $pages; do
    place_of "$page"
    expect "the page $page" 0 "$meldado" "${place[@]}" --screenshot "$folder/page-$page.png" --page "$page" --theme high-contrast --size 1100x720
    is_quiet "the page $page"
    is_picture "the page $page" "$folder/page-$page.png" 1100x720
    expect "the page $page, narrow" 0 "$meldado" "${place[@]}" --screenshot "$folder/narrow-$page.png" --page "$page" --theme high-contrast-dark --size 380x640
    is_quiet "the page $page, narrow"
done
[ -z "$(md5sum "$folder"/page-*.png | cut -d' ' -f1 | sort | uniq -d)" ] ||
    { echo "FAIL: two pages look the same"; failures=$((failures + 1)); }
expect "an unknown page" 2 "$meldado" --page attic --screenshot "$folder/x.png"
holds "an unknown page" "$folder/err" "settings-appearance"

# What is set counts, an option goes before it, and a damaged file is no reason to stop.
mkdir -p "$XDG_CONFIG_HOME/meldado"
printf '[General]\ntheme=dark\n' >"$XDG_CONFIG_HOME/meldado/settings.ini"
expect "dark as it is set" 0 "$meldado" "$folder/list" --screenshot "$folder/set.png" --size 380x640
cmp -s "$folder/set.png" "$folder/dark.png" || { echo "FAIL: the theme that is set is not used"; failures=$((failures + 1)); }
expect "light as the option says" 0 "$meldado" "$folder/list" --screenshot "$folder/set.png" --theme light --size 380x640
cmp -s "$folder/set.png" "$folder/light.png" || { echo "FAIL: the option does not go before what is set"; failures=$((failures + 1)); }
head -c 3000 /dev/urandom >"$XDG_CONFIG_HOME/meldado/settings.ini"
expect "damaged settings" 0 "$meldado" "$folder/list" --screenshot "$folder/set.png" --theme light --size 380x640
is_quiet "damaged settings"
cmp -s "$folder/set.png" "$folder/light.png" || { echo "FAIL: damaged settings change something"; failures=$((failures + 1)); }
printf '[General]\ntext-size=200\n' >"$XDG_CONFIG_HOME/meldado/settings.ini"
for page in $pages; do
    place_of "$page"
    expect "$page with large text" 0 "$meldado" "${place[@]}" --screenshot "$folder/large.png" --page "$page" --size 360x480
    is_quiet "$page with large text"
done
rm "$XDG_CONFIG_HOME/meldado/settings.ini"

[ "$before" = "$(find "$folder/list" -type f | sort)" ] || { echo "FAIL: looking at a list changed its folder"; failures=$((failures + 1)); }
cmp -s "$folder/light.png" "$folder/dark.png" && { echo "FAIL: light and dark look the same"; failures=$((failures + 1)); }

expect "a folder that is not there" 1 "$meldado" "$folder/nowhere" --screenshot "$folder/x.png"
holds "a folder that is not there" "$folder/err" "is not there"
expect "an address of no kind" 1 "$meldado" gopher://example.org/list --screenshot "$folder/x.png"
holds "an address of no kind" "$folder/err" "does not know this kind of address"
expect "a picture that cannot be written" 1 "$meldado" "$folder/list" --screenshot "$folder/no/such/folder.png"
holds "a picture that cannot be written" "$folder/err" "could not be written"

[ $failures -eq 0 ] && echo "all as it should be"
exit $failures

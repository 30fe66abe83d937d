# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# See invite_code.sh.

import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
from window import Atspi, Window  # noqa: E402

program, root, pictures = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
BUTTON = Atspi.Role.PUSH_BUTTON


def alice():
    home = root / "alice"
    (home / "Dropbox").mkdir(parents=True)
    (home / "runtime").mkdir(mode=0o700)
    return Window(program, ["--size", "1100x820"], environment={
        "HOME": str(home), "USER": "alice", "XDG_RUNTIME_DIR": str(home / "runtime"), "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache")})


def press(me, name):
    me.until(lambda: me.find(BUTTON, name, exact=True) is not None, f"there is no {name}")
    me.click(me.find(BUTTON, name, exact=True))


# What Copy link put there, as the program itself would open it.
def link_in_clipboard(me):
    me.act(["ctrl+k"], lambda: True, "")
    me.act(lambda: (me.write("invite"), time.sleep(0.5), me.key("Return")), lambda: me.focus() == "Link of the invite", "the box")
    field = me.find(Atspi.Role.TEXT, "Link of the invite", exact=True)
    return Atspi.Text.get_text(field, 0, Atspi.Text.get_character_count(field))


def check_code(me, theme):
    me.until(lambda: me.text_there("QR code of the invite"), "there is no code")
    time.sleep(0.5)  # the sheet has opened
    picture = str(pictures / f"invite-{theme}.png")
    me.picture(picture)
    press(me, "Copy link")
    me.act(["Escape"], lambda: me.find(BUTTON, "Invite someone…") is not None, "Esc leads back to the panel")
    me.act(["Escape"], lambda: me.find(BUTTON, "Invite someone…") is None, "Esc closes it")
    link = link_in_clipboard(me)
    if not link.startswith("meldado:invite/"):
        me.fail(f"no link in the clipboard: {link}")
    read = subprocess.run(["zbarimg", "--raw", "-q", picture], capture_output=True, text=True).stdout.strip()
    if read != link:
        me.fail(f"in the {theme} window the code says {read!r}, and the link is {link!r}")
    print(f"{theme}: the code is the link, {len(link)} letters", flush=True)
    me.key("Escape")


def main():
    me = alice()
    try:
        me.start("--theme", "light")
        me.until(me.is_at("Inbox"), "the inbox does not open")
        me.act(["ctrl+shift+n"], lambda: me.focus() == "Name of the new list", "Ctrl+Shift+N")
        me.act(lambda: (me.write("Groceries"), me.key("Return")), me.is_at("Groceries"), "the new list")
        me.act(["ctrl+shift+s"], lambda: me.find(BUTTON, "Share this list") is not None, "Ctrl+Shift+S")
        press(me, "Share this list…")
        me.until(lambda: me.focus() == "Your name", "the first share asks for the name")
        me.act(["Return"], lambda: me.find(Atspi.Role.RADIO_BUTTON, "Dropbox") is not None, "the folders that were found")
        press(me, "Share")
        check_code(me, "light")  # the last page of the wizard
        me.quit()

        me.start("--theme", "dark")
        me.until(lambda: "Groceries" in me.lists(), "the lists do not open")
        me.act(lambda: me.click(me.place("Groceries")), me.is_at("Groceries"), "the list")
        me.act(["ctrl+shift+s"], lambda: me.find(BUTTON, "Invite someone") is not None, "Ctrl+Shift+S")
        press(me, "Invite someone…")
        check_code(me, "dark")
        me.quit()
    finally:
        me.kill()


main()

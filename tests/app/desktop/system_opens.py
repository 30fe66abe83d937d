# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# See system_opens.sh.

import base64
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
from window import Atspi, Window, children, name_of, walk  # noqa: E402

folder = Path(sys.argv[1])
program = folder / "usr" / "bin" / "meldado"
TYPE = "application/x-meldado-invite"


def said(*words):
    return subprocess.run(words, capture_output=True, text=True).stdout.strip()


def expect(isSo, sentence, patience=20):
    end = time.monotonic() + patience
    while not isSo():
        if time.monotonic() > end:
            sys.exit(f"FAIL: {sentence}")
        time.sleep(0.1)


def running():  # those of the sandbox, with their words
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "exe").resolve() == program:
                found[int(process.name)] = (process / "cmdline").read_bytes().decode().split("\0")[1:-1]
        except OSError:
            pass  # another one's, or it has ended
    return found


def asks(number, words):
    for app in children(Atspi.get_desktop(0)):
        if app is not None and app.get_process_id() == number:
            return any(words in name_of(item) for item in walk(app))
    return False


def opens(opener, what, title):
    subprocess.Popen([*opener, what])
    expect(running, f"{opener[0]} {what} starts nothing")
    number, words = next(iter(running().items()))
    if words != [what]:
        sys.exit(f"FAIL: {opener[0]} {what} starts the program with {words}")
    expect(lambda: asks(number, f"Join \u2068{title}\u2069"), f"the program that {opener[0]} started does not ask about {title}")
    os.kill(number, signal.SIGTERM)
    expect(lambda: number not in running(), "it does not end")
    print(f"{' '.join(opener)} {what[:40]}…: as it should be", flush=True)


def invite(title):
    return json.dumps({"by": {"name": "Alice"}, "list": "0123456789abcdefghjkmnpqrs", "meldado-invite": 1, "title": title}).encode()


def main():
    link = "meldado:invite/" + base64.urlsafe_b64encode(invite("Picnic")).decode().rstrip("=")
    file = folder / "home" / "For Bob ü.meldado-invite"
    file.write_bytes(invite("Journey"))

    kind = said("gio", "info", "-a", "standard::content-type", str(file))
    if TYPE not in kind:
        sys.exit(f"FAIL: an invite's file is {kind}")
    for kind in (TYPE, "x-scheme-handler/meldado"):
        if "meldado.desktop" not in said("gio", "mime", kind):
            sys.exit(f"FAIL: nothing opens {kind}")
        if said("xdg-mime", "query", "default", kind) != "meldado.desktop":
            sys.exit(f"FAIL: something else opens {kind}")

    opens(["gio", "open"], link, "Picnic")
    opens(["gio", "open"], str(file), "Journey")
    opens(["xdg-open"], link, "Picnic")
    opens([str(program)], file.as_uri(), "Journey")  # as some desktops name a file


main()

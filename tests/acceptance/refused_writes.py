# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# See refused_writes.sh. After each refusal the window says what is wrong and what is safe; when it is over, all is there.

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from window import Atspi, Window  # noqa: E402

program, root, pictures = sys.argv[1], Path(sys.argv[2]), (sys.argv[3] if len(sys.argv) > 3 else "")
BUTTON = Atspi.Role.PUSH_BUTTON
SAFE = "Your list is safe on this computer"

# Calls that only the folder of a share gets, and those of the database; what is said in the list, and in the panel. Of a sync that
# fails the database does not say why.
RENAME, SYNC = "rename,renameat,renameat2", "fsync"
FULL = ("ENOSPC", "Needs attention: the disk is full", "The disk of the folder is full, so your changes wait.")
ONLY_READ = ("EROFS", "Needs attention: the folder can only be read", "The folder can only be read, so your changes do not get there.")
FAILING = ("EIO", "waiting", None)  # it may be this one file
IN_THE_FOLDER = [(RENAME, *FULL), (RENAME, *ONLY_READ), (SYNC, *FAILING)]
IN_THE_STORE = [("pwrite64", "ENOSPC", "The disk is full."), ("fdatasync", "EIO", "cannot be written to.")]
if os.environ.get("MELDADO_LONG"):
    IN_THE_FOLDER += [(RENAME, *FAILING), (SYNC, *FULL), (SYNC, *ONLY_READ)]
    IN_THE_STORE += [(call, error, "cannot be written to.") for call, error in (
        ("pwrite64", "EIO"), ("pwrite64", "EROFS"), ("fdatasync", "ENOSPC"), ("fdatasync", "EROFS"))]


class Refusal:
    """The system refuses these calls of a program that runs, until leave()."""

    def __init__(self, person, calls, error):
        self.person, self.trace = person, root / "trace"
        self.strace = subprocess.Popen(["strace", "-f", "-qq", "-o", str(self.trace), "-e", f"trace={calls}", "-e",
                                        f"inject={calls}:error={error}", "-p", str(person.process.pid)])
        status = Path(f"/proc/{person.process.pid}/status")
        person.until(lambda: "TracerPid:\t0\n" not in status.read_text(), "strace does not come in")

    def leave(self):
        self.strace.send_signal(signal.SIGINT)
        self.strace.wait()
        if "INJECTED" not in self.trace.read_text():
            self.person.fail("nothing was refused")


class Alice(Window):
    def __init__(self):
        home = root / "alice"
        self.folder = home / "Dropbox" / "Groceries"
        self.folder.parent.mkdir(parents=True)
        (home / "runtime").mkdir(mode=0o700)
        super().__init__(program, ["--size", "1040x840"], environment={
            "HOME": str(home), "USER": "alice", "XDG_RUNTIME_DIR": str(home / "runtime"), "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache")})
        self.tasks = []

    def press(self, name):
        self.until(lambda: self.find(BUTTON, name, exact=True) is not None, f"there is no {name}")
        self.click(self.find(BUTTON, name, exact=True))

    def add(self, name):
        self.act(["ctrl+n"], lambda: "title" in self.focus(), "Ctrl+N")
        self.act(lambda: (self.write(name), self.key("Return")), lambda: name in self.rows(), f"adding {name}")
        self.key("Escape")
        self.tasks.append(name)

    def commits(self):
        return sum(1 for _ in self.folder.rglob("*.delta"))

    def look(self, name):
        if pictures:
            self.picture(f"{pictures}/{name}.png")

    def share(self):
        self.act(["ctrl+shift+s"], lambda: self.find(BUTTON, "Share this list") is not None, "Ctrl+Shift+S")
        self.press("Share this list…")
        self.until(lambda: self.focus() == "Your name", "the first share asks for the name")
        self.act(["Return"], lambda: self.find(Atspi.Role.RADIO_BUTTON, "Dropbox") is not None, "the folders")
        self.press("Share")
        self.until(lambda: self.find(BUTTON, "Copy link") is not None, "the invite")
        self.act(["Escape"], lambda: self.find(BUTTON, "Invite someone…") is not None, "Esc leads back to the panel")
        self.act(["Escape"], lambda: self.find(BUTTON, "Invite someone…") is None, "Esc closes it")
        self.until(self.has_sent, "it is not shared")

    def has_sent(self):
        return self.text_there("not yet seen") and not self.text_there("Needs attention")

    def is_saved(self):
        return not self.text_there("Not saved") and not self.text_there("Saving…")

    def start_again(self):
        self.kill()
        self.start()
        self.until(lambda: "Groceries" in self.lists(), "the lists do not open")
        self.act(lambda: self.click(self.place("Groceries")), self.is_at("Groceries"), "the list")
        self.until(lambda: set(self.tasks) <= set(self.rows()), "something that was saved is gone")


def refused_in_the_folder(alice):
    for calls, error, inTheList, inThePanel in IN_THE_FOLDER:
        before = alice.commits()
        name = f"{error} of {calls.split(',')[0]}"
        refusal = Refusal(alice, calls, error)
        alice.add(name)
        alice.until(lambda: alice.text_there(inTheList), f"with {name} it does not say: {inTheList}", 30)
        alice.until(alice.is_saved, "what is shared is not saved here")
        if inThePanel:
            alice.act(["ctrl+shift+s"], lambda: alice.text_there(inThePanel) and alice.text_there(SAFE), f"with {name}: {inThePanel}")
            alice.look(f"folder-{error}-{calls.split(',')[0]}")
            alice.act(["Escape"], lambda: not alice.text_there(inThePanel), "Esc")
        refusal.leave()
        alice.until(lambda: alice.commits() > before and alice.has_sent(), f"after {name} it does not go on", 90)
        print(f"the folder, {name}: {inTheList}", flush=True)
    alice.start_again()


def refused_in_the_store(alice):
    for calls, error, words in IN_THE_STORE:
        name = f"{error} of {calls}"
        refusal = Refusal(alice, calls, error)
        alice.add(name)
        alice.until(lambda: alice.text_there(words) and alice.text_there("Not saved"), f"with {name} it does not say: {words}", 30)
        alice.look(f"store-{error}-{calls}")
        refusal.leave()
        alice.until(lambda: alice.is_saved() and alice.has_sent(), f"after {name} it does not go on", 90)
        alice.start_again()  # which loses nothing that was said to be saved
        print(f"the store, {name}: {words}", flush=True)


def main():
    alice = Alice()
    try:
        alice.start()
        alice.until(alice.is_at("Inbox"), "the inbox does not open")
        alice.act(["ctrl+shift+n"], lambda: alice.focus() == "Name of the new list", "Ctrl+Shift+N")
        alice.act(lambda: (alice.write("Groceries"), alice.key("Return")), alice.is_at("Groceries"), "the new list")
        alice.add("Milk")
        alice.share()
        refused_in_the_folder(alice)
        refused_in_the_store(alice)
        alice.quit()
    finally:
        alice.kill()


main()

# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# See two_people.sh. The steps have the numbers of the design, AB-1 to AB-18; what it says of a step is its name here.

import os
import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from window import Atspi, Window, is_in, name_of, role_of, walk  # noqa: E402

program, root, pictures = sys.argv[1], Path(sys.argv[2]), (sys.argv[3] if len(sys.argv) > 3 else "")
BUTTON = Atspi.Role.PUSH_BUTTON


class Person(Window):
    """A home of their own, in which Dropbox is a folder that something else carries."""

    def __init__(self, name, left):
        home = root / name
        self.carried = home / "Dropbox"
        self.carried.mkdir(parents=True)
        (home / "runtime").mkdir(mode=0o700)
        super().__init__(program, ["--size", "960x820"], name=name, environment={
            "HOME": str(home), "USER": name, "XDG_RUNTIME_DIR": str(home / "runtime"), "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache")})
        self.left = left

    def start(self, *more):
        super().start(*more)
        os.system(f"xdotool windowmove {self.window} {self.left} 20")

    def now(self):  # it is this person's turn at the keyboard
        self.activate()
        return self

    def press(self, name, role=BUTTON):
        self.until(lambda: self.find(role, name) is not None, f"there is no {name}")
        self.click(self.find(role, name))

    def go(self, name):
        self.act(lambda: (self.key("ctrl+k"), self.write(name), time.sleep(0.5), self.key("Return")), lambda: True, f"to {name}")

    def select(self, name):
        self.act(lambda: self.click(self.row(name)), lambda: True, f"to {name}")

    def add(self, *names):
        self.act(["ctrl+n"], lambda: "title" in self.focus(), "Ctrl+N")
        for name in names:
            self.act(lambda: (self.write(name), self.key("Return")), lambda: name in self.rows(), f"adding {name}")
        self.key("Escape")

    def retitle(self, old, new):
        self.select(old)
        self.act(["F2"], lambda: self.focus() == "Title", "F2")
        self.act(lambda: (self.key("ctrl+a"), self.write(new), self.key("Return")), lambda: new in self.rows(), f"the title {new}")


def carry(one, other):
    """What a sync program does: each gets the files that it lacks."""
    for here, there in ((one.carried, other.carried), (other.carried, one.carried)):
        for file in here.rglob("*"):
            copy = there / file.relative_to(here)
            if file.is_dir():
                copy.mkdir(exist_ok=True)
            elif not copy.exists() and not file.name.startswith("."):
                shutil.copy2(file, copy.with_name(".carried~"))
                copy.with_name(".carried~").rename(copy)


def online(alice, bob, isDone, sentence, patience=40):
    def tried():
        carry(alice, bob)
        return isDone()
    bob.until(tried, sentence, patience)


def step(name, *people):
    print(f"{name}: as it should be", flush=True)
    if pictures:
        for person in people:
            person.picture(f"{pictures}/{name.split(' ')[0]}-{person.name}.png")


def ab_1_alice_makes_a_list_by_dragging(alice, bob):
    alice.now().until(alice.is_at("Inbox"), "the inbox does not open")
    alice.act(["ctrl+shift+n"], lambda: alice.focus() == "Name of the new list", "Ctrl+Shift+N")
    alice.act(lambda: (alice.write("Groceries"), alice.key("Return")), alice.is_at("Groceries"), "the new list")
    alice.add("Milk", "Cheese", "Bread", "Tea")
    alice.act(lambda: alice.drag(alice.row("Tea"), alice.row("Milk"), at=lambda box: (box.x + 22, box.y + box.height // 2),
                                 where=lambda box: (box.x + 60, box.y + 4)),
              alice.has_rows("Tea", "Milk", "Cheese", "Bread"), "dragging Tea to the front")


def ab_2_alice_shares_it_and_gets_an_invite(alice, bob):
    alice.now().act(["ctrl+shift+s"], lambda: alice.find(BUTTON, "Share this list") is not None, "Ctrl+Shift+S")
    alice.check_names("in the sharing panel")
    alice.press("Share this list")
    alice.until(lambda: alice.focus() == "Your name", "the first share asks for the name")
    alice.act(lambda: (alice.key("ctrl+a"), alice.write("Alice"), alice.key("Return")),
              lambda: alice.find(Atspi.Role.RADIO_BUTTON, "Dropbox") is not None, "the folders that were found")
    alice.check_names("in the wizard")
    alice.press("Share")
    alice.until(lambda: alice.find(BUTTON, "Copy link") is not None, "the invite")
    alice.until(lambda: alice.text_there("not yet seen"), "that nobody has seen it")
    if pictures:
        alice.picture(f"{pictures}/AB-2-invite.png")
    alice.press("Copy link")
    alice.press("Close")


def join(bob, expected, sentence):
    bob.act(lambda: (bob.key("ctrl+k"), bob.write("invite"), time.sleep(0.5), bob.key("Return")),
            lambda: bob.focus() == "Link of the invite", "the box to open an invite")
    bob.act(["ctrl+v", "Return"], expected, sentence)


def ab_3_bob_joins_and_alice_sees_it(alice, bob):
    carry(alice, bob)
    join(bob.now(), lambda: bob.text_there("Join") and bob.text_there("Groceries"), "the question")
    if pictures:
        bob.picture(f"{pictures}/AB-3-question.png")
    bob.until(lambda: bob.find(Atspi.Role.TEXT, "Your name") is not None, "joining asks for the name")
    bob.click(bob.find(Atspi.Role.TEXT, "Your name"))
    bob.act(lambda: (bob.key("ctrl+a"), bob.write("Bob")), lambda: True, "")
    bob.press("Join")
    bob.until(bob.is_at("Groceries"), "the list opens")
    bob.until(bob.has_rows("Tea", "Milk", "Cheese", "Bread"), "Alice's tasks")
    bob.add("Olives")
    online(alice, bob, lambda: "Olives" in alice.rows(), "Alice sees what Bob added")


def ab_4_the_same_invite_again_makes_no_copy(alice, bob):
    join(bob.now(), lambda: bob.text_there("You already have"), "that it is here already")
    bob.key("Escape")
    bob.until(lambda: bob.lists().count("Groceries") == 1, "one list of that name")


def main():
    alice, bob = Person("Alice", 0), Person("Bob", 1000)
    try:
        alice.start()
        bob.start()
        for name, tell in list(globals().items()):
            if name.startswith("ab_"):
                tell(alice, bob)
                number, *words = name.split("_")[1:]
                step(f"AB-{number} {' '.join(words)}", alice, bob)
        alice.quit()
        bob.now().quit()
    finally:
        alice.kill()
        bob.kill()


main()

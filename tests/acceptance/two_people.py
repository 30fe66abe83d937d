# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# See two_people.sh. The steps have the numbers of the design, AB-1 to AB-18; what it says of a step is its name here.

import datetime
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from window import Atspi, Window, bare, is_in, name_of, role_of  # noqa: E402

program, root, pictures = sys.argv[1], Path(sys.argv[2]), (sys.argv[3] if len(sys.argv) > 3 else "")
CHANGES = 5000  # AB-16
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
        self.until(lambda: self.find(role, name, exact=True) is not None, f"there is no {name}")
        self.click(self.find(role, name, exact=True))

    def select(self, name):
        self.act(lambda: self.click(self.row(name)), lambda: bare(self.focus()) == name, f"to {name}")

    def add(self, *names):
        self.act(["ctrl+n"], lambda: "title" in self.focus(), "Ctrl+N")
        for name in names:
            self.act(lambda: (self.write(name), self.key("Return")), lambda: name in self.rows(), f"adding {name}")
        self.key("Escape")

    def is_told(self, name, words):  # of a task, as a screen reader does
        item = next((item for item in self.items("Tasks") if bare(name_of(item)) == name), None)
        return item is not None and words in name_of(item) + " " + (item.get_description() or "")

    def retitle(self, old, new):
        self.select(old)
        self.act(["F2"], lambda: self.focus() == "Title", "F2")
        self.act(lambda: (self.key("ctrl+a"), self.write(new), self.key("Return")), lambda: new in self.rows(), f"the title {new}")


def tomorrow():  # as a screen reader says it
    day = datetime.date.today() + datetime.timedelta(days=1)
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


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


def batch(steps):
    done = subprocess.run([str(Path(program).with_name("meldado-cli")), "batch"], input="\n".join(map(json.dumps, steps)) + "\n",
                          check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


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
    alice.press("Share this list…")
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
    alice.act(["Escape"], lambda: alice.find(BUTTON, "Invite someone…") is not None, "Esc leads back to the panel")
    alice.act(["Escape"], lambda: alice.find(BUTTON, "Invite someone…") is None, "Esc closes it")


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
    bob.until(lambda: bare(bob.focus()) == "Tea", "the question is gone, and the keys go to the list")
    bob.add("Olives")
    online(alice, bob, lambda: "Olives" in alice.rows(), "Alice sees what Bob added")


def ab_4_the_same_invite_again_makes_no_copy(alice, bob):
    join(bob.now(), lambda: bob.text_there("You already have"), "that it is here already")
    bob.key("Escape")
    bob.until(lambda: bob.lists().count("Groceries") == 1, "one list of that name")


def reviews(person):
    return any(name_of(item).endswith("to review") and is_in(item, Atspi.StateType.SHOWING) for item in person.everything()
               if role_of(item) == BUTTON)


def ab_5_their_edits_cross_and_names_are_shown(alice, bob):
    alice.now().retitle("Milk", "Oat milk")
    bob.now().retitle("Tea", "Green tea")
    online(alice, bob, lambda: "Oat milk" in bob.rows() and "Green tea" in alice.rows(), "each sees what the other did")
    alice.now().act(["ctrl+shift+s"], lambda: alice.text_there("Bob"), "Bob is among the people")
    alice.key("Escape")
    alice.until(lambda: alice.find(BUTTON, "Stop sharing…") is None, "Esc closes the panel")


def ab_6_different_fields_apart_ask_nothing(alice, bob):
    alice.now().retitle("Bread", "Brown bread")
    bob.now().select("Bread")
    bob.act(["ctrl+t"], lambda: "words" in bob.focus(), "Ctrl+T")
    bob.act(lambda: (bob.write("tomorrow"), bob.key("Return")), lambda: bob.is_told("Bread", tomorrow()), "a day for it")
    both = lambda: all(one.is_told("Brown bread", tomorrow()) for one in (alice, bob))
    online(alice, bob, both, "both have both")
    if reviews(alice) or reviews(bob):
        bob.fail("there is something to review")


def ab_7_the_same_title_apart_asks_both(alice, bob):
    alice.now().retitle("Cheese", "Cheese for Saturday")
    bob.now().retitle("Cheese", "Cheese for the party")
    online(alice, bob, lambda: reviews(alice) and reviews(bob), "both are asked")
    bob.until(lambda: alice.rows() == bob.rows(), "both see one title until then")


def ab_8_alice_writes_her_own_and_bob_hears_of_it(alice, bob):
    alice.now().act(["ctrl+shift+r"], lambda: alice.text_there("Cheese for the party"), "Ctrl+Shift+R")
    alice.check_names("in the review")
    if pictures:
        alice.picture(f"{pictures}/AB-8-review.png")
    alice.act(["e"], lambda: alice.focus().startswith("Your own"), "E")
    alice.act(lambda: (alice.key("ctrl+a"), alice.write("Cheese and grapes"), alice.key("Return", "ctrl+Return")),
              lambda: "Cheese and grapes" in alice.rows() and not reviews(alice), "Ctrl+Enter")
    online(alice, bob, lambda: "Cheese and grapes" in bob.rows() and not reviews(bob), "Bob has it, and is asked no more")


def ab_9_what_alice_deletes_and_bob_edits_stays(alice, bob):
    alice.now().select("Olives")
    alice.act(["Delete"], lambda: "Olives" not in alice.rows(), "Del")
    bob.now().retitle("Olives", "Black olives")
    online(alice, bob, lambda: "Black olives" in alice.rows() and reviews(alice) and reviews(bob), "it stays, and both are asked")
    offered = lambda: bob.find(BUTTON, "Review", exact=True)
    bob.now().until(offered, "a message says that something needs Bob")
    bob.act(lambda: bob.click(offered()), lambda: bob.text_there("Delete it"), "its button opens the review")
    bob.act(["1", "ctrl+Return"], lambda: not reviews(bob), "Bob keeps it")
    online(alice, bob, lambda: not reviews(alice) and "Black olives" in alice.rows(), "Alice has it as well")


def ab_10_two_moves_are_both_kept(alice, bob):
    alice.now().select("Green tea")
    alice.act(["alt+shift+Down"], lambda: alice.rows()[-1] == "Green tea", "Green tea to the end")
    bob.now().select("Brown bread")
    bob.act(["alt+shift+Up"], lambda: bob.rows()[0] == "Brown bread", "Brown bread to the front")
    moved = lambda: all(one.rows()[0] == "Brown bread" and one.rows()[-1] == "Green tea" for one in (alice, bob))
    online(alice, bob, lambda: moved() and alice.rows() == bob.rows(), "both moves")
    if reviews(alice) or reviews(bob):
        bob.fail("there is something to review")


def ab_11_a_repeat_that_both_complete_comes_back_once(alice, bob):
    alice.now().act(["ctrl+n"], lambda: "title" in alice.focus(), "Ctrl+N")
    alice.act(lambda: (alice.write("Water plants every day"), alice.key("Return")), lambda: "Water plants" in alice.rows(), "a repeat")
    alice.key("Escape")
    online(alice, bob, lambda: "Water plants" in bob.rows(), "Bob has it")
    for one in (alice, bob):
        one.now().select("Water plants")
        one.act(["space"], lambda: True, "Space")
    time.sleep(1)
    once = lambda: all(sum(bare(name_of(item)) == "Water plants" and not is_in(item, Atspi.StateType.CHECKED)
                           for item in one.items("Tasks")) == 1 for one in (alice, bob))
    online(alice, bob, once, "one next task")
    time.sleep(1)
    online(alice, bob, once, "and it stays one")
    for one in (alice, bob):  # in a language without translations
        one.until(lambda: one.find(BUTTON, "Show 1 done task", exact=True) is not None, "the done one is counted in right words")


def ab_12_what_is_deleted_stays_when_something_new_is_in_it(alice, bob):
    alice.now().add("Party")
    online(alice, bob, lambda: "Party" in bob.rows(), "Bob has it")
    alice.now().select("Party")
    alice.act(["Delete"], lambda: "Party" not in alice.rows(), "Del")
    bob.now().select("Party")
    bob.act(["Return"], lambda: bare(bob.focus()) not in bob.rows(), "a task below")
    bob.act(lambda: (bob.write("Cake"), bob.key("Return", "Escape")), lambda: "Cake" in bob.rows(), "Cake")
    bob.select("Cake")
    bob.act(["alt+shift+Right"], lambda: bob.levels().get("Cake"), "Cake belongs to the party")
    online(alice, bob, lambda: "Cake" in alice.rows() and "Party" in alice.rows(), "both are there for Alice as well")
    alice.until(lambda: alice.levels().get("Cake") and reviews(alice) and reviews(bob), "where Bob put it, and both are asked")
    alice.now().act(["ctrl+shift+r"], lambda: alice.text_there("Delete it"), "Ctrl+Shift+R")
    alice.act(["1", "ctrl+Return"], lambda: not reviews(alice), "Alice keeps it")
    online(alice, bob, lambda: not reviews(bob), "Bob is asked no more")


def ab_13_a_task_is_brought_back_from_the_past(alice, bob):
    bob.now().select("Oat milk")
    bob.act(["ctrl+i"], lambda: any("Milk → Oat milk" in (item.get_description() or "") for item in bob.everything()), "Ctrl+I")
    bob.check_names("in the history of a task")
    if pictures:
        bob.picture(f"{pictures}/AB-13-task.png")
    bob.act(["Escape"], lambda: "Oat milk" in bob.rows(), "Esc")
    bob.act(["ctrl+shift+i"], lambda: bob.text_there("Review"), "Ctrl+Shift+I")
    bob.check_names("in the history of the list")
    if pictures:
        bob.picture(f"{pictures}/AB-13-list.png")
    bob.act(["Escape"], lambda: "Oat milk" in bob.rows(), "Esc")


def ab_14_the_folder_goes_and_comes_back(alice, bob):
    gone = bob.carried / "Groceries"
    gone.rename(bob.carried.parent / "away")
    bob.now().until(lambda: bob.text_there("Needs attention"), "that the folder is gone", 40)
    (bob.carried.parent / "away").rename(gone)
    bob.until(lambda: not bob.text_there("Needs attention"), "that it is back", 60)


def ab_15_what_does_not_belong_there_is_ignored(alice, bob):
    place = bob.carried / "Groceries"
    (place / "desktop.ini").write_bytes(b"[x]")
    some = sorted(place.rglob("*.pack"))[0]
    shutil.copy(some, some.with_name(some.stem + " (Alice's conflicted copy).pack"))
    some.with_name("0" * 64 + ".pack").write_bytes(b"{\"cut")
    alice.now().add("Salt")
    online(alice, bob, lambda: "Salt" in bob.rows(), "new things arrive all the same")


def ab_16_bobs_program_is_killed_while_it_receives_5000_changes(alice, bob):
    place = str(alice.carried / "Groceries")
    opening = [{"op": "open", "replica": "carol", "url": place}, {"op": "read", "replica": "carol"}]
    document = json.loads(batch(opening)[1]["result"])
    salt = next(task["_id"] for task in document["items♭"] if task["title"] == "Salt")
    steps = opening[:1]
    for number in range(1, CHANGES + 1):
        steps.append({"op": "update_object", "replica": "carol", "id": salt, "obj": {"title": f"Salt {number}"}})
        steps.append({"op": "commit", "replica": "carol", "info": {"author": "Carol", "description": "counts"}})
    if any("error" in answer for answer in batch(steps)):
        bob.fail("the changes cannot be written")
    carry(alice, bob)
    bob.now().until(lambda: bob.text_there("Receiving") or "Salt" not in bob.rows(), "it begins to receive")
    bob.kill()
    bob.start()
    bob.act(lambda: bob.click(bob.place("Groceries")), bob.is_at("Groceries"), "the list after another start")
    bob.until(lambda: f"Salt {CHANGES}" in bob.rows(), "all of them are there after another start", 120)
    online(alice, bob, lambda: f"Salt {CHANGES}" in alice.rows(), "and for Alice", 120)


def ab_17_what_removing_bob_does_is_told_truthfully(alice, bob):
    alice.now().act(["ctrl+shift+s"], lambda: alice.find(BUTTON, "Remove Bob") is not None, "Bob can be removed")
    alice.press("Remove Bob")
    alice.until(lambda: alice.text_there("keeps what was there"), "what it does")
    if pictures:
        alice.picture(f"{pictures}/AB-17-question.png")
    alice.act(["Escape"], lambda: not alice.text_there("keeps what was there"), "Esc answers no")
    alice.act(["Escape"], lambda: alice.find(BUTTON, "Stop sharing…") is None, "Esc closes it")


def ab_18_both_have_the_same_with_all_its_history(alice, bob):
    online(alice, bob, lambda: alice.rows() == bob.rows(), "the same rows")
    told = [batch([{"op": "open", "replica": "r", "url": str(one.carried / "Groceries")}, {"op": "dump", "replica": "r"}])[1]
            for one in (alice, bob)]
    if "result" not in told[0] or told[0] != told[1] or told[0]["result"]["conflicts"]:
        bob.fail("the two folders say something else, or something is in conflict")


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

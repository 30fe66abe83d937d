# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# See joining.sh. After each kill there is no list or the whole list, never twice, and joining again ends in one that is shared.

import base64
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from window import Atspi, Window, xdotool  # noqa: E402

program, root = sys.argv[1], Path(sys.argv[2])
COMMITS = 3000
KILLS = 40 if os.environ.get("MELDADO_LONG") else 4
LIST = "0123456789abcdefghjkmnpqrs"
BUTTON = Atspi.Role.PUSH_BUTTON

seed = int(os.environ.get("MELDADO_SEED", time.time_ns() % 1_000_000_000))
chance = random.Random(seed)


def batch(steps):
    done = subprocess.run([str(Path(program).with_name("meldado-cli")), "batch"], input="\n".join(map(json.dumps, steps)) + "\n",
                          check=True, capture_output=True, text=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    wrong = [answer for answer in answers if "error" in answer]
    if wrong:
        sys.exit(f"FAIL: the list cannot be written: {wrong[0]}")
    return answers


def write_list(place):
    by = {"author": "Carol", "person": "carol", "list": LIST}
    tasks = [{"_id": name, "title": name.capitalize()} for name in ("milk", "salt", "tea")]
    steps = [{"op": "open", "replica": "carol", "url": str(place)},
             {"op": "update", "replica": "carol",
              "doc": {"software": "MeldaDo", "version": "1.0.0", "title": "Groceries", "items♭": tasks}},
             {"op": "commit", "replica": "carol", "info": by}]
    for number in range(1, COMMITS):
        steps.append({"op": "update_object", "replica": "carol", "id": "salt", "obj": {"title": f"Salt {number}"}})
        steps.append({"op": "commit", "replica": "carol", "info": by})
    batch(steps)


def document_in(place):
    return json.loads(batch([{"op": "open", "replica": "r", "url": str(place)}, {"op": "read", "replica": "r"}])[1]["result"])


INVITE = "meldado:invite/" + base64.urlsafe_b64encode(json.dumps(
    {"by": {"name": "Carol"}, "list": LIST, "meldado-invite": 1, "tasks": 3, "title": "Groceries",
     "ways": [{"kind": "folder", "name": "Groceries", "service": "Dropbox"}]}).encode()).decode().rstrip("=")


class Bob(Window):
    """Another computer each time, that has the folder already."""

    def __init__(self, number):
        home = root / f"bob-{number}"
        self.place = home / "Dropbox" / "Groceries"
        self.place.parent.mkdir(parents=True)
        subprocess.run(["cp", "-rl", str(root / "Groceries"), str(self.place)], check=True)  # blobs are never written again
        (home / "runtime").mkdir(mode=0o700)
        (home / "config" / "meldado").mkdir(parents=True)
        super().__init__(program, ["--size", "960x820"], name=f"kill {number} of seed {seed}:", environment={
            "HOME": str(home), "USER": "bob", "XDG_RUNTIME_DIR": str(home / "runtime"), "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache")})

    def join_button(self):
        return self.find(BUTTON, "Join", exact=True)

    def is_asked(self):
        button = self.join_button()
        return button is not None and button.get_state_set().contains(Atspi.StateType.SENSITIVE)

    def is_there(self):
        return self.title().startswith("Groceries")

    # Once the window asks it joins, and returns when; or the list is there already: None.
    def join(self):
        self.until(lambda: self.is_asked() or self.is_there(), "the invite is neither asked about nor known")
        if self.is_there():
            return None
        if "Groceries" in self.lists():
            self.fail("it asks to join a list that is there")
        box = self.join_button().get_extents(Atspi.CoordType.SCREEN)
        xdotool("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2))
        time.sleep(0.1)
        xdotool("click", "1")  # and on at once: most of it is done in the first moments
        return time.monotonic()

    def commits(self):
        return sum(1 for _ in self.place.rglob("*.delta"))

    # What was joined is whole, once there, and shared: others see that Bob takes part.
    def check(self):
        self.until(self.is_there, "the list does not open")
        self.until(self.has_rows("Milk", f"Salt {COMMITS - 1}", "Tea"), "the list is not whole", 60)
        if self.lists().count("Groceries") != 1:
            self.fail("the list is there more than once")
        self.until(lambda: self.commits() > COMMITS, "nobody is told that Bob takes part", 60)
        if self.commits() != COMMITS + 1 or len(document_in(self.place)["people"]) != 1:
            self.fail("Bob takes part more than once")


def main():
    print(f"replay with MELDADO_SEED={seed}", flush=True)
    write_list(root / "Groceries")

    bob = Bob(0)  # without a kill: how long it takes
    bob.start(INVITE)
    begin = bob.join()
    bob.until(bob.is_there, "the list does not open")
    bob.until(lambda: bob.commits() > COMMITS, "nobody is told that Bob takes part", 60)
    span = time.monotonic() - begin
    bob.until(lambda: bob.text_there("not yet seen by Carol"), "it does not say who has not seen that")
    bob.check()
    bob.quit()

    were_here = 0
    for number in range(1, KILLS + 1):
        bob = Bob(number)
        bob.start(INVITE)
        begin = bob.join()
        at = chance.random() ** 2 * span
        time.sleep(max(0.0, begin + at - time.monotonic()))  # the moment is what is being tried
        bob.kill()
        bob.start(INVITE)
        was_here = bob.join() is None
        were_here += was_here
        bob.check()
        print(f"killed after {at:.2f} of {span:.2f} s: {'the whole list' if was_here else 'no list'}", flush=True)
        bob.quit()
    print(f"{KILLS} kills: {were_here} times the whole list was there, {KILLS - were_here} times none")


main()

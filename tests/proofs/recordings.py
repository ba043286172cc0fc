"""Killed while recordings are sealed and kept: whole ones are left, nothing in plain, none half."""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
PIN = "271828"
VOICE = b"a child's voice "
STATION = """
import sys
from pathlib import Path
import numpy as np
from kiosk.programmes import Kept, Programmes
from kiosk.store import open_store
from quizzes.text import Text
folder, voice = Path(sys.argv[1]), sys.argv[2].encode()
store = open_store(folder)
programmes = Programmes(store, folder)
programmes.begin().result()
seat = store.seats(store.classes()[0].id)[0].id
store.open_booth(store.now_ms() + 60_000).result()
sound = np.frombuffer(voice * 64, np.int16)
line = Text("好", "hǎo", "Good")
kept = Kept("s", 1, line, "zh", 9.0, voice * 60_000, voice * 60_000, voice * 300_000, voice,
            (line,), (0.0,))
print("ready", flush=True)
while True:
    writer = programmes.writer(seat)
    for _ in range(40):
        writer.write(sound)
    programmes.keep(kept, "17", "home", 7).result()
    if len(programmes.all()) > 3:
        programmes.erase(programmes.all()[-1].id, "room for the next").result()
    programmes.end_visit()
"""


def main(arguments: list[str]) -> int:
    """Kill so many times; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    chance = random.Random(options.seed)
    found = {"programmes": 0, "left takes": 0, "half": 0, "unreadable": 0, "in plain": 0}
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "data"
        prepare(folder)
        for _ in range(options.times):
            kill_one(folder, chance.uniform(0.0, 0.6))
            for name, number in look(folder).items():
                found[name] += number
    print(f"{options.times} kills: " + ", ".join(f"{n} {name}" for name, n in found.items()))
    return int(found["half"] + found["unreadable"] + found["in plain"] > 0)


def prepare(folder: Path) -> None:
    """A staff PIN, and a seat whose voice may be kept."""
    from kiosk.programmes import Programmes
    from kiosk.store import open_store

    with open_store(folder) as store:
        Programmes(store, folder)
        store.set_pin("staff", 1, PIN).result()
        made = store.new_class("三1班", 1, "3-4").result()
        store.set_recording_consent(made.seats[1], "R-1", "staff").result()


def kill_one(folder: Path, after: float) -> None:
    """A station that records and keeps, and is killed in the middle of it."""
    command = [sys.executable, "-c", STATION, str(folder), VOICE.decode()]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    station = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
    assert station.stdout is not None
    station.stdout.readline()
    time.sleep(after)
    station.kill()
    station.wait()
    station.stdout.close()


def look(folder: Path) -> dict[str, int]:
    """What the next start finds, counted; the programmes are erased, to begin anew."""
    from kiosk.problems import StationProblem
    from kiosk.programmes import Programmes
    from kiosk.store import open_store

    everything = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    counted = dict.fromkeys(("programmes", "left takes", "half", "unreadable"), 0)
    with open_store(folder) as store:
        programmes = Programmes(store, folder)
        programmes.begin().result()
        store.check_pin("staff", PIN).result()
        rows = {one.id.hex() for one in programmes.all()}
        files = {file.stem for file in (folder / "recordings/programmes").glob("*")}
        counted["half"] = len(rows ^ files)
        for one in programmes.all():
            counted["programmes"] += 1
            try:
                whole = len(programmes.read(one.id).film or b"") == len(VOICE) * 300_000
            except StationProblem:
                whole = False
            counted["unreadable"] += not whole
        for take in programmes.takes.left():
            counted["left takes"] += 1
            found = programmes.takes.read(take.id, programmes.keys.secret).take
            counted["unreadable"] += len(found.samples) % (len(VOICE) * 32) != 0
            programmes.takes.erase(take.id, "the proof goes on")
        for one in programmes.all():
            programmes.erase(one.id, "the proof goes on").result()
    return {**counted, "in plain": int(VOICE in everything)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

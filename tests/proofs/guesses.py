"""Killed a hundred times while its PIN is guessed, a station lets through the free guesses only."""

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
STATION = ROOT / "tests/kiosk/station_to_guess_at.py"
PIN = "271828"
FREE = 5
MOST_STARTS = 40  # of one station, before it must be locked


def main(arguments: list[str]) -> int:
    """Kill so many times; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    chance = random.Random(options.seed)
    kills = stations = looked = lost = too_many = 0
    while kills < options.times:
        with tempfile.TemporaryDirectory() as made:
            folder, looks = Path(made) / "data", Path(made) / "looks"
            prepare(folder)
            killed = guess_until_locked(folder, looks, chance)
            counted, looks_here = failures(folder), looks.stat().st_size
            kills, stations = kills + killed, stations + 1
            looked, lost = looked + looks_here, lost + FREE - looks_here
            too_many += looks_here > FREE or counted != FREE
            print(f"{kills} kills, {stations} stations: {looks_here} looks, {counted} counted")
    print(
        f"seed {options.seed}; {kills} kills at {stations} stations of {FREE} free guesses:"
        f" {looked} hashes looked at, {lost} guesses counted and never looked at,"
        f" stations with one look too many or a wrong count {too_many}"
    )
    return 1 if too_many or looked + lost != FREE * stations else 0


def prepare(folder: Path) -> None:
    """A station with one staff PIN."""
    from kiosk.store import open_store

    with open_store(folder) as store:
        store.set_pin("staff", 1, PIN).result()


def guess_until_locked(folder: Path, looks: Path, chance: random.Random) -> int:
    """Starts and kills the station until its door says that it is locked; how many kills.

    The locked door is guessed at once more, and killed as well.
    """
    looks.touch()
    for starts in range(1, MOST_STARTS + 1):
        station = subprocess.Popen(
            [sys.executable, str(STATION), str(folder), str(looks)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        )
        assert station.stdout is not None
        told = []
        if chance.random() < 0.1:
            time.sleep(chance.uniform(0, 3))  # while it starts, or wherever it is by then
        else:
            guesses = chance.choice((1, 1, 1, 2))
            while told.count("guess") < guesses and (line := station.stdout.readline()):
                told.append(line.strip())
            time.sleep(chance.uniform(0, 0.8))  # before, within and after a look
        station.kill()
        rest, _ = station.communicate()
        told += rest.split()
        if "locked" in told:
            return starts
    raise SystemExit(f"not locked after {MOST_STARTS} starts")


def failures(folder: Path) -> int:
    """How many failures the data file itself has."""
    from sqlite_utils.utils import sqlite3

    connection = sqlite3.connect(folder / "station.db")
    try:
        row = connection.execute("select failures from pin_lock where role = 'staff'").fetchone()
        return int(row[0]) if row else 0
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Restores and backups killed at random moments: always the old state or the new one."""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests/quizzes"), str(ROOT)]

from tiny_packs import pair, tree, write

from kiosk.backups.making import seal_backup
from kiosk.backups.putting_back import put_back
from kiosk.backups.verifying import verify_backup
from kiosk.packs.station_packs import StationPacks
from kiosk.problems import StationProblem
from kiosk.store import Response, Store, open_store
from quizzes.glowpack.build import build
from quizzes.glowpack.signing import new_key, public_key, read_key

CODE = "1234567890123456"
SMALL, LARGE = 20, 60  # answers of the two states
STATES = {f"{SMALL} answers with town@1.0.0", f"{LARGE} answers with town@1.1.0"}
PAIRS = 10


class Station:
    """A station of one state, and sealed backups of both on a stick."""

    def __init__(self, folder: Path) -> None:
        self.data, self.stick = folder / "data", folder / "stick"
        self.stick.mkdir()
        key, self.packs = read_key(new_key()), StationPacks(self.data)
        self.packs.publishers.trust(public_key(key))
        self.backups: list[Path] = []
        answers = 0
        for number, seq, wanted in (("1.0.0", 1, SMALL), ("1.1.0", 2, LARGE)):
            pairs = [pair(f"t01-{n}") for n in range(1, PAIRS + 1)]
            source = tree(*pairs) | {"id": "town", "version": number, "seq": str(seq)}
            self.packs.install(build(write(folder / number, source), folder, key))
            with open_store(self.data) as store:
                _answer(store, wanted - answers)
                answers = wanted
                self.backups.append(seal_backup(store, self.stick, CODE).path)

    def state(self) -> str:
        """What a start finds: answers whose counts agree, and the pack in use."""
        try:
            with open_store(self.data) as store:
                (answers,) = store.read("select count(*) from response")[0]
                assert store.read("pragma integrity_check") == [("ok",)]
                assert store.class_by_skill(None) == store.class_by_skill_from_counts(None)
            (town,) = (pack for pack in self.packs.in_use() if pack.id == "town")
            assert len(list(town.pairs)) == PAIRS
            assert not list(self.data.glob("restoring*"))
        except Exception as fault:  # noqa: BLE001 - any kind of it is what the proof looks for
            return f"broken: {fault!r}"
        return f"{answers} answers with {town.name}"


def _answer(store: Store, times: int) -> None:
    visit = store.start_visit("3-4", "zh").result()
    for _ in range(times):
        store.record(
            Response(visit, "monster_trail", "f01-1-r", 1, "f01-1", "F01", "R", "answer", "stop",
                     1.0, 900, None)
        ).result()  # fmt: skip
    store.end_visit(visit, "goodbye").result()


def kill_restores(times: int, rng: random.Random) -> Counter[str]:
    """Restores of one state after the other, killed so often; the states that starts find."""
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="glow-restores-") as name:
        station = Station(Path(name))
        for _ in range(times):
            _kill(["restore", str(station.data), *map(str, station.backups)], rng, 2.0)
            seen[station.state()] += 1
    return seen


def kill_backups(times: int, rng: random.Random) -> tuple[int, int, list[str]]:
    """Sealed backups killed so often: whole files, halves under their true name, what is wrong."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory(prefix="glow-backups-") as name:
        station = Station(Path(name))
        before = station.state()
        for _ in range(times):
            _kill(["backup", str(station.data), str(station.stick)], rng, 0.8)
        for file in station.stick.glob("*.glowbackup"):
            try:
                verify_backup(file, CODE)
            except StationProblem as problem:
                wrong.append(f"{file.name}: {problem}")
        if station.state() != before:
            wrong.append(station.state())
        left = [path.name for path in station.data.glob("glow-backup-*")]
        if left:
            wrong.append(f"left behind: {left}")
        files = len(list(station.stick.glob("*.glowbackup")))
    return files, len(wrong), wrong


def _kill(words: list[str], rng: random.Random, longest_seconds: float) -> None:
    child = subprocess.Popen(
        [sys.executable, __file__, *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert child.stdout
    child.stdout.readline()
    time.sleep(rng.uniform(0, longest_seconds))
    child.kill()
    child.wait()
    child.stdout.close()


def restore_for_ever(data: Path, *files: Path) -> None:
    """Puts one backup back after the other, until the process is killed."""
    for round_ in count():
        if round_ == 0:
            print("ready", flush=True)
        put_back(data, files[round_ % len(files)], CODE, int(time.time() * 1000))


def back_up_for_ever(data: Path, stick: Path) -> None:
    """Seals one backup after the other, until the process is killed."""
    with open_store(data) as store:
        print("ready", flush=True)
        for number in count():
            seal_backup(store, stick / f"{number % 3}.glowbackup", CODE)


def main(arguments: list[str]) -> int:
    """Runs the trials; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--backups", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args(arguments)
    rng = random.Random(asked.seed)
    seen = kill_restores(asked.times, rng)
    lost = sum(n for state, n in seen.items() if state not in STATES)
    files, halves, wrong = kill_backups(asked.backups, rng)
    print(*(state for state in seen if state not in STATES), *wrong, sep="\n")
    states = ", ".join(f"{state} {n}" for state, n in sorted(seen.items()))
    print(
        f"seed {asked.seed}; {asked.times} kills of restores ({states}), incomplete or lost {lost};"
        f" {asked.backups} kills of sealed backups: {files} files, not whole or left behind"
        f" {halves}"
    )
    return int(bool(lost or wrong))


if __name__ == "__main__":
    if sys.argv[1:2] == ["restore"]:
        restore_for_ever(*map(Path, sys.argv[2:]))
    elif sys.argv[1:2] == ["backup"]:
        back_up_for_ever(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        sys.exit(main(sys.argv[1:]))

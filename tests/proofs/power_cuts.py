"""The power goes while a consented take is recorded: what is on the disk, and how much is lost.

A take is sealed in real time, 1,024 samples at a time. Each moment of the cut is looked at
afterwards: of the file there is what the last finished fdatasync had seen, and of what came later
nothing, a part, or zeros in its place, by lot. What is left is repaired and opened as at the next
start, and compared with what was said.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from media.recording.reopened import open_sealed, repair
from media.recording.sealed import SealedWriter
from media.recording.sealed_file import new_station_keys

RATE_HZ, CHUNK = 48_000, 1024
MOST_LOST_SECONDS = 1.5  # a second between two syncs, and what a sync takes


def main(arguments: list[str]) -> int:
    """Cut the power at random moments; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--cuts", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="glow-power-") as folder:
        lost, wrong = cut_power(Path(folder), options.seconds, options.cuts, options.seed)
    held = not wrong and max(lost) <= MOST_LOST_SECONDS
    print(
        f"{len(lost)} cuts in {options.seconds:g} s: at most {max(lost):.2f} s lost, half of them"
        f" at most {sorted(lost)[len(lost) // 2]:.2f} s; {wrong} opened with what was not said"
    )
    return 0 if held else 1


def cut_power(folder: Path, seconds: float, cuts: int, seed: int) -> tuple[list[float], int]:
    """Seconds lost at each cut, and how many files opened with something else than was said."""
    keys, synced, sync = new_station_keys(), [], os.fdatasync

    def noted(file: Any) -> None:
        size = os.fstat(file).st_size  # what is written meanwhile may be missing
        sync(file)
        synced.append((time.monotonic(), size))

    os.fdatasync = noted
    try:
        writer = SealedWriter(folder, "whole", keys.public, needed_bytes=0)
        said = np.random.default_rng(seed).integers(-9000, 9000, round(seconds * RATE_HZ), np.int16)
        written = []  # when, samples so far, size of the file
        begun = time.monotonic()
        for at in range(0, len(said) - CHUNK, CHUNK):
            time.sleep(max(0.0, begun + (at + CHUNK) / RATE_HZ - time.monotonic()))
            writer.write(said[at : at + CHUNK])
            written.append((time.monotonic(), at + CHUNK, writer.path.stat().st_size))
        writer.close()
    finally:
        os.fdatasync = sync
    whole, chance = writer.path.read_bytes(), random.Random(seed)
    lost, wrong = [], 0
    for _ in range(cuts):
        when, samples, size = chance.choice(written)
        safe = max(seen for at, seen in synced if at <= when)
        left = whole[:safe] + unsynced(whole[safe:size], chance)
        opened = opened_after(folder / "cut", left, keys.secret)
        wrong += not np.array_equal(opened, said[: len(opened)])
        lost.append((samples - len(opened)) / RATE_HZ)
    return lost, wrong


def unsynced(late: bytes, chance: random.Random) -> bytes:
    """What a disk may hold of bytes that were never synced."""
    some = late[: chance.randint(0, len(late))]
    return chance.choice((b"", some, some + bytes(len(late) - len(some))))


def opened_after(folder: Path, left: bytes, secret: bytes) -> np.ndarray:
    """The samples that the next start finds."""
    folder.mkdir(exist_ok=True)
    file = folder / "take.sealed"
    file.write_bytes(left)
    repair(folder)
    samples = open_sealed(file, secret).take.samples.copy()
    file.unlink()
    return samples


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Sealed takes found on disk: mended after a crash, listed, opened again into memory."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from media.recording.sealed import CUT, LINE, SEAM, SOUND, SUFFIX, erase, named
from media.recording.sealed_file import records, whole_bytes
from media.recording.take import Seam, Take
from media.recording.troubles import DiskTrouble


@dataclass(frozen=True)
class Reopened:
    """`is_finished` is false where a crash or a full disk ended it."""

    take: Take
    is_finished: bool


def sealed_takes(folder: Path) -> tuple[Path, ...]:
    """Every sealed take there, by name."""
    return tuple(sorted(folder.glob(f"*{SUFFIX}")))


def repair(folder: Path) -> tuple[Path, ...]:
    """Drops torn last records and files without a whole head; what is left. Needs no key.

    Raises DiskTrouble.
    """
    kept = []
    for path in sealed_takes(folder):
        try:
            file = path.read_bytes()
            whole = whole_bytes(file)
            if 0 < whole < len(file):
                os.truncate(path, whole)
        except OSError as fault:
            raise DiskTrouble(named(fault)) from fault
        if whole:
            kept.append(path)
        else:
            erase(path)
    return tuple(kept)


def open_sealed(path: Path, station_secret_key: bytes) -> Reopened:
    """The take, into memory. Raises NotReadable, DiskTrouble."""
    try:
        file = path.read_bytes()
    except OSError as fault:
        raise DiskTrouble(named(fault)) from fault
    sound, lines, seams = bytearray(), [0], []
    is_finished = False
    for kind, content, is_last in records(file, station_secret_key):
        is_finished = is_last
        if kind == SOUND:
            sound += content
        elif kind == CUT:
            del sound[len(sound) - 2 * json.loads(content) :]
            lines = [min(line, len(sound) // 2) for line in lines]
        elif kind == LINE:
            lines.append(json.loads(content))
        elif kind == SEAM:
            at, seconds, why = json.loads(content)
            seams.append(Seam(at, seconds, why))
    samples = np.frombuffer(sound, dtype="<i2")
    return Reopened(Take(samples, line_starts=tuple(lines), seams=tuple(seams)), is_finished)

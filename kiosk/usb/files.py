"""Which files on a stick the station may take."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

DEEPEST = 2  # folders below the stick
MOST_ENTRIES = 5_000  # a stick full of photos is not searched for ever
MOST_FILES = 100


def files_on(folder: Path, suffix: str) -> list[Path]:
    """Plain files that end like this, on a stick or up to two folders down; links are passed over.

    What can't be read is passed over too. Newest first, at most `MOST_FILES`.
    """
    found: list[tuple[float, Path]] = []
    for path, entry in _entries(folder):
        if entry.name.casefold().endswith(suffix):
            try:
                about = entry.stat(follow_symlinks=False)
            except OSError:
                continue
            if stat.S_ISREG(about.st_mode):
                found.append((about.st_mtime, path))
    found.sort(key=lambda one: (-one[0], one[1].name))
    return [path for _, path in found[:MOST_FILES]]


def _entries(top: Path) -> Iterator[tuple[Path, os.DirEntry[str]]]:
    left, waiting = MOST_ENTRIES, [(top, 0)]
    while waiting and left > 0:
        folder, depth = waiting.pop(0)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            left -= 1
            if entry.name.startswith((".", "$")):
                continue
            path = folder / entry.name
            if depth < DEEPEST and entry.is_dir(follow_symlinks=False):
                waiting.append((path, depth + 1))
            yield path, entry

"""Which packs the children play: the program's own, and those that staff have installed.

Light to import: a station without installed packs pays for a look at one file.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from quizzes.fault import PackFaults
from quizzes.glowpack.pointer import POINTER, Choice, read_choices

if TYPE_CHECKING:
    from quizzes.message import Pack

log = logging.getLogger(__name__)

FOLDER = "packs"  # in the data folder
FORMS = "checked"

LeftOff = Callable[[str, PackFaults], object]


def choices_mark(data: Path) -> tuple[int, int] | None:
    """What differs when other packs are in use than before; None where none are installed."""
    try:
        found = (data / FOLDER / POINTER).stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def packs_in_use(core: Pack, data: Path, left_off: LeftOff) -> list[Pack]:
    """The packs to play, the program's own first; a newer version of it takes its place.

    What can't be read is left off, and `left_off` told: the name of the pack and its faults.
    """
    root = data / FOLDER
    packs = [core]
    for pack_id, choice in sorted(_choices(root, left_off).items()):
        pack = _loaded(root, pack_id, choice, left_off)
        if pack is None:
            continue
        if pack.id != core.id:
            packs.append(pack)
        elif pack.seq > core.seq:
            packs[0] = pack
    return packs


def _choices(root: Path, left_off: LeftOff) -> dict[str, Choice]:
    try:
        return read_choices(root)
    except PackFaults as found:
        left_off(POINTER, found)
        return {}


def _loaded(root: Path, pack_id: str, choice: Choice, left_off: LeftOff) -> Pack | None:
    if choice.active is None:
        return None
    from quizzes.glowpack.checked import load

    try:
        return load(root / choice.active)
    except PackFaults as found:
        log.error("pack %s left off: %s", choice.active, found)
        left_off(choice.active, found)
        return None

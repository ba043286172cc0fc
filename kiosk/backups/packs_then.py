"""Which packs would be in use after a backup was put back."""

from __future__ import annotations

import logging
import shutil
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kiosk.packs.in_use import FOLDER as PACKS
from kiosk.store import backups
from quizzes.fault import PackFaults
from quizzes.glowpack.canonical import canonical
from quizzes.glowpack.pointer import POINTER, Choice, read_choices

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PackChange:
    """A pack whose version in use would be another; None for not in use."""

    id: str
    now: str | None
    then: str | None


def pointer_then(folder: Path, staged: Path, source: Path) -> dict[str, Choice] | None:
    """Which packs would be in use; None where the backup says nothing of packs."""
    beside = source.with_suffix(backups.POINTER_SUFFIX)
    if (staged / PACKS).is_dir():
        then = _choices(staged / PACKS)
    elif source.parent == folder / backups.BACKUPS and beside.exists():
        (staged / PACKS).mkdir()
        shutil.copyfile(beside, staged / PACKS / POINTER)
        then = _choices(staged / PACKS)
    else:
        return None
    return _merged(_choices(folder / PACKS), then, folder / PACKS, staged / PACKS)


def _merged(
    now: dict[str, Choice], then: dict[str, Choice], packs: Path, staged: Path
) -> dict[str, Choice]:
    """The backup's choices; what is no longer there falls out, older ones stay refused."""
    merged = {}
    for pack_id in sorted(now.keys() | then.keys()):
        before, after = now.get(pack_id, Choice()), then.get(pack_id, Choice())
        if pack_id not in then:
            after = replace(before, active=None, previous=before.active or before.previous)
        active, previous = (
            name if name and any((root / name).is_dir() for root in (packs, staged)) else None
            for name in (after.active, after.previous)
        )
        highest = max(before, after, key=lambda choice: choice.highest_seq)
        merged[pack_id] = Choice(active, previous, highest.highest_seq, highest.highest_manifest)
    return merged


def point(folder: Path, staged: Path, source: Path) -> None:
    """Writes the pointer that will be in place; versions that lie here already stay as they are."""
    choices = pointer_then(folder, staged, source)
    if choices is None:
        return
    written = canonical({pack_id: asdict(choice) for pack_id, choice in choices.items()})
    (staged / PACKS / POINTER).write_bytes(written)
    backups.sync(staged / PACKS / POINTER)


def _choices(root: Path) -> dict[str, Choice]:
    try:
        return read_choices(root)
    except PackFaults as spoilt:
        log.warning("which packs are in use can't be read: %s", spoilt)
        return {}


def pack_changes(folder: Path, then: dict[str, Choice]) -> tuple[PackChange, ...]:
    """The packs whose version in use would be another."""
    now = _choices(folder / PACKS)
    changes = (
        PackChange(pack_id, _version(now.get(pack_id, Choice()).active), _version(choice.active))
        for pack_id, choice in then.items()
    )
    return tuple(change for change in changes if change.now != change.then)


def _version(name: str | None) -> str | None:
    return None if name is None else name.partition("@")[2].partition("~")[0]

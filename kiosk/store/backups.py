"""Copies of the data file: one a day, and one before each change of its tables."""

from __future__ import annotations

import logging
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from kiosk.store import connection
from kiosk.store.connection import sqlite3
from kiosk.store.folder import BACKUPS, EXPORTS

log = logging.getLogger(__name__)
DAILY_KEPT = 7
BY_HAND, BY_HAND_KEPT = "by-hand", 5
BEFORE_RESTORE, BEFORE_RESTORE_KEPT = "before-restore", 3
POINTER_SUFFIX = ".packs.json"  # beside a copy: which packs were in use
DAYS_KEPT = 35  # no copy with a child's rows outlives this


def copy_to(source: Path, to: Path) -> Path:
    """A whole, checked, synced copy of a database that may be in use; gives its path.

    Raises StationProblem when the disk is full or the copy is not sound.
    """
    unfinished = to.with_name(to.name + ".unfinished")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        try:
            _copy(source, unfinished)
            unfinished.replace(to)
        finally:
            unfinished.unlink(missing_ok=True)
        sync(to.parent)
    except (OSError, sqlite3.Error) as error:
        raise connection.as_problem(error, to) from error
    return to


def _copy(source: Path, to: Path) -> None:
    reader = sqlite3.connect(source, timeout=connection.WAIT_FOR_OTHERS_SECONDS)
    try:
        reader.execute("vacuum into ?", (str(to),))
    finally:
        reader.close()
    sync(to)
    if not is_sound(to):
        raise sqlite3.DatabaseError(f"the copy of {source} is not sound")


def keep_copy(source: Path, why: str, now: datetime) -> Path:
    """A copy in `backups/`, numbered on, so that a wrong clock does not disturb the order."""
    copies = in_order(source.parent)
    number = int(copies[-1].name[:6]) + 1 if copies else 1
    made = copy_to(source, source.parent / BACKUPS / f"{number:06d}-{why}.db")
    os.utime(made, (now.timestamp(),) * 2)
    return made


def daily_copy(source: Path, now: datetime) -> Path | None:
    """Today's copy; None when the newest daily one is of today. Keeps the newest seven."""
    today = f"daily-{now:%Y-%m-%d}"
    if [copy.stem[7:] for copy in _daily(source.parent)[-1:]] == [today]:
        return None
    made = keep_copy(source, today, now)
    for old in _daily(source.parent)[:-DAILY_KEPT]:
        old.unlink()
    drop_expired(source.parent, now)
    return made


def copy_by_hand(source: Path, now: datetime) -> Path:
    """A copy that somebody asked for. Keeps the newest five."""
    made = keep_copy(source, BY_HAND, now)
    keep_newest(source.parent, BY_HAND, BY_HAND_KEPT)
    return made


def keep_newest(folder: Path, why: str, count: int) -> None:
    """Removes all but so many of the copies that were made for that reason."""
    for old in [copy for copy in in_order(folder) if copy.stem[7:] == why][:-count]:
        _remove(old)


def _remove(copy: Path) -> None:
    copy.unlink()
    copy.with_suffix(POINTER_SUFFIX).unlink(missing_ok=True)


def drop_expired(folder: Path, now: datetime) -> None:
    """Removes backups, save the newest, set-aside files and exports older than 35 days."""
    for old in [*in_order(folder)[:-1], *folder.glob("damaged-*"), *(folder / EXPORTS).glob("*")]:
        age = now - datetime.fromtimestamp(old.stat().st_mtime, UTC)
        if age.days >= DAYS_KEPT:
            log.info("removing expired %s", old.name)
            shutil.rmtree(old) if old.is_dir() else _remove(old)


def in_order(folder: Path) -> list[Path]:
    """All backups, oldest first."""
    return sorted((folder / BACKUPS).glob("[0-9]*.db"))


def _daily(folder: Path) -> list[Path]:
    return [copy for copy in in_order(folder) if copy.name[7:].startswith("daily-")]


def newest_sound(folder: Path) -> Path | None:
    """The newest backup that passes the check."""
    return next((copy for copy in reversed(in_order(folder)) if is_sound(copy)), None)


def is_sound(path: Path) -> bool:
    """Whether SQLite's quick_check finds nothing wrong. Raises no error for a broken file."""
    try:
        reader = sqlite3.connect(path, timeout=connection.WAIT_FOR_OTHERS_SECONDS)
    except sqlite3.OperationalError:
        return False
    try:
        return bool(reader.execute("pragma quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if connection.tells_damage(error):
            return False
        raise
    finally:
        reader.close()


def sync(path: Path) -> None:
    """Waits until a file, or the names in a folder, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

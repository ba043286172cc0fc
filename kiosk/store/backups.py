"""Copies of the data file: one a day, and one before each change of its tables."""

from __future__ import annotations

import logging
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from kiosk.store import connection
from kiosk.store.connection import sqlite3
from kiosk.store.folder import BACKUPS

log = logging.getLogger(__name__)
DAILY_KEPT = 7
DAYS_KEPT = 35  # no copy with a child's rows outlives this


def copy_to(source: Path, to: Path) -> Path:
    """A whole, checked, synced copy of a database that may be in use; gives its path.

    Raises StationProblem when the disk is full or the copy is not sound.
    """
    unfinished = to.with_name(to.name + ".unfinished")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        reader = sqlite3.connect(source, timeout=connection.WAIT_FOR_OTHERS_SECONDS)
        try:
            reader.execute("vacuum into ?", (str(unfinished),))
        finally:
            reader.close()
        sync(unfinished)
        if not is_sound(unfinished):
            raise sqlite3.DatabaseError(f"the copy of {source} is not sound")
        unfinished.replace(to)
        sync(to.parent)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise connection.as_problem(error, to) from error
    return to


def daily_copy(source: Path, now: datetime) -> Path | None:
    """Today's copy; None when there is one already. Keeps the newest seven."""
    folder = source.parent / BACKUPS
    today = folder / f"daily-{now:%Y-%m-%d}.db"
    if today.exists():
        return None
    made = copy_to(source, today)
    for old in sorted(folder.glob("daily-*.db"))[:-DAILY_KEPT]:
        old.unlink()
    drop_expired(source.parent, now)
    return made


def drop_expired(folder: Path, now: datetime) -> None:
    """Removes backups and set-aside files older than 35 days."""
    for old in [*(folder / BACKUPS).glob("*.db"), *folder.glob("damaged-*")]:
        age = now - datetime.fromtimestamp(old.stat().st_mtime, UTC)
        if age.days >= DAYS_KEPT:
            log.info("removing expired %s", old.name)
            shutil.rmtree(old) if old.is_dir() else old.unlink()


def newest_sound(folder: Path) -> Path | None:
    """The newest backup that passes the check."""
    copies = sorted(
        (folder / BACKUPS).glob("*.db"), key=lambda c: (c.stat().st_mtime, c.name), reverse=True
    )
    return next((copy for copy in copies if is_sound(copy)), None)


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

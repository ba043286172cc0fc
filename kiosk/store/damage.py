"""A damaged data file: set aside, the newest sound backup put in its place, the rest salvaged.

The new file is complete before the old one moves, and finishing the move can be done again:
a power cut in the middle of a restore costs nothing.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from kiosk.store import backups, connection, putting_back, roots
from kiosk.store.connection import sqlite3
from kiosk.store.folder import database_files
from kiosk.store.migrations import steps
from kiosk.store.notices import add_notice
from kiosk.store.salvage import salvage

log = logging.getLogger(__name__)
RESTORED = "station.db.restored"


def mend_where_needed(path: Path, now_ms: int, *, look_closely: bool) -> None:
    """Restores a damaged or lost database file; leaves a sound one alone.

    `look_closely` reads the whole file (after an unclean stop), else only its head.
    Must be called while no other process has the file open.
    """
    putting_back.finish(path.parent)
    finish_restore(path, now_ms)
    reason = damage_of(path, look_closely=look_closely)
    if reason is None:
        return
    log.error("the data file is damaged: %s", reason)
    restore(path, reason, now_ms)
    finish_restore(path, now_ms)


def damage_of(path: Path, *, look_closely: bool) -> str | None:
    """What is wrong with the file; None when nothing is, or when this is the first start."""
    wal = database_files(path)[1]
    if not path.exists() or path.stat().st_size == 0:
        was_used = (wal.exists() and wal.stat().st_size > 0) or backups.in_order(path.parent)
        return "the file is gone or empty" if was_used else None
    try:
        reader = sqlite3.connect(path, timeout=connection.WAIT_FOR_OTHERS_SECONDS)
        try:
            reader.execute("select count(*) from sqlite_master").fetchone()
            if not look_closely:
                return None
            found = str(reader.execute("pragma quick_check(1)").fetchone()[0])
            return None if found == "ok" else found.splitlines()[-1]
        finally:
            reader.close()
    except sqlite3.Error as error:
        if connection.tells_damage(error):
            return str(error)
        raise


def restore(path: Path, reason: str, now_ms: int) -> None:
    """Builds `station.db.restored` from the newest sound backup and what can still be read."""
    restored = path.with_name(RESTORED)
    building = path.with_name("station.db.building")
    readable = path.with_name("station.db.readable")
    try:
        for name in (building, readable):
            _remove(name)
        backup = backups.newest_sound(path.parent)
        if backup:
            shutil.copyfile(backup, building)
        for source, copy in zip(database_files(path)[:2], database_files(readable), strict=False):
            if source.exists():
                shutil.copyfile(source, copy)
        db = connection.connect_writer(building)
        steps.apply(db)
        found = salvage(readable, db, roots.read(path))
        _tell(db, reason, backup, found, now_ms)
        db.conn.execute("pragma wal_checkpoint(truncate)")
        db.conn.close()
        _remove(readable)
        backups.sync(building)
        building.replace(restored)
        backups.sync(path.parent)
    except (OSError, sqlite3.Error) as error:
        raise connection.as_problem(error, path) from error


def finish_restore(path: Path, now_ms: int) -> None:
    """Moves the damaged file aside and the restored one in; does nothing when none waits."""
    restored = path.with_name(RESTORED)
    if not restored.exists():
        return
    when = datetime.fromtimestamp(now_ms / 1000, UTC)
    aside = path.parent / f"damaged-{when:%Y%m%dT%H%M%SZ}"
    for damaged in database_files(path):
        if damaged.exists():
            aside.mkdir(exist_ok=True)
            damaged.replace(aside / damaged.name)
            os.utime(aside, (now_ms / 1000,) * 2)
    restored.replace(path)
    backups.sync(path.parent)


def _tell(
    db: connection.Database,
    reason: str,
    backup: Path | None,
    found: Mapping[str, int],
    now_ms: int,
) -> None:
    newest = db.conn.execute("select max(answered_at) from response").fetchone()[0]
    detail = {
        "reason": reason,
        "backup": backup.name if backup else None,
        "salvaged": {table: n for table, n in found.items() if n},
        "newest_answer": newest,
    }
    log.warning("restored: %s", json.dumps(detail))
    with db.atomic():
        add_notice(db, "data_restored", detail, now_ms)


def _remove(database: Path) -> None:
    for name in database_files(database):
        name.unlink(missing_ok=True)

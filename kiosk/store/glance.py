"""A look at a data folder from outside, for the doctor: opens no store and changes nothing."""

from __future__ import annotations

import json
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.store.folder import DATABASE
from kiosk.store.settings import Settings, settings_of


@dataclass(frozen=True, slots=True)
class Glance:
    """`roles` are those with at least one PIN; `newest_backup` is None when there is none.

    `staff_pins` counts those of staff; `has_sheet` tells of a recovery sheet that is good.
    """

    is_sound: bool
    roles: frozenset[str]
    newest_backup: Path | None
    settings: Settings = field(default_factory=Settings)
    staff_pins: int = 0
    has_sheet: bool = False


def glance(folder: Path) -> Glance | None:
    """What stands in the folder's database, which a running kiosk may use meanwhile.

    None when there is no database yet.
    """
    from kiosk.store.backups import in_order, is_sound
    from kiosk.store.connection import connect_reader
    from kiosk.store.driver import sqlite3

    path = folder / DATABASE
    if not path.is_file():
        return None
    backups = in_order(folder)
    newest = backups[-1] if backups else None
    if not is_sound(path):
        return Glance(False, frozenset(), newest)
    reader, settings, pins, has_sheet = connect_reader(path), Settings(), [], False
    # No tables yet where the first start was interrupted, and fewer where a program was older.
    with closing(reader), suppress(sqlite3.OperationalError):
        pins = [str(row[0]) for row in reader.execute("select role from pin")]
        settings = settings_of(reader.execute("select key, value from setting").fetchall())
        good = "select count(*) from recovery_sheet where hash is not null"
        has_sheet = bool(reader.execute(good).fetchone()[0])
    return Glance(True, frozenset(pins), newest, settings, pins.count("staff"), has_sheet)


def language_of(folder: Path) -> str:
    """The language in which the station starts: zh or en; zh where there is no station yet."""
    return "en" if _setting(folder, "language") == "en" else "zh"


def backup_code_of(folder: Path) -> str | None:
    """What the station's sealed backups open with; None where there is no station or no code."""
    code = _setting(folder, "backup_code")
    return code if isinstance(code, str) else None


def _setting(folder: Path, key: str) -> object:
    from kiosk.store.connection import connect_reader
    from kiosk.store.driver import sqlite3

    path = folder / DATABASE
    if not path.is_file():
        return None
    try:
        reader = connect_reader(path)
    except sqlite3.DatabaseError:
        return None
    try:
        rows = reader.execute("select value from setting where key = ?", (key,)).fetchall()
    except sqlite3.DatabaseError:  # damaged, or no tables yet
        rows = []
    finally:
        reader.close()
    return json.loads(rows[0][0]) if rows else None

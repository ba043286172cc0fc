"""Whether backups are whole, without changing anything."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kiosk.backups.putting_back import lay_down, sound
from kiosk.store import backups
from kiosk.store.connection import disk_problem
from kiosk.store.folder import DATABASE
from kiosk.store.story import Story


def verify_backup(file: Path, code: str | None) -> Story:
    """The story of a backup that is whole and not newer than this program. Raises StationProblem.

    A sealed one is opened in a temporary folder, which is gone afterwards.
    """
    folder = Path(tempfile.mkdtemp(prefix="glow-verify-"))
    try:
        lay_down(file, code, folder, lambda done: None)
        return sound(folder / DATABASE)
    except OSError as broken:
        raise disk_problem(broken, file) from broken
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def verify_data(folder: Path) -> Iterator[tuple[Path, bool]]:
    """The data file and each copy in `backups`, with whether SQLite finds them whole."""
    database = folder / DATABASE
    for path in [*([database] if database.exists() else []), *backups.in_order(folder)]:
        yield path, backups.is_sound(path)

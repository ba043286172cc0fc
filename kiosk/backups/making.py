"""Making a backup: a copy in the data folder, or a sealed file to take away, proved by reading."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.backups import SUFFIX
from kiosk.backups.packed import Progress, pack_into, unpack
from kiosk.backups.refusals import refused
from kiosk.problems import StationProblem, Words
from kiosk.store.putting_back import SEALING

if TYPE_CHECKING:
    from kiosk.store import Store

log = logging.getLogger(__name__)

WRITING = 0.5  # of the time; the rest is reading it back
MOST_NUMBERS = 100


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed backup that was read back whole."""

    path: Path
    size: int
    manifest: dict[str, Any]


def seal_backup(
    store: Store, to: Path, code: str, progress: Progress = lambda done: None
) -> Sealed:
    """Writes a sealed backup of an open store to a file, or under a dated name into a folder.

    It is on the disk and was read back whole when this returns. Raises StationProblem (then
    nothing is left of it), FileExistsError is one of them.
    """
    now = datetime.fromtimestamp(store.clock(), UTC)
    place = free_name(to, now) if to.is_dir() else to
    about = {
        "made": int(now.timestamp() * 1000),
        "station": store.settings().station,
        "app_version": store.app_version,
    }
    part = place.with_name(f".{place.name}.part")
    try:
        with tempfile.TemporaryDirectory(prefix=SEALING, dir=store.folder) as folder:
            copy = store.backup(Path(folder) / "station.db").result()
            with part.open("wb") as file:
                os.fchmod(file.fileno(), 0o600)
                pack_into(file, copy, store.folder, about, code, _first(progress))
                file.flush()
                os.fsync(file.fileno())
        manifest = _read_back(part, code, progress)
        part.replace(place)
        _sync_names(place.parent)
    except OSError as broken:
        raise _not_written(place, broken) from broken
    finally:
        _remove(part)
    store.note_deed("staff", f"sealed a backup: {place.name}").result()
    return Sealed(place, place.stat().st_size, manifest)


def free_name(folder: Path, now: datetime) -> Path:
    """fingertip-glow-2026-11-22.glowbackup, or -2, -3 … where there is one of that day."""
    day = f"fingertip-glow-{now.astimezone():%Y-%m-%d}"
    names = [f"{day}{SUFFIX}", *(f"{day}-{n}{SUFFIX}" for n in range(2, MOST_NUMBERS))]
    for name in names:
        if not (folder / name).exists():
            return folder / name
    raise _not_written(folder, FileExistsError(17, "File exists"))


def _read_back(part: Path, code: str, progress: Progress) -> dict[str, Any]:
    """What lies there now, past what the system still has in its memory where it lets us."""
    with part.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return unpack(file, code, None, lambda done: progress(WRITING + (1 - WRITING) * done))


def _first(progress: Progress) -> Callable[[float], object]:
    return lambda done: progress(done * WRITING)


def _sync_names(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as strange:  # vfat by FUSE can't; the file itself is synced
        log.info("the names in %s were not synced: %s", folder, strange)
    finally:
        os.close(handle)


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError as gone:  # the stick was pulled out
        log.info("%s could not be removed: %s", part.name, gone)


def _not_written(place: Path, broken: OSError) -> StationProblem:
    from kiosk.store.connection import disk_problem

    if isinstance(broken, FileNotFoundError):
        return StationProblem(
            Words("这个地方不见了，备份没有做成", "the place has gone; no backup was made"),
            str(place.parent),
            Words("插好 U 盘再试一次", "plug the stick in again and try once more"),
        )
    return disk_problem(broken, place)


def code_opens(file: Path, code: str) -> bool:
    """Whether this code opens a sealed backup. Raises StationProblem."""
    from kiosk.backups.sealing import opens

    try:
        with file.open("rb") as sealed:
            return opens(sealed, code)
    except OSError as gone:
        raise refused("damaged", file.name) from gone

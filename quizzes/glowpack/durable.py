"""Files that are on the disk when the call returns: a power cut leaves the old one or the new."""

from __future__ import annotations

import os
from pathlib import Path


def write(path: Path, data: bytes) -> None:
    """Writes a new file and its bytes through to the disk. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def replace(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Writes a file that may be there already: all of it or nothing. Raises OSError."""
    part = path.with_name(f".{path.name.lstrip('.')}.part")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    sync(path.parent)


def sync(path: Path) -> None:
    """Brings a file or a folder's list of names to the disk. Raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_all(top: Path) -> None:
    """The lists of names of a folder and all folders below it. Raises OSError."""
    for folder in (top, *(path for path in top.rglob("*") if path.is_dir())):
        sync(folder)

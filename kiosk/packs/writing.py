"""Files that a pack command makes: nothing is written over unless told, nothing is half there."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.packs.telling import not_written
from quizzes.fault import PackFaults, fault


def refuse_overwriting(files: Mapping[Path, bytes]) -> None:
    """Raises PackFaults with every file that is there already and differs."""
    differing = [path for path, data in files.items() if _is_there(path) and not _holds(path, data)]
    if differing:
        raise PackFaults([fault("would_overwrite", str(path)) for path in differing])


def write_new(files: Mapping[Path, bytes]) -> list[Path]:
    """Writes what is not there yet, each file beside its place first; gives what was written.

    Raises StationProblem.
    """
    written = []
    for path, data in files.items():
        if _holds(path, data):
            continue
        part = path.with_name(f".{path.name}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data)
            part.replace(path)
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise not_written(path, error) from error
        written.append(path)
    return written


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data

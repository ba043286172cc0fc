"""The data folder: what lies where, and whether it can be used."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.problems import StationProblem, Words

DATABASE = "station.db"
BACKUPS = "backups"
EXPORTS = "exports"
LEAST_FREE_BYTES = 50 * 2**20


def database_files(path: Path) -> list[Path]:
    """The database and the files that SQLite keeps beside it."""
    return [path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")]


def make_ready(folder: Path) -> None:
    """Makes the folder where needed. Raises StationProblem when it is of no use."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / ".can-i-write"
        trial.write_bytes(b"yes")
        trial.unlink()
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise _not_writable(folder, error) from error
    if free < LEAST_FREE_BYTES:
        raise _no_room(folder, free)


def _not_writable(folder: Path, error: OSError) -> StationProblem:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _no_room(folder, 0)
    return StationProblem(
        Words("数据文件夹写不进去", "the data folder can't be written"),
        str(folder),
        Words(
            "检查这个文件夹的权限，或换一个数据文件夹",
            "check its rights, or choose another data folder",
        ),
    )


def _no_room(folder: Path, free: int) -> StationProblem:
    mega = free // 2**20
    return StationProblem(
        Words(f"磁盘快满了，只剩 {mega} MB", f"the disk is almost full, {mega} MB are left"),
        str(folder),
        Words("腾出至少 50 MB 空间", "make room for at least 50 MB"),
    )

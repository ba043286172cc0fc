"""A programme's file: encrypted as a sealed take is, in parts that can be read one by one.

Whole or not there: it is written beside its name, synced, and renamed.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Collection
from pathlib import Path

from kiosk.problems import StationProblem, Words
from kiosk.programmes.kept import Kept, kept_from

SUFFIX, UNFINISHED = ".programme", ".unfinished"
PARTS = {b"a": "about", b"o": "opus", b"m": "mp3", b"c": "cover", b"f": "film"}
ON_THE_WALL = ("opus", "cover")
PIECE_BYTES = 512 << 10
BEING_WRITTEN_SECONDS = 3600
SPARE_BYTES = 50 << 20  # what the data file needs to go on


def write_sealed(
    path: Path, kept: Kept, public_key: bytes, files: Collection[str] | None = None
) -> None:
    """Seals a programme for whoever has the secret key; with only those `files`, else all.

    Raises StationProblem when there is no room or the disk gives way; then nothing is left.
    """
    parts = {"about": kept.about(), "opus": kept.opus, "mp3": kept.mp3, "cover": kept.cover}
    if kept.film:
        parts["film"] = kept.film
    if files is not None:
        parts = {name: part for name, part in parts.items() if name in {"about", *files}}
    unfinished = path.with_name(path.name + UNFINISHED)
    try:
        _check_room(path.parent, sum(map(len, parts.values())))
        _write(unfinished, parts, public_key)
        unfinished.replace(path)
        sync_folder(path.parent)
    except OSError as fault:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise not_kept(path.parent, fault) from fault


def read_sealed(path: Path, secret_key: bytes) -> Kept:
    """The programme. Raises StationProblem where it is gone, damaged or sealed for another key."""
    from media.recording.sealed_file import records
    from media.recording.troubles import NotReadable

    found: dict[str, bytearray] = {}
    is_whole = False
    try:
        for kind, content, is_last in records(path.read_bytes(), secret_key):
            found.setdefault(PARTS.get(kind, "?"), bytearray()).extend(content)
            is_whole = is_last
    except (OSError, NotReadable) as fault:
        raise not_readable(path) from fault
    if not is_whole:
        raise not_readable(path)
    files = {name: bytes(part) for name, part in found.items()}
    return kept_from(files.pop("about"), files)


def erase_file(path: Path) -> int:
    """Overwrites the file's own key, then removes it; how many bytes it had, 0 for none.

    Without that key the rest is noise, also in old blocks of a flash disk. Raises StationProblem.
    """
    from media.recording.sealed import erase
    from media.recording.troubles import DiskTrouble

    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return 0
    try:
        erase(path)
    except DiskTrouble as fault:
        raise StationProblem(
            Words("录音没能删掉", "the recording could not be erased"),
            str(path.parent),
            Words("检查磁盘，再删一次", "check the disk and erase it again"),
        ) from fault
    return size


def has_its_key(file: Path) -> bool:
    """Whether there is a file that nobody has begun to erase: its head still is one."""
    from media.recording.sealed_file import MAGIC

    try:
        with file.open("rb") as begun:
            return begun.read(len(MAGIC)) == MAGIC
    except FileNotFoundError:
        return False


def is_old(file: Path) -> bool:
    """Whether nobody can be writing it any more; its row would be there by now."""
    try:
        return time.time() - file.stat().st_mtime > BEING_WRITTEN_SECONDS
    except FileNotFoundError:
        return False


def sync_folder(folder: Path) -> None:
    """Waits until the names in a folder are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(path: Path, parts: dict[str, bytes], public_key: bytes) -> None:
    from media.recording.sealed_file import Encryption

    kinds = {name: kind for kind, name in PARTS.items()}
    pieces = [
        (kinds[name], part[at : at + PIECE_BYTES])
        for name, part in parts.items()
        for at in range(0, max(1, len(part)), PIECE_BYTES)
    ]
    encryption = Encryption(public_key)
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(encryption.head)
        for number, (kind, piece) in enumerate(pieces, 1):
            file.write(encryption.record(kind, piece, is_last=number == len(pieces)))
        file.flush()
        os.fsync(file.fileno())


def _check_room(folder: Path, needed: int) -> None:
    import errno

    disk = os.statvfs(folder)
    if disk.f_bavail * disk.f_frsize < needed + SPARE_BYTES:
        raise OSError(errno.ENOSPC, "no room")


def not_kept(folder: Path, fault: OSError) -> StationProblem:
    """What staff read when a programme could not be written."""
    import errno

    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return StationProblem(
            Words(
                "磁盘满了，这段录音没有保存",
                "the disk is full; this recording was not kept",
            ),
            str(folder),
            Words("腾出空间，再保存一次", "make room and keep it once more"),
        )
    return StationProblem(
        Words("录音没能存到磁盘上", "the recording could not be written to the disk"),
        str(folder),
        Words("检查磁盘，再保存一次", "check the disk and keep it once more"),
    )


def not_readable(path: Path) -> StationProblem:
    """What staff read when a programme can't be opened."""
    return StationProblem(
        Words("这段录音打不开", "this recording can't be opened"),
        str(path.parent),
        Words(
            "删掉它；锁它的密码都没有了，谁也打不开",
            "erase it; once the PINs that locked it are gone, nobody can open it",
        ),
    )


def not_there() -> StationProblem:
    """What staff read when a programme was erased meanwhile."""
    return StationProblem(
        Words("这条录音已经不在了", "this recording is not there any more"),
        Words("童声播报站", "broadcast booth"),
        Words("看看还有哪些", "look at what there is"),
    )

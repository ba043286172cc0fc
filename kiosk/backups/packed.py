"""What is in a backup that is taken away: database and packs, listed with their sums.

Inside the seal lies a tar: MANIFEST.json first, then `station.db` and `packs/…`. Recordings, the
log and the keys of recordings are not in it.
"""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from kiosk.backups.refusals import refused
from kiosk.backups.sealing import Sealing, Unsealing
from kiosk.packs.in_use import FOLDER as PACKS
from kiosk.packs.publishers import OWN_KEY, TRUSTED
from kiosk.store.folder import DATABASE
from quizzes.glowpack import durable
from quizzes.glowpack.pointer import POINTER, read_choices

MANIFEST = "MANIFEST.json"
FORMAT = 1
LARGEST_MANIFEST = 16 << 20
PIECE_BYTES = 1 << 20

Progress = Callable[[float], object]


@dataclass(frozen=True, slots=True)
class Entry:
    """One file: its size and SHA-256."""

    size: int
    sha256: str


def packs_in(data: Path) -> Iterator[str]:
    """The files of packs that a backup holds, by their names below the data folder.

    The versions in use and those that undo goes back to, the pointer, whom staff trust and the
    key of the station's own packs. Raises PackFaults.
    """
    root = data / PACKS
    named = {
        name
        for choice in read_choices(root).values()
        for name in (choice.active, choice.previous)
        if name
    }
    for name in sorted(named):
        for path in sorted((root / name).rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(data).as_posix()
    for name in (POINTER, TRUSTED, OWN_KEY):
        if (root / name).is_file():
            yield f"{PACKS}/{name}"


def pack_into(
    file: BinaryIO, database: Path, data: Path, about: Mapping[str, Any], code: str,
    progress: Progress = lambda done: None,
) -> None:  # fmt: skip
    """Writes a sealed backup of a copied database and of a data folder's packs. Raises OSError."""
    files = {DATABASE: database} | {name: data / name for name in packs_in(data)}
    entries = {name: _entry(path) for name, path in files.items()}
    total = sum(entry.size for entry in entries.values()) or 1
    sealing, done = Sealing(file, code, about), 0
    told = {"format": FORMAT, **about, "files": {name: asdict(e) for name, e in entries.items()}}
    manifest = json.dumps(told, sort_keys=True, ensure_ascii=False).encode()
    with tarfile.open(fileobj=cast("BinaryIO", sealing), mode="w|") as tar:
        tar.addfile(_info(MANIFEST, len(manifest)), io.BytesIO(manifest))
        for name, path in files.items():
            with path.open("rb") as piece:
                tar.addfile(_info(name, entries[name].size), piece)
            done += entries[name].size
            progress(done / total)
    sealing.close()


def unpack(
    file: BinaryIO, code: str, into: Path | None, progress: Progress = lambda done: None
) -> dict[str, Any]:
    """Reads a whole sealed backup, each file against its sum; gives its manifest.

    Lays the files into a folder that is there; with None it is only checked. Raises Refused,
    OSError.
    """
    unsealing = Unsealing(file, code)
    seen: set[str] = set()
    try:
        with tarfile.open(fileobj=cast("BinaryIO", unsealing), mode="r|") as tar:
            manifest, entries = _manifest(tar)
            total, done = sum(entry.size for entry in entries.values()) or 1, 0
            while (info := tar.next()) is not None:
                entry = entries.get(info.name)
                if entry is None or info.name in seen or not info.isfile():
                    raise refused("damaged")
                seen.add(info.name)
                found = tar.extractfile(info)
                if found is None or info.size != entry.size:
                    raise refused("damaged")
                _lay(cast("BinaryIO", found), into / info.name if into else None, entry.sha256)
                done += entry.size
                progress(done / total)
    except (tarfile.TarError, EOFError, ValueError, KeyError, TypeError) as spoilt:
        raise refused("damaged") from spoilt
    while unsealing.read(PIECE_BYTES):  # to the final tag: nothing was cut off
        pass
    if seen != set(entries):
        raise refused("damaged")
    return manifest


def _manifest(tar: tarfile.TarFile) -> tuple[dict[str, Any], dict[str, Entry]]:
    first = tar.next()
    if first is None or first.name != MANIFEST or first.size > LARGEST_MANIFEST:
        raise refused("damaged")
    found = tar.extractfile(first)
    told = json.loads(found.read() if found else b"")
    if told["format"] != FORMAT:
        raise refused("newer")
    entries = {str(name): Entry(**entry) for name, entry in told["files"].items()}
    if DATABASE not in entries or not all(_is_safe(name) for name in entries):
        raise refused("damaged")
    return told, entries


def _is_safe(name: str) -> bool:
    """The database, or a plain path below `packs/`."""
    parts = PurePosixPath(name).parts
    if name == DATABASE:
        return True
    is_plain = all(part not in ("..", ".", "/") and "\\" not in part for part in parts)
    return len(parts) > 1 and parts[0] == PACKS and is_plain and "\0" not in name


def _lay(found: BinaryIO, to: Path | None, sha256: str) -> None:
    total = hashlib.sha256()
    if to is None:
        while piece := found.read(PIECE_BYTES):
            total.update(piece)
    else:
        to.parent.mkdir(parents=True, exist_ok=True)
        with to.open("xb") as file:
            if to.name == OWN_KEY:
                to.chmod(0o600)
            while piece := found.read(PIECE_BYTES):
                total.update(piece)
                file.write(piece)
        durable.sync(to)
    if total.hexdigest() != sha256:
        raise refused("damaged")


def _entry(path: Path) -> Entry:
    total, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(PIECE_BYTES):
            total.update(piece)
            size += len(piece)
    return Entry(size, total.hexdigest())


def _info(name: str, size: int) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info

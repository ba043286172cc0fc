"""The checked form: a folder of compiled files, stamped with who found them good.

Who holds the stamp need not be asked again, so a station loads it in a moment: the files are
compared with their SHA-256, records are made when they are asked for. A stamp of another version
of the program, or bytes that have changed, and everything is checked anew.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from quizzes.fault import PackFaults, fault
from quizzes.glowpack.canonical import canonical, record_lines
from quizzes.glowpack.manifest import Manifest, read_manifest
from quizzes.glowpack.names import HEADER, MANIFEST, is_branch
from quizzes.glowpack.records import Records, header_type, reader, record_type
from quizzes.message import Pack

log = logging.getLogger(__name__)

STAMP = "CHECKED.json"
PROGRAM = Path(__file__).parents[1]


@cache
def checker() -> str:
    """The SHA-256 of all code that reads and judges packs."""
    return sum_of(sorted(PROGRAM.rglob("*.py")), PROGRAM)


def load(folder: Path) -> Pack:
    """The pack in an unpacked folder, from the checked form where the stamp allows it.

    Else everything is checked and stamped anew. Raises PackFaults.
    """
    pack = load_checked(folder)
    if pack is not None:
        return pack
    log.info("%s is checked anew", folder.name)
    pack = _check(folder)
    try:
        write_stamp(folder)
    except OSError as full:
        log.warning("%s could not be stamped: %s", folder.name, full)
    return pack


def load_checked(folder: Path) -> Pack | None:
    """The pack in a folder whose stamp and sums all fit; None when they don't."""
    try:
        listed = (folder / MANIFEST).read_bytes()
        stamp = json.loads((folder / STAMP).read_bytes())
        if stamp != {"checker": checker(), "manifest": hashlib.sha256(listed).hexdigest()}:
            return None
        manifest = read_manifest(listed)
        return pack_of(_content(folder, manifest))
    except (OSError, ValueError, RecursionError, PackFaults):
        return None


def pack_of(files: Mapping[str, bytes]) -> Pack:
    """The pack in compiled files that are known to be good; its records are made when asked for.

    Raises ValueError for files that are not.
    """
    values: dict[str, Any] = dict(reader(header_type())(files[HEADER]))
    values |= {
        name.removesuffix(".json"): _records(name.removesuffix(".json"), written)
        for name, written in files.items()
        if name != HEADER
    }
    return Pack.model_construct(**values)


def _records(branch: str, written: bytes) -> Records[Any]:
    kind = record_type(branch)
    return Records(record_lines(written), lambda line: reader(kind)(line))


def write_stamp(folder: Path) -> None:
    """Says that this program has checked what lies in the folder. Raises OSError."""
    listed = hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()
    (folder / STAMP).write_bytes(canonical({"checker": checker(), "manifest": listed}))


def _check(folder: Path) -> Pack:
    from quizzes.glowpack.check import read_whole  # rules and zip, seldom needed at a start

    try:
        manifest = read_manifest((folder / MANIFEST).read_bytes())
        return read_whole(_content(folder, manifest), manifest)
    except OSError as broken:
        raise PackFaults([fault("file_unreadable", folder.name)]) from broken


def _content(folder: Path, manifest: Manifest) -> dict[str, bytes]:
    """The compiled files of a folder, each as its manifest says. Raises PackFaults, OSError."""
    content = {}
    for name, sum_ in manifest.files.items():
        if is_branch(name):
            content[name] = (folder / name).read_bytes()
            if not sum_.fits(content[name]):
                raise PackFaults([fault("zip_damaged", f"{folder.name}/{name}")])
    return content


def sum_of(files: Iterable[Path], top: Path) -> str:
    """The SHA-256 of these files of a folder, names included."""
    total = hashlib.sha256()
    for file in files:
        data = file.read_bytes()
        total.update(f"{file.relative_to(top).as_posix()}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()

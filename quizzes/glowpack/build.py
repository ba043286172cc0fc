"""Source folder → `.glowpack`: the same source always gives the same bytes."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from quizzes.fault import Fault, PackFaults, fault
from quizzes.glowpack.archive import LARGEST_PICTURE, open_archive
from quizzes.glowpack.compiled import compiled
from quizzes.glowpack.manifest import Manifest, manifest_of
from quizzes.glowpack.names import ART, MANIFEST, SIGNATURE
from quizzes.pack import read_pack
from quizzes.rules import faults_of
from quizzes.rules.lines import with_exact_lines

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from quizzes.message import Pack

SUFFIX = ".glowpack"
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def build(folder: Path, out: Path, key: Ed25519PrivateKey | None = None) -> Path:
    """Builds the pack of a source folder and gives its path.

    `out` is the file to write, or a folder in which it is called ID-VERSION.glowpack. Raises
    PackFaults for a source with faults (then nothing is written), OSError when `out` can't be
    written.
    """
    pack = read_pack(folder)
    faults = with_exact_lines(faults_of(pack), folder)
    if faults:
        raise PackFaults(faults)
    return write_glowpack(pack, art_of(pack, folder), out, key)


def write_glowpack(
    pack: Pack, art: Mapping[str, bytes], out: Path, key: Ed25519PrivateKey | None = None
) -> Path:
    """Writes a pack that has been checked; `art` holds pictures by name. See `build`."""
    files = {**compiled(pack), **art}
    manifest = manifest_of(pack.id, pack.version, pack.seq, files)
    path = out / f"{pack.id}-{pack.version}{SUFFIX}" if out.is_dir() else out
    _write(path, _with_manifest(manifest, files, key))
    return path


def sign(path: Path, key: Ed25519PrivateKey) -> None:
    """Signs a `.glowpack` in place; a signature that it has is replaced. Raises PackFaults."""
    with open_archive(path) as archive:
        files = {name: archive.read(name) for name in archive.manifest.files}
        manifest = archive.manifest
    _write(path, _with_manifest(manifest, files, key))


def art_of(pack: Pack, folder: Path) -> dict[str, bytes]:
    """The pictures of a pack whose source is the folder, by file name. Raises PackFaults."""
    art: dict[str, bytes] = {}
    faults: list[Fault] = []
    for picture in pack.art:
        path, name = folder / ART / picture, f"{ART}/{picture}"
        if path.is_symlink() or not path.is_file():
            faults.append(fault("art_kind", name))
        elif path.stat().st_size > LARGEST_PICTURE:
            faults.append(fault("zip_too_big", name))
        else:
            art[name] = path.read_bytes()
    if faults:
        raise PackFaults(faults)
    return art


def _with_manifest(
    manifest: Manifest, files: Mapping[str, bytes], key: Ed25519PrivateKey | None
) -> dict[str, bytes]:
    """All entries in the order in which they are stored."""
    head = {MANIFEST: manifest.written()}
    if key is not None:
        from quizzes.glowpack.signing import signature

        head[SIGNATURE] = signature(head[MANIFEST], key)
    return head | dict(sorted(files.items()))


def _write(path: Path, entries: Mapping[str, bytes]) -> None:
    """Writes the zip beside its place first. Stored, as compressors differ in their bytes."""
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as zipped:
                for name, data in entries.items():
                    zipped.writestr(_entry(name), data)
            file.flush()
            os.fsync(file.fileno())
        Path(part).chmod(0o644)
        Path(part).replace(path)
    finally:
        Path(part).unlink(missing_ok=True)


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, LONG_AGO)
    info.create_system = 3  # Unix, on every system
    info.external_attr = 0o100644 << 16
    return info

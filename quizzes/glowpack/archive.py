"""Reads the zip of a `.glowpack` that may be damaged or hostile; nothing is unpacked to a disk."""

from __future__ import annotations

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice, pairwise
from pathlib import Path
from typing import BinaryIO, cast

from quizzes.fault import Fault, PackFaults, fault
from quizzes.glowpack.as_built import is_as_built
from quizzes.glowpack.manifest import Manifest, read_manifest
from quizzes.glowpack.names import ART, MANIFEST, SIGNATURE, name_faults

MOST_FILES = 5_000
MIB = 1 << 20
LARGEST_ARCHIVE = 1024 * MIB
LARGEST_LISTING = 4 * MIB  # the zip's own directory, and MANIFEST.json
LARGEST_FILE = 64 * MIB
LARGEST_PICTURE = 16 * MIB
LARGEST_CONTENT = 128 * MIB  # all *.json, which are held in memory at once
MOST_FAULTS = 50
_END = struct.Struct("<4s4H2LH")
_LOCAL = struct.Struct("<4s5H3L2H")
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, KeyError, ValueError, OverflowError,
    NotImplementedError, RuntimeError, MemoryError,
)  # fmt: skip


class Archive:
    """An open `.glowpack` whose list of files is in order; each file is checked when it is read.

    `publisher` is the public key of a signature that fits, None when there is no signature.
    """

    def __init__(self, zipped: zipfile.ZipFile, name: str) -> None:
        self._zip, self._name = zipped, name
        self._infos = {info.filename: info for info in _checked_list(zipped, name)}
        self.manifest_bytes = self._bytes_of(MANIFEST, LARGEST_LISTING, "manifest_missing")
        self.manifest: Manifest = read_manifest(self.manifest_bytes)
        self.publisher: bytes | None = None
        self.signature: bytes | None = None
        if SIGNATURE in self._infos:
            self.signature = self._bytes_of(SIGNATURE, 1024, "manifest_missing")
            from quizzes.glowpack.signing import signer  # 40 ms that a start can save

            self.publisher = signer(self.manifest_bytes, self.signature)
        self._compare_lists()

    def _compare_lists(self) -> None:
        """What the manifest promises and what is there are the same, sizes included."""
        files = self.manifest.files
        there = set(self._infos) - {MANIFEST, SIGNATURE}
        faults = [fault("zip_unlisted", name) for name in sorted(there - set(files))]
        faults += [fault("zip_missing", name) for name in sorted(set(files) - there)]
        faults += [
            fault("zip_damaged", name)
            for name in sorted(there & set(files))
            if self._infos[name].file_size != files[name].size
        ]
        if faults:
            raise PackFaults(faults[:MOST_FAULTS])

    def refuse_rewritten(self) -> None:
        """Raises PackFaults for a signed pack in which a byte differs from what was built."""
        if self.signature is None:
            return
        file = self._zip.fp
        assert file is not None
        if not is_as_built(cast("BinaryIO", file), self._zip.infolist()):
            raise PackFaults([fault("zip_damaged", self._name)])

    def read(self, name: str) -> bytes:
        """A file that the manifest lists. Raises PackFaults when its bytes are not those."""
        data = self._bytes_of(name, self.manifest.files[name].size, "zip_missing")
        if not self.manifest.files[name].fits(data):
            raise PackFaults([fault("zip_damaged", name)])
        return data

    def _bytes_of(self, name: str, at_most: int, missing: str) -> bytes:
        info = self._infos.get(name)
        if info is None:
            raise PackFaults([fault(missing, name)])
        if info.file_size > at_most:
            raise PackFaults([fault("zip_too_big", name)])
        try:
            with self._zip.open(info) as file:
                return file.read(at_most + 1)
        except OSError as broken:
            raise PackFaults([fault("file_unreadable", name)]) from broken
        except _DAMAGE as damage:
            raise PackFaults([fault("zip_damaged", name)]) from damage


@contextmanager
def open_archive(path: Path, trusted: Collection[bytes] | None = None) -> Iterator[Archive]:
    """The archive at the path. Raises PackFaults.

    `trusted` are public keys, one of which must have signed; None takes any signature that fits
    and packs without one.
    """
    with ExitStack() as opened:
        archive = _open(path, opened)
        if trusted is not None:
            _check_publisher(archive, trusted)
        yield archive


def _open(path: Path, opened: ExitStack) -> Archive:
    try:
        file = opened.enter_context(path.open("rb"))
        size = os.fstat(file.fileno()).st_size
        _check_end(file, size, path.name)
        zipped = opened.enter_context(zipfile.ZipFile(file))
        return Archive(zipped, path.name)
    except OSError as broken:
        kind = "file_missing" if isinstance(broken, FileNotFoundError) else "file_unreadable"
        raise PackFaults([fault(kind, path.name)]) from broken
    except _DAMAGE as damage:
        raise PackFaults([fault("zip_unreadable", path.name)]) from damage


def _check_publisher(archive: Archive, trusted: Collection[bytes]) -> None:
    if archive.publisher is None:
        raise PackFaults([fault("unsigned", SIGNATURE)])
    if archive.publisher not in trusted:
        from quizzes.glowpack.signing import fingerprint

        mark = fingerprint(archive.publisher)
        raise PackFaults([fault("publisher_unknown", SIGNATURE, field=mark, mark=mark)])


def _check_end(file: BinaryIO, size: int, name: str) -> None:
    """The zip's last record: there, without a comment, not zip64, its directory of a fair size.

    It is read before zipfile would read a directory of any length into memory.
    """
    if size > LARGEST_ARCHIVE:
        raise PackFaults([fault("zip_too_big", name)])
    if size < _END.size:
        raise PackFaults([fault("zip_unreadable", name)])
    tail_size = min(size, _END.size + 20)
    file.seek(size - tail_size)
    tail = file.read(tail_size)
    if len(tail) != tail_size:
        raise PackFaults([fault("zip_unreadable", name)])
    sign, disk, first_disk, here, count, listing, start, comment = _END.unpack(tail[-_END.size :])
    is_whole = (
        sign == b"PK\5\6"
        and disk == first_disk == comment == 0
        and here == count
        and start + listing == size - _END.size
        and not tail[: -_END.size].startswith(b"PK\6\7")
    )
    if not is_whole:
        raise PackFaults([fault("zip_unreadable", name)])
    if count > MOST_FILES or listing > LARGEST_LISTING:
        raise PackFaults([fault("zip_too_many", name, most=MOST_FILES)])


def _checked_list(zipped: zipfile.ZipFile, archive: str) -> list[zipfile.ZipInfo]:
    """The entries of the zip, none of which can do harm. Raises PackFaults with what is wrong."""
    infos = zipped.infolist()
    names = (info.orig_filename for info in infos)
    faults: list[Fault] = list(islice(name_faults(names, archive), MOST_FAULTS))
    faults += [found for info in infos for found in _entry_faults(info, archive)]
    content = sum(info.file_size for info in infos if not info.filename.startswith(f"{ART}/"))
    if sum(info.file_size for info in infos) > LARGEST_ARCHIVE or content > LARGEST_CONTENT:
        faults.append(fault("zip_too_big", archive))
    if not faults:
        faults += _overlaps(zipped, infos, archive)
    if faults:
        raise PackFaults(faults[:MOST_FAULTS])
    return infos


def _entry_faults(info: zipfile.ZipInfo, archive: str) -> Iterator[Fault]:
    name = info.filename
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
        yield fault("zip_link", archive, name=name)
    if info.flag_bits & 0x1:
        yield fault("zip_locked", archive, name=name)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield fault("zip_packing", archive, name=name)
    if info.file_size > (LARGEST_PICTURE if name.startswith(f"{ART}/") else LARGEST_FILE):
        yield fault("zip_too_big", name)


def _overlaps(zipped: zipfile.ZipFile, infos: list[zipfile.ZipInfo], archive: str) -> list[Fault]:
    """Entries that share bytes (Python's zipfile refuses them only from 3.11.8 on)."""
    file = zipped.fp
    assert file is not None
    spans = [(zipped.start_dir, zipped.start_dir, MANIFEST)]
    for info in infos:
        file.seek(max(0, info.header_offset))
        header = file.read(_LOCAL.size)
        if info.header_offset < 0 or len(header) != _LOCAL.size:
            return [fault("zip_damaged", info.filename)]
        *_, name_size, extra_size = _LOCAL.unpack(header)
        begin = info.header_offset
        end = begin + _LOCAL.size + name_size + extra_size + info.compress_size
        spans.append((begin, end, info.filename))
    spans.sort()
    return [
        fault("zip_overlap", archive, name=after[2])
        for before, after in pairwise(spans)
        if after[0] < before[1]
    ]

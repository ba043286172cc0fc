"""MANIFEST.json: which pack this is, and the size and SHA-256 of each of its files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from quizzes.fault import PackFaults, fault
from quizzes.glowpack.canonical import NotCanonical, canonical, from_canonical
from quizzes.glowpack.names import HEADER, MANIFEST, SIGNATURE, name_faults

FORMAT = 1
LARGEST_SEQ = 2**53 - 1
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_VERSION = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Sum(NamedTuple):
    """What a file's bytes must be."""

    sha256: str
    size: int

    def fits(self, data: bytes) -> bool:
        """Whether these are the bytes."""
        return len(data) == self.size and hashlib.sha256(data).hexdigest() == self.sha256


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack says of itself; `seq` rises with each version."""

    id: str
    version: str
    seq: int
    files: Mapping[str, Sum]

    @property
    def name(self) -> str:
        """Id and version, as results name the pack and as its folder is called."""
        return f"{self.id}@{self.version}"

    def written(self) -> bytes:
        """The bytes that are stored and signed."""
        files = {name: sum_._asdict() for name, sum_ in self.files.items()}
        head = {"format": FORMAT, "id": self.id, "version": self.version, "seq": self.seq}
        return canonical({**head, "files": files}) + b"\n"


def manifest_of(pack_id: str, version: str, seq: int, files: Mapping[str, bytes]) -> Manifest:
    """The manifest of these files."""
    sums = {
        name: Sum(hashlib.sha256(data).hexdigest(), len(data))
        for name, data in sorted(files.items())
    }
    return Manifest(pack_id, version, seq, sums)


def read_manifest(written: bytes) -> Manifest:
    """The manifest in these bytes. Raises PackFaults when it is not one."""
    try:
        made = _made(from_canonical(written.removesuffix(b"\n")))
    except NotCanonical:
        made = None
    if made is None or made.written() != written:
        raise PackFaults([fault("manifest_broken", MANIFEST)])
    faults = list(name_faults(made.files))
    if faults:
        raise PackFaults(faults)
    return made


def _made(data: Any) -> Manifest | None:
    if not isinstance(data, dict) or set(data) != {"format", "id", "version", "seq", "files"}:
        return None
    pack_id, version, seq, files = (data[name] for name in ("id", "version", "seq", "files"))
    is_good = (
        type(data["format"]) is int
        and data["format"] == FORMAT
        and _is(_ID, pack_id)
        and _is(_VERSION, version)
        and type(seq) is int
        and 1 <= seq <= LARGEST_SEQ
        and isinstance(files, dict)
        and HEADER in files
        and not {MANIFEST, SIGNATURE} & set(files)
        and all(map(_is_sum, files.values()))
    )
    if not is_good:
        return None
    sums = {name: Sum(written["sha256"], written["size"]) for name, written in files.items()}
    return Manifest(pack_id, version, seq, sums)


def _is(pattern: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_sum(written: Any) -> bool:
    if not isinstance(written, dict) or set(written) != {"sha256", "size"}:
        return False
    size = written["size"]
    return _is(_SHA256, written["sha256"]) and type(size) is int and size >= 0

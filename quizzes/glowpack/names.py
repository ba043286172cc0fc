"""Which names files in a `.glowpack` may have: safe on every system, of kinds that packs hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from quizzes.fault import Fault, fault

MANIFEST, SIGNATURE, HEADER = "MANIFEST.json", "MANIFEST.sig", "pack.json"
ART = "art"
ART_KINDS = frozenset({".png", ".jpg", ".jpeg", ".webp", ".svg"})
LONGEST_NAME = 240  # bytes
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{p}{n}" for p in ("com", "lpt") for n in range(1, 10)}
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f\\:<>"|?*]')
_BRANCH = re.compile(r"[a-z][a-z0-9_]{0,59}\.json")


def is_safe(name: str) -> bool:
    """Whether a name stays inside its folder and means the same file on every system."""
    if _FORBIDDEN.search(name) or len(name.encode("utf-8", "replace")) > LONGEST_NAME:
        return False
    if not name.isprintable() or unicodedata.normalize("NFC", name) != name:
        return False
    return all(_is_safe_part(part) for part in name.split("/"))


def _is_safe_part(part: str) -> bool:
    if not part or part != part.strip() or part[0] == "." or part[-1] == ".":
        return False
    return part.split(".")[0].casefold() not in _DEVICES


def is_branch(name: str) -> bool:
    """Whether a file holds content: the header or a list of records."""
    return _BRANCH.fullmatch(name) is not None


def is_kind_of_packs(name: str) -> bool:
    """Whether packs hold files like this: a branch of the content, or a picture in `art/`."""
    if name in (MANIFEST, SIGNATURE) or is_branch(name):
        return True
    return name.startswith(f"{ART}/") and PurePosixPath(name).suffix.lower() in ART_KINDS


def name_faults(names: Iterable[str], file: str = MANIFEST) -> Iterator[Fault]:
    """What is wrong with the names that a file lists, each told once."""
    seen: set[str] = set()
    for name in names:
        folded = name.casefold()
        if folded in seen:
            yield fault("zip_twice", file, name=name)
        elif not is_safe(name):
            yield fault("zip_name", file, name=name)
        elif not is_kind_of_packs(name):
            yield fault("zip_kind", file, name=name)
        seen.add(folded)

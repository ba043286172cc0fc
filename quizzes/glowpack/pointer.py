"""`active.json`: which versions of packs are in use, and which were before. Light to import."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quizzes.fault import PackFaults, fault

POINTER = "active.json"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which version of a pack is in use; folder names, None for none.

    `highest_seq` and its manifest's SHA-256 are of the newest version ever in use.
    """

    active: str | None = None
    previous: str | None = None
    highest_seq: int = 0
    highest_manifest: str = ""


def read_choices(root: Path) -> dict[str, Choice]:
    """What is in use, by pack id. Raises PackFaults when the pointer can't be read."""
    try:
        written = json.loads((root / POINTER).read_bytes())
        return {pack_id: _choice(choice) for pack_id, choice in written.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as broken:
        raise PackFaults([fault("file_unreadable", POINTER)]) from broken


def _choice(written: Mapping[str, object]) -> Choice:
    choice = Choice(**written)  # type: ignore[arg-type]
    for name in (choice.active, choice.previous):
        if not (name is None or (isinstance(name, str) and name and "/" not in name)):
            raise ValueError("no name of a folder")
    return choice

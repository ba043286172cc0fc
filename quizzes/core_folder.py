"""Where the pack lies that comes with the program; light to import."""

from __future__ import annotations

from pathlib import Path


def core_pack_folder() -> Path:
    """The source of the pack that comes with the program."""
    return Path(__file__).parent / "packs" / "guardians-core"

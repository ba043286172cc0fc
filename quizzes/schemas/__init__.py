"""JSON Schemas of the source files, frozen, so that an editor completes and checks while one types.

They describe what a writer writes (marked texts, numbers or strings), not what is kept. A schema
that has been published never changes: a model that does gets a new version in `quizzes.branches`,
and `python -m quizzes.schemas` writes the new file beside the old one.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from quizzes.branches import BRANCHES, HEADER, HEADER_VERSION

FOLDER = Path(__file__).parent


def names() -> dict[str, str]:
    """The place of each kind in a pack (`messages/`, `calls.yaml`) → the name of its schema."""
    header = {HEADER: f"pack-{HEADER_VERSION}.schema.json"}
    return header | {b.place: f"{b.stem}-{b.version}.schema.json" for b in BRANCHES}


def frozen(place: str) -> dict[str, Any]:
    """The published schema for a place of a pack. Raises KeyError or FileNotFoundError."""
    schema: dict[str, Any] = json.loads((FOLDER / names()[place]).read_text("utf-8"))
    return schema


def first_line(place: str, folder: str = ".schemas") -> str:
    """A remark that tells a YAML language server which schema a file follows.

    `folder` is where the schemas lie, seen from the pack; files in folders look one level up.
    """
    up = "../" if place.endswith("/") else ""
    return f"# yaml-language-server: $schema={up}{folder}/{names()[place]}\n"

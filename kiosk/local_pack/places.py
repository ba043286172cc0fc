"""Where the texts of a draft are: `r.text` of a pair, `title` and `3-4.0` of a script.

A script's line is named by its band and its number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.local_pack.edits import FIELDS, SIDES, Words

TITLE = "title"


def places_in(content: Mapping[str, Any]) -> list[str]:
    """All texts of a pair or a script, in the order in which they are read."""
    if "versions" not in content:
        return [f"{side}.{field}" for side in SIDES for field in FIELDS]
    lines = [
        f"{version['band']}.{at}"
        for version in content["versions"]
        for at in range(len(version["lines"]))
    ]
    return [TITLE, *lines]


def words_at(content: Mapping[str, Any], place: str) -> Words:
    """The text there. Raises LookupError where there is none (any more)."""
    holder, key = _holder(content, place)
    words: Words = holder[key]
    return words


def put_at(content: Mapping[str, Any], place: str, words: Words) -> None:
    """Another text there. Raises LookupError."""
    holder, key = _holder(content, place)
    holder[key] = words


def lines_of(content: Mapping[str, Any], band: str) -> list[Words]:
    """The lines of a script's length for a band. Raises KeyError where it has none."""
    for version in content["versions"]:
        if version["band"] == band:
            lines: list[Words] = version["lines"]
            return lines
    raise KeyError(band)


def _holder(content: Mapping[str, Any], place: str) -> tuple[Any, Any]:
    head, _, tail = place.partition(".")
    if not tail:
        return content, head
    if head in SIDES:
        return content[head], tail
    return lines_of(content, head), int(tail)

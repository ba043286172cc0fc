"""Canonical JSON: one spelling for each value, so that the same content has the same bytes."""

from __future__ import annotations

import json
from typing import Any

FIRST_LINE = 2  # where the first record of a list stands
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


class NotCanonical(ValueError):
    """Bytes that are no JSON, or not spelt as `canonical` would; `line` counts from 1."""

    def __init__(self, kind: str, line: int) -> None:
        super().__init__(kind, line)
        self.kind, self.line = kind, line


def canonical(value: Any) -> bytes:
    """The value on one line, without a line's end. Raises ValueError for what JSON can't say."""
    return _ENCODER.encode(value).encode("utf-8")


def canonical_lines(records: list[Any]) -> bytes:
    """A list with one record a line, the first on line `FIRST_LINE`."""
    return b"[\n" + b",\n".join(map(canonical, records)) + b"\n]\n"


def from_canonical(written: bytes, line: int = 1) -> Any:
    """The value of one line. Raises NotCanonical, so that nothing is read in two ways."""
    try:
        value = json.loads(written)
    except (ValueError, RecursionError) as broken:
        raise NotCanonical("json_broken", line) from broken
    try:
        is_same = canonical(value) == written
    except (ValueError, RecursionError):  # half characters, no numbers
        is_same = False
    if not is_same:
        raise NotCanonical("json_odd", line)
    return value


def record_lines(written: bytes) -> list[bytes]:
    """The records of `canonical_lines`, unread. Raises NotCanonical for another layout."""
    if not (written.startswith(b"[\n") and written.endswith(b"\n]\n")):
        raise NotCanonical("json_odd", 1)
    return written[2:-3].split(b",\n")

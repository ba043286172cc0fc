"""Canonical JSON: one spelling for each value, so that the same content has the same bytes."""

from __future__ import annotations

import json
from typing import Any

from pydantic_core import from_json, to_json

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
    """The value of one line. Raises NotCanonical for bytes that could be read in two ways.

    It is written again and compared, which finds a name given twice, blanks, numbers and signs in
    another spelling; only the order of names is left open. pydantic's reader and writer do that in
    half the time of Python's, which decides where they differ (`1e-05`).
    """
    try:
        value = from_json(written, allow_inf_nan=False)
    except ValueError as broken:
        raise NotCanonical("json_broken", line) from broken
    if to_json(value) == written:
        return value
    try:
        is_same = canonical(value) == written
    except ValueError:  # no numbers
        is_same = False
    if not is_same:
        raise NotCanonical("json_odd", line)
    return value


def record_lines(written: bytes) -> list[bytes]:
    """The records of `canonical_lines`, unread. Raises NotCanonical for another layout."""
    if len(written) < 5 or not (written.startswith(b"[\n") and written.endswith(b"\n]\n")):
        raise NotCanonical("json_odd", 1)
    lines = written.split(b",\n")
    lines[0] = lines[0][2:]
    lines[-1] = lines[-1][:-3]
    return lines

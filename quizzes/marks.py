"""The cue marks that writers put into a message: `[d2:words]` diagnostic, `[s:words]` surface."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, Protocol

CueKind = Literal["diagnostic", "surface"]
_MARK = re.compile(r"\[(?:d([0-5])|s):([^\[\]]+)\]")


class Marked(Protocol):
    """What a mark and a cue have in common."""

    @property
    def start(self) -> int:
        """Where the words begin in the plain text."""

    @property
    def end(self) -> int:
        """Where they have ended."""

    @property
    def light(self) -> int:
        """Which red light is on; 0 for none."""

    @property
    def kind(self) -> CueKind:
        """Whether the words do tell."""


class Mark(NamedTuple):
    """A marked stretch of the plain text; `light` is 0 for surface cues."""

    start: int
    end: int
    light: int
    kind: CueKind


def sign_of(cue: Marked) -> str:
    """How the mark is written: d0 to d5, or s."""
    return "s" if cue.kind == "surface" else f"d{cue.light}"


def without_marks(marked: str) -> tuple[str, list[Mark]]:
    """The plain text and its marks, offsets in the plain text.

    Raises ValueError with the piece that is no proper mark: nested, not closed, unknown or empty.
    """
    plain, marks, at = "", [], 0
    for found in _MARK.finditer(marked):
        plain += _unmarked(marked[at : found.start()])
        start = len(plain)
        plain += found[2]
        kind: CueKind = "surface" if found[1] is None else "diagnostic"
        marks.append(Mark(start, len(plain), int(found[1] or 0), kind))
        at = found.end()
    return plain + _unmarked(marked[at:]), marks


def _unmarked(piece: str) -> str:
    for sign in "[]":
        if sign in piece:
            at = piece.index(sign)
            raise ValueError(piece[max(0, at - 6) : at + 7])
    return piece

"""Where a text was written, as near as the pack remembers."""

from __future__ import annotations

from quizzes.message import Pack
from quizzes.rules.walk import Written


def place_of(pack: Pack, written: Written) -> tuple[str, int]:
    """File and line of the thing that holds the text."""
    if written.names[:1] == ("title",) and not written.thing:
        return "pack.yaml", 0
    return pack.place_of(written.thing)

"""What is being said at a moment of a programme. Values only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.shell.reading import Reading
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.programmes import Kept

NOTHING = {"words": "", "pinyin": ""}


def line_at(kept: Kept, seconds: float) -> int:
    """Which line is read, from 0; -1 while the jingle plays and where there are none."""
    return sum(start <= seconds for start in kept.line_starts) - 1


def said(kept: Kept, number: int, reading: Reading) -> dict[str, str]:
    """A line in the language in which the child read it."""
    text = _line(kept, number)
    if text is None:
        return NOTHING
    pinyin = text.pinyin_for(kept.language) if reading.pinyinShown else ""
    return {"words": text.in_language(kept.language), "pinyin": pinyin}


def meant(kept: Kept, number: int, reading: Reading) -> dict[str, str]:
    """The same line for who reads the other language; nothing where it is the same."""
    text = _line(kept, number)
    return NOTHING if text is None or kept.language == reading.text_language else reading.line(text)


def _line(kept: Kept, number: int) -> Text | None:
    return kept.lines[number] if 0 <= number < len(kept.lines) else None

"""The lines that a take was read from, in the language in which it was read."""

from __future__ import annotations

from kiosk.booth.booth_visit import BoothTake, version_for
from kiosk.shell.reading import Reading
from quizzes.fields import Band
from quizzes.kinds.script import Line

NO_LINE = {"words": "", "pinyin": ""}


def lines_of(take: BoothTake, band: Band) -> tuple[Line, ...]:
    """Line by line, as the teleprompter showed them."""
    return version_for(take.script, band).speech.lines


def shown_line(take: BoothTake, band: Band, number: int, reading: Reading) -> dict[str, str]:
    """A line as QML takes it, whatever the language of the glass is by now; empty beyond the end.

    Pinyin only where the child wants it.
    """
    lines = lines_of(take, band)
    if not 0 <= number < len(lines):
        return NO_LINE
    text = lines[number].text
    pinyin = text.pinyin_for(take.language) if reading.pinyinShown else ""
    return {"words": text.in_language(take.language), "pinyin": pinyin}

"""The teleprompter's own reckoning: which line stands there, and how far the light has gone."""

from __future__ import annotations

from typing import Any

from kiosk.booth.booth_visit import BoothVisit
from kiosk.booth.script_line import as_qml
from kiosk.shell.reading import Reading
from quizzes.checks import length_of
from quizzes.kinds.script import Line

PAUSE_SYLLABLES = {"short": 1.0, "long": 2.0}  # so long are the pauses, as the voice reads them
NOTHING: dict[str, Any] = {"words": "", "pinyin": "", "phrases": []}


class Teleprompter:
    """Time is told by `advance`; knows no clock."""

    def __init__(self) -> None:
        self._lines: tuple[Line, ...] = ()
        self._pace = 180
        self.at = 0
        self._gone = 0.0

    def begin(self, visit: BoothVisit) -> None:
        """The first line of the visit's script, at its pace."""
        self._lines, self._pace = visit.lines, visit.version.pace
        self.at, self._gone = 0, 0.0

    @property
    def count(self) -> int:
        """How many lines there are."""
        return max(1, len(self._lines))

    @property
    def is_last(self) -> bool:
        """Whether no line follows."""
        return self.at + 1 >= self.count

    def turn(self) -> None:
        """To the next line."""
        if not self.is_last:
            self.at += 1
            self._gone = 0.0

    def advance(self, seconds: float) -> bool:
        """So much time was recorded; whether the light has come to the end of the line."""
        self._gone += max(0.0, seconds)
        return self._gone >= self.line_seconds()

    def line_seconds(self) -> float:
        """How long the line takes at the pace of the script, its pauses and its breath included."""
        line = self._lines[self.at]
        pauses = sum(PAUSE_SYLLABLES[phrase.pause] for phrase in line.phrases)
        syllables = length_of(line.text.zh) + pauses
        everything = sum(
            length_of(one.text.zh) + sum(PAUSE_SYLLABLES[p.pause] for p in one.phrases)
            for one in self._lines
        )
        whole = 60 * sum(length_of(one.text.zh) for one in self._lines) / self._pace
        return whole * syllables / everything

    def lit_until(self, reading: Reading) -> int:
        """Up to which character of the line's words the light has gone."""
        if not self._lines:
            return -1
        words = self._lines[self.at].text.in_language(reading.text_language)
        return round(len(words) * min(1.0, self._gone / self.line_seconds()))

    def now(self, reading: Reading) -> dict[str, Any]:
        """The line that is read, for QML."""
        return as_qml(self._lines[self.at], reading) if self._lines else NOTHING

    def following(self, reading: Reading) -> dict[str, Any]:
        """The line below it."""
        return as_qml(self._lines[self.at + 1], reading) if not self.is_last else NOTHING

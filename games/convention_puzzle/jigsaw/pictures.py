"""The pictures of a convention: one for each half of a line, and one for the whole of it."""

from __future__ import annotations

import random
from dataclasses import dataclass

from games.contract import Band
from games.convention_puzzle.table import broken
from quizzes.kinds.convention import Convention, Gloss, Line
from quizzes.text import Text

WHOLE = ""  # instead of a half


@dataclass(frozen=True)
class Picture:
    """What is shown of which line; `half` is "1", "2" or, for the whole line, empty."""

    convention: Convention
    line: Line
    half: str

    @property
    def name(self) -> str:
        """Unlike that of any other picture of the convention."""
        return f"{self.line.id}_{self.half or 'whole'}"

    @property
    def text(self) -> Text:
        """The exact words that the picture shows."""
        return self.line.halves[int(self.half) - 1] if self.half else self.line.text

    @property
    def line_in_two(self) -> Text:
        """The whole line, its second half (where it has one) beginning a line of its own."""
        return broken(self.line)

    @property
    def words(self) -> Text:
        """The exact words of the picture, as they are set on a tile."""
        return self.text if self.half else self.line_in_two

    def place(self, text: str) -> tuple[int, int]:
        """Where the picture's own words stand in the line, from and to."""
        if not self.half:
            return (0, 0)
        return _place(text, self.line, int(self.half))

    def glosses(self, band: Band) -> list[Gloss]:
        """What the words mean in a child's words, for a band."""
        fitting = [gloss for gloss in self.line.glosses if band in gloss.bands]
        own = [gloss for gloss in fitting if gloss.half in (None, self.half)]
        return own if self.half else fitting


def _place(text: str, line: Line, half: int) -> tuple[int, int]:
    """The half as it stands in the line in either language."""
    for words in (line.halves[half - 1].zh, line.halves[half - 1].en):
        if (at := text.find(words)) >= 0:
            return (at, at + len(words))
    return (0, 0)


def pictures_of(convention: Convention, chance: random.Random) -> list[Picture]:
    """All pictures, line by line; which line comes first is chance."""
    lines = list(convention.lines)
    chance.shuffle(lines)
    return [
        Picture(convention, line, half)
        for line in lines
        for half in (("1", "2", WHOLE) if line.halves else (WHOLE,))
    ]

"""A text in both languages with its reviewed pinyin, and how it breaks into lines.

Both the Qt glass and the pygame stage lay out text with the functions here, so that a
sentence looks and breaks the same in a screen and in a game.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
CLOSING = "，。！？；：、）》」』”’…—～,.!?;:)%]}"
OPENING = "（《「『“‘([{"
_HAN = re.compile("[\u4e00-\u9fff\u3400-\u4dbf]+")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Chinese and English; `pinyin` has one syllable for each Han character, spaced."""

    zh: str
    pinyin: str
    en: str

    def in_language(self, language: Language) -> str:
        """The words in one language; Chinese where nobody has written them in English."""
        return self.zh if language == "zh" or not self.en else self.en

    def shown_in(self, language: Language) -> Language:
        """The language that `in_language` gives: Chinese where there is no English."""
        return language if self.en else "zh"

    def pinyin_for(self, language: Language) -> str:
        """The pinyin to show with `in_language`; none with English words."""
        return self.pinyin if language == "zh" or not self.en else ""

    def filled(self, **fill: object) -> Text:
        """The text with its `{name}` places filled, each by a Text or by a plain value.

        A Text brings its pinyin to the `{name}` in the pinyin; numbers have none there.
        """
        if not fill:
            return self

        def part(which: str) -> dict[str, object]:
            return {k: getattr(v, which) if isinstance(v, Text) else v for k, v in fill.items()}

        return Text(
            self.zh.format(**part("zh")),
            self.pinyin.format(**part("pinyin")),
            self.en.format(**part("en")),
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """What never breaks apart: one Han character with its pinyin, or one word, with its marks."""

    words: str
    pinyin: str
    start: int  # index of the first character in the text
    space_after: bool = False
    new_line_after: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with its place: x and width in pixels, line counted from 0."""

    cell: Cell
    line: int
    x: float
    width: float


def is_han(character: str) -> bool:
    """Whether the character is a Han character that has pinyin above it."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"


def han_count(words: str) -> int:
    """How many syllables of pinyin a text needs."""
    return sum(map(len, _HAN.findall(words)))


def cells_of(words: str, pinyin: str) -> list[Cell]:
    """The cells of a text. Raises ValueError when the pinyin has not one syllable a Han character.

    An empty `pinyin` gives cells without any.
    """
    syllables = pinyin.split()
    if syllables and len(syllables) != han_count(words):
        raise ValueError(
            f"{len(syllables)} pinyin syllables for {han_count(words)} characters: {words!r}"
        )
    pending = iter(syllables)
    cells: list[Cell] = []
    for start, piece in _pieces(words):
        if piece == "\n":
            if cells:
                last = cells[-1]
                cells[-1] = Cell(last.words, last.pinyin, last.start, False, True)
        elif piece.isspace():
            if cells:
                last = cells[-1]
                cells[-1] = Cell(last.words, last.pinyin, last.start, True, last.new_line_after)
        else:
            above = next(pending) if syllables and is_han(piece[0]) else ""
            cells.append(Cell(piece, above, start))
    return cells


def _pieces(words: str) -> Iterator[tuple[int, str]]:
    """Han characters one by one; runs of other characters as one word; white space apart."""
    at = 0
    while at < len(words):
        c = words[at]
        end = at + 1
        if not (c.isspace() or is_han(c) or c in CLOSING or c in OPENING):
            while end < len(words) and _goes_on_a_word(words[end]):
                end += 1
        yield at, words[at:end]
        at = end


def _goes_on_a_word(c: str) -> bool:
    full_width_marks = "，。！？；：、（）《》「」『』“”‘’…—～"
    return not (c.isspace() or is_han(c) or c in full_width_marks)


def lay_out(
    cells: list[Cell], width: float, measure: Callable[[Cell], float], space: float
) -> list[Placed]:
    """Breaks cells into lines no wider than `width`; closing marks never begin a line.

    `measure` gives a cell's width in the same unit as `width`; `space` is the width of a blank.
    """
    placed: list[Placed] = []
    line, x, at = 0, 0.0, 0
    while at < len(cells):
        group = _unbreakable(cells, at)
        widths = [measure(c) for c in group]
        if x > 0 and x + sum(widths) > width + 0.5:
            line, x = line + 1, 0.0
        for cell, cell_width in zip(group, widths, strict=True):
            placed.append(Placed(cell, line, x, cell_width))
            x += cell_width + (space if cell.space_after else 0.0)
        at += len(group)
        if group[-1].new_line_after:
            line, x = line + 1, 0.0
    return placed


def _unbreakable(cells: list[Cell], at: int) -> list[Cell]:
    """Opening marks, one word, and the closing marks behind it: what stays on one line."""
    end = at
    while end < len(cells) - 1 and cells[end].words in OPENING:
        end += 1
    end += 1
    while (
        end < len(cells)
        and cells[end].words in CLOSING
        and not cells[end - 1].space_after
        and not cells[end - 1].new_line_after
    ):
        end += 1
    return cells[at:end]

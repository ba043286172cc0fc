"""A line with a slot in it, as wide as a tile: laid out as the pen lays texts out."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pygame

from games.convention_puzzle.gaps.rules import Gapped, occurrences
from games.convention_puzzle.table import broken
from games.stage.boards import Rect
from games.stage.look import NIGHT
from games.stage.writing import LINE_HEIGHT, RUBY_SHARE, Pen
from quizzes.text import CLOSING, Cell, Text, cells_of, lay_out

SLOT = "□"  # stands for the gap among the cells; never drawn
SPACE = 0.28  # of the letters' size
RUBY_DROP = 0.5125  # of the size: how far letters without pinyin sit lower beside those with it


@dataclass(frozen=True)
class Sentence:
    """A drawn line and the slot in it, in pixels within the surface."""

    surface: pygame.Surface
    slot: Rect
    missing: str
    ends_alone: bool  # one lone character or word makes the last row

    def fits(self, room: tuple[int, int]) -> bool:
        """Whether it is no larger than that."""
        return self.surface.get_width() <= room[0] and self.surface.get_height() <= room[1]


def spoken(gapped: Gapped) -> Text:
    """The line as it is read aloud, with a pause at the gap."""
    text, word = gapped.line.text, gapped.gap.words
    start, end = gapped.span(is_english=False) or (0, 0)
    before = len(cells_with_pinyin(text.zh[:start]))
    syllables = text.pinyin.split()
    del syllables[before : before + len(cells_with_pinyin(word.zh))]
    in_english = gapped.span(is_english=True)
    en = text.en
    if in_english is not None:
        en = f"{text.en[: in_english[0]]}…{text.en[in_english[1] :]}"
    return Text(f"{text.zh[:start]}……{text.zh[end:]}", " ".join(syllables), en)


def cells_with_pinyin(words: str) -> list[Cell]:
    """The cells of Chinese characters."""
    return [cell for cell in cells_of(words, "") if "\u3400" <= cell.words[0] <= "\u9fff"]


def cells_with_slot(gapped: Gapped, is_english: bool, has_pinyin: bool) -> list[Cell]:
    """The cells of the line, one slot in place of the word that is left out.

    What is written together with the word (a mark, in English) keeps its place beside the slot.
    """
    text = broken(gapped.line)
    words = text.in_language("en" if is_english else "zh")
    start, end = _span(gapped, words, is_english)
    cells: list[Cell] = []
    for cell in cells_of(words, text.pinyin if has_pinyin and not is_english else ""):
        first, last = cell.start, cell.start + len(cell.words)
        if last <= start or first >= end:
            cells.append(cell)
            continue
        if first < start:
            cells.append(replace(cell, words=cell.words[: start - first], space_after=False))
        if first <= start:
            cells.append(Cell(SLOT, "", start))
        if last >= end:
            rest = Cell(cell.words[end - first :], "", end, cell.space_after, cell.new_line_after)
            if rest.words:
                cells.append(rest)
            else:
                cells[-1] = replace(
                    cells[-1], space_after=rest.space_after, new_line_after=rest.new_line_after
                )
    return cells


def _span(gapped: Gapped, words: str, is_english: bool) -> tuple[int, int]:
    if is_english:
        at = words.lower().find(gapped.gap.words.en.lower())
        return at, at + len(gapped.gap.words.en)
    at = occurrences(words, gapped.gap.words.zh)[gapped.nth]
    return at, at + len(gapped.gap.words.zh)


def write_sentence(
    pen: Pen, gapped: Gapped, size: float, slot: tuple[int, int], room: int
) -> Sentence:
    """Draws the line no wider than `room`, its slot of that size in pixels."""
    is_english = pen.reader.language == "en"
    has_pinyin = pen.reader.pinyin_shown and not is_english
    cells = cells_with_slot(gapped, is_english, has_pinyin)
    wide = 10.0**6
    written = {
        cell: pen.write(Text(cell.words, cell.pinyin, cell.words), size, NIGHT, wide)
        for cell in cells
        if cell.words != SLOT
    }
    beside = round(size * 0.2)

    def width(cell: Cell) -> float:
        return slot[0] + 2.0 * beside if cell.words == SLOT else float(written[cell].size[0])

    placed = lay_out(cells, room, width, round(size) * SPACE)
    line = round(size * (LINE_HEIGHT + (RUBY_SHARE * 0.9 if has_pinyin else 0.0)))
    drop = round(size * RUBY_DROP) if has_pinyin else 0
    slotted = next(p.line for p in placed if p.cell.words == SLOT)
    rows = placed[-1].line + 1
    high = [max(line, slot[1] + 2 * beside) if row == slotted else line for row in range(rows)]
    tops = [sum(high[:row]) for row in range(rows)]
    widths = [
        max((p.x + p.width for p in placed if p.line == row), default=0) for row in range(rows)
    ]
    whole = pygame.Surface((max(1, round(max(widths))), sum(high)), pygame.SRCALPHA)
    hole = Rect(0, 0, *slot)
    for p in placed:
        x = (whole.get_width() - widths[p.line]) / 2 + p.x
        middle = tops[p.line] + high[p.line] / 2
        if p.cell.words == SLOT:
            hole.topleft = (round(x) + beside, round(middle - slot[1] / 2))
            continue
        y = middle - line / 2 + (0 if p.cell.pinyin else drop)
        whole.blit(written[p.cell].surface, (x, y))
    missing = "".join(one.missing for one in written.values())
    last = [p for p in placed if p.line == rows - 1 and p.cell.words not in CLOSING]
    return Sentence(whole, hole, missing, ends_alone=rows > 1 and len(last) == 1)

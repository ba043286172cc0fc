"""Burnt-in captions: the line that is being read, lit, with the next one below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pygame

NIGHT, LINE_LIT, LINE_NEXT, GLOW = (11, 37, 69), (255, 247, 232), (158, 180, 214), (255, 201, 77)
CLOSING, OPENING = "，。！？；：、）》」』”’…—,.!?;:)%]}", "（《「『“‘([{"
RUBY_SHARE, RUBY_HEIGHT, ROW_HEIGHT = 0.5, 0.62, 1.3  # of the size of a character
BLANK = 0.28
SIZES = (44, 40, 36, 32, 28, 25, 22, 19, 16)  # pixels on a picture 1280 wide
LARGEST_NEXT, MOST_ROWS = 26, 2


class Cell(NamedTuple):
    """What never breaks apart: a character with its pinyin, or a word, or a mark."""

    words: str
    pinyin: str = ""
    space_after: bool = False


Line = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side: each with its x and its width in pixels."""

    cells: tuple[tuple[Cell, float, float], ...]
    width: float


class CaptionPen:
    """Writes in the first of `fonts` that has a character. Raises ValueError without a font."""

    def __init__(self, fonts: Sequence[Path]) -> None:
        if not fonts:
            raise ValueError("captions need a font file")
        pygame.font.init()
        self._files = tuple(fonts)
        self._fonts: dict[tuple[Path, int], pygame.font.Font] = {}

    def rows(self, line: Line, size: int, width: float) -> list[Row]:
        """The line broken into rows of about the same length, none wider than `width`."""
        groups = _groups(line)
        rows = self._broken(groups, size, width)
        narrow, wide = max((row.width for row in rows), default=0.0) / 2, width
        while len(rows) > 1 and wide - narrow > 4:
            middle = (narrow + wide) / 2
            tried = self._broken(groups, size, middle)
            fits = len(tried) == len(rows) and max(row.width for row in tried) <= middle + 0.5
            narrow, wide = (narrow, middle) if fits else (middle, wide)
        return self._broken(groups, size, wide)

    def height(self, rows: Sequence[Row], size: int) -> int:
        """How high rows of a size are."""
        has_ruby = any(cell.pinyin for row in rows for cell, _, _ in row.cells)
        return round(len(rows) * size * (ROW_HEIGHT + (RUBY_HEIGHT if has_ruby else 0.0)))

    def write(
        self,
        target: pygame.Surface,
        rows: Sequence[Row],
        size: int,
        area: pygame.Rect,
        colour: tuple[int, int, int],
    ) -> None:
        """Rows, one below the other, each in the middle of `area`."""
        if not rows:
            return
        high = self.height(rows, size) / len(rows)
        for number, row in enumerate(rows):
            left = area.centerx - row.width / 2
            bottom = area.y + (number + 1) * high
            for cell, x, wide in row.cells:
                drawn = self._font(cell.words, size).render(cell.words, True, colour)
                middle = left + x + wide / 2
                top = bottom - size * (ROW_HEIGHT + 1) / 2
                target.blit(
                    drawn, drawn.get_rect(centerx=round(middle), centery=round(top + size / 2))
                )
                if cell.pinyin:
                    self._ruby(target, cell.pinyin, round(size * RUBY_SHARE), (middle, top), colour)

    def _ruby(
        self,
        target: pygame.Surface,
        pinyin: str,
        size: int,
        at: tuple[float, float],
        colour: tuple[int, int, int],
    ) -> None:
        drawn = self._font(pinyin, size).render(pinyin, True, colour)
        target.blit(drawn, drawn.get_rect(centerx=round(at[0]), bottom=round(at[1] + size * 0.12)))

    def _broken(self, groups: Sequence[Line], size: int, width: float) -> list[Row]:
        rows: list[Row] = []
        placed: list[tuple[Cell, float, float]] = []
        x = end = 0.0
        for group in groups:
            widths = [self._wide(cell, size) for cell in group]
            if placed and x + sum(widths) > width + 0.5:
                rows.append(Row(tuple(placed), end))
                placed, x = [], 0.0
            for cell, wide in zip(group, widths, strict=True):
                placed.append((cell, x, wide))
                end = x + wide
                x = end + (BLANK * size if cell.space_after else 0.0)
        return [*rows, Row(tuple(placed), end)] if placed else rows

    def _wide(self, cell: Cell, size: int) -> float:
        own = self._font(cell.words, size).size(cell.words)[0]
        if not cell.pinyin:
            return float(own)
        ruby = round(size * RUBY_SHARE)
        return max(own, self._font(cell.pinyin, ruby).size(cell.pinyin)[0] + size * 0.12)

    def _font(self, words: str, size: int) -> pygame.font.Font:
        for file in self._files:
            if (file, size) not in self._fonts:
                self._fonts[(file, size)] = pygame.font.Font(str(file), size)
            font = self._fonts[(file, size)]
            if all(font.metrics(words)):
                return font
        return self._fonts[(self._files[0], size)]


def _groups(line: Line) -> list[Line]:
    """Cells that stay together: marks with what they close or open."""
    groups: list[list[Cell]] = []
    for cell in line:
        closes = cell.words[0] in CLOSING
        opened = bool(groups) and groups[-1][-1].words[-1] in OPENING
        if groups and (closes or opened) and not groups[-1][-1].space_after:
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return [tuple(group) for group in groups]

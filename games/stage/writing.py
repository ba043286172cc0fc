"""Texts with pinyin on the stage, broken into lines that read well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from games.contract import Reader
from games.stage.lines import break_well
from games.stage.look import Colour
from quizzes.text import Cell, Placed, Text, cells_of

RUBY_SHARE = 0.5
LINE_HEIGHT = 1.5
MOST_KEPT = 1500  # letters, about 5 MiB; then all are let go
NO_CHARACTER = "\uffff"  # never a character, so no font has it


@dataclass(frozen=True, slots=True)
class Written:
    """A drawn text. `cells` are the places of its cells in pixels within the surface."""

    surface: pygame.Surface
    words: str
    cells: tuple[tuple[Cell, pygame.Rect], ...]
    missing: str

    @property
    def ends_alone(self) -> bool:
        """Whether one lone character or word (and its marks) makes the last of several lines."""
        lines = [rect.y for _, rect in self.cells]
        spoken = [rect for cell, rect in self.cells if cell.words[0].isalnum()]
        return len(set(lines)) > 1 and sum(rect.y == lines[-1] for rect in spoken) == 1

    @property
    def letters(self) -> list[pygame.Rect]:
        """The places of characters and words, without those of marks."""
        return [rect for cell, rect in self.cells if cell.words[0].isalnum()]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.surface.get_size()


class Pen:
    """Writes texts in the reading font; characters that it lacks come from the next font."""

    def __init__(self, fonts: Sequence[Path], reader: Reader) -> None:
        if not fonts:
            raise ValueError("a pen needs at least one font file")
        self._files = list(fonts)
        self._fonts: dict[tuple[Path, int], pygame.font.Font] = {}
        self._lacks: dict[tuple[Path, str], bool] = {}
        self._chosen: dict[str, Path] = {}
        self._widths: dict[tuple[str, int], int] = {}
        self._letters: dict[tuple[str, int, Colour], pygame.Surface] = {}
        self.reader = reader

    def write(
        self,
        text: Text,
        size: float,
        colour: Colour,
        wrap: float,
        centred: bool = False,
        marks: Sequence[tuple[int, int, Colour]] = (),
        bold: bool = False,
    ) -> Written:
        """Draws a text no wider than `wrap` pixels. `marks` light up characters start to end."""
        words = text.in_language(self.reader.language)
        pinyin = text.pinyin_for(self.reader.language) if self.reader.pinyin_shown else ""
        cells = cells_of(words, pinyin)
        px = max(8, round(size))
        ruby_px = max(6, round(size * RUBY_SHARE))
        placed = break_well(cells, wrap, lambda c: self._width(c, px, ruby_px), px * 0.28)
        has_ruby = any(cell.pinyin for cell in cells)
        line_height = size * (LINE_HEIGHT + (RUBY_SHARE * 0.9 if has_ruby else 0.0))
        lines = placed[-1].line + 1 if placed else 0
        widths = [max(p.x + p.width for p in placed if p.line == n) for n in _used_lines(placed)]
        whole = pygame.Surface(
            (max(1, round(max(widths, default=1))), max(1, round(lines * line_height))),
            pygame.SRCALPHA,
        )
        by_line = dict(zip(_used_lines(placed), widths, strict=True))
        ruby_height = size * RUBY_SHARE * 1.15 if has_ruby else 0.0
        rects: list[tuple[Cell, pygame.Rect]] = []
        for p in placed:
            indent = (whole.get_width() - by_line[p.line]) / 2 if centred else 0.0
            top = p.line * line_height
            rect = pygame.Rect(round(p.x + indent), round(top), round(p.width), round(line_height))
            rects.append((p.cell, rect))
        self._light(whole, rects, marks)
        for cell, rect in rects:
            self._letter(whole, cell.words, px, colour, rect, ruby_height, bold)
            if cell.pinyin:
                self._ruby(whole, cell.pinyin, ruby_px, colour, rect)
        return Written(whole, words, tuple(rects), self._missing(words + pinyin))

    def _width(self, cell: Cell, px: int, ruby_px: int) -> float:
        own = self._wide(cell.words, px)
        if not cell.pinyin:
            return float(own)
        return float(max(own, self._wide(cell.pinyin, ruby_px) + px * 0.12))

    def _wide(self, words: str, px: int) -> int:
        if (words, px) not in self._widths:
            if len(self._widths) >= MOST_KEPT:
                self._widths.clear()
            self._widths[(words, px)] = self._font_for(words, px).size(words)[0]
        return self._widths[(words, px)]

    def _drawn(self, words: str, px: int, colour: Colour) -> pygame.Surface:
        """The same message is written anew at each moment of its feedback: letters are kept."""
        key = (words, px, colour)
        if key not in self._letters:
            if len(self._letters) >= MOST_KEPT:
                self._letters.clear()
            self._letters[key] = self._font_for(words, px).render(words, True, colour)
        return self._letters[key]

    def _letter(
        self,
        on: pygame.Surface,
        words: str,
        px: int,
        colour: Colour,
        rect: pygame.Rect,
        ruby_height: float,
        bold: bool,
    ) -> None:
        drawn = self._drawn(words, px, colour)
        x = rect.x + (rect.width - drawn.get_width()) / 2
        y = rect.y + ruby_height + (rect.height - ruby_height - drawn.get_height()) / 2
        on.blit(drawn, (x, y))
        if bold:
            on.blit(drawn, (x + max(1, px // 40), y))

    def _ruby(
        self, on: pygame.Surface, pinyin: str, px: int, colour: Colour, rect: pygame.Rect
    ) -> None:
        drawn = self._drawn(pinyin, px, colour)
        on.blit(drawn, (rect.x + (rect.width - drawn.get_width()) / 2, rect.y + px * 0.1))

    @staticmethod
    def _light(
        on: pygame.Surface,
        rects: Sequence[tuple[Cell, pygame.Rect]],
        marks: Sequence[tuple[int, int, Colour]],
    ) -> None:
        for cell, rect in rects:
            for start, end, colour in marks:
                if cell.start < end and cell.start + len(cell.words) > start:
                    pygame.draw.rect(on, colour, rect.inflate(4, -round(rect.height * 0.06)))

    def _font(self, file: Path, px: int) -> pygame.font.Font:
        if (file, px) not in self._fonts:
            self._fonts[(file, px)] = pygame.font.Font(str(file), px)
        return self._fonts[(file, px)]

    def _font_for(self, words: str, px: int) -> pygame.font.Font:
        if words not in self._chosen:
            whole = (f for f in self._files if not any(self._has_not(f, c) for c in words))
            self._chosen[words] = next(whole, self._files[0])
        return self._font(self._chosen[words], px)

    def _has_not(self, file: Path, character: str) -> bool:
        if (file, character) not in self._lacks:
            self._lacks[(file, character)] = _is_box(self._font(file, 20), character)
        return self._lacks[(file, character)]

    def _missing(self, words: str) -> str:
        lacking = {
            c for c in words if c > " " and all(self._has_not(file, c) for file in self._files)
        }
        return "".join(sorted(lacking))


def _is_box(font: pygame.font.Font, character: str) -> bool:
    """Whether the font draws its box for unknown characters; pygame's metrics don't tell."""
    if font.metrics(character) != font.metrics(NO_CHARACTER):
        return False
    one, box = (font.render(c, True, (0, 0, 0)) for c in (character, NO_CHARACTER))
    return pygame.image.tobytes(one, "RGBA") == pygame.image.tobytes(box, "RGBA")


def _used_lines(placed: Sequence[Placed]) -> list[int]:
    return sorted({p.line for p in placed})

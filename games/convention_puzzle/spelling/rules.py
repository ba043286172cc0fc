"""The rules of 拼字: which half-lines, where the tiles lie, what a full row is worth.

Knows no picture, no time and no chance: those come in as arguments.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from games.contract import Answered, Band
from games.convention_puzzle.rungs import spelled
from quizzes.kinds.convention import Convention, Line
from quizzes.text import Text, cells_of, is_han

Phase = Literal["place", "sent", "shown", "over"]
PARTS_A_ROUND: Mapping[Band, int] = {"1-2": 3, "3-4": 3, "5-6": 3, "7-9": 4}
ROWS_BEFORE_HELP = 2  # full rows with something wrong, before free cells show their character
MOST_ROWS = 4  # after so many the rest come by themselves


@dataclass(frozen=True)
class Spelled:
    """What is put together: a half of a line, or a short line; tiles in their shuffled order.

    `tiles[n]` is the place in the text, counted in Chinese characters, that tile n came from.
    """

    line: Line
    part: Text
    tiles: tuple[int, ...]

    @property
    def characters(self) -> tuple[Text, ...]:
        """The Chinese characters of the text with their pinyin, in the right order."""
        cells = cells_of(self.part.zh, self.part.pinyin)
        return tuple(
            Text(cell.words, cell.pinyin, cell.words) for cell in cells if is_han(cell.words[0])
        )

    @property
    def half(self) -> Literal["1", "2"] | None:
        """Which half of its line it is; None for a whole line."""
        if not self.line.halves:
            return None
        return "1" if self.part == self.line.halves[0] else "2"


def choose_parts(convention: Convention, band: Band, chance: random.Random) -> list[Spelled]:
    """Three or four by chance, no two of one line while there are others; in their order."""
    everything = spelled(convention)
    order = list(range(len(everything)))
    chance.shuffle(order)
    met: set[str] = set()
    once: list[int] = []
    for at in order:
        line = everything[at][0].id
        if line not in met:
            met.add(line)
            once.append(at)
    again = [at for at in order if at not in once]
    chosen = sorted([*once, *again][: PARTS_A_ROUND[band]])
    return [_scrambled(*everything[at], chance) for at in chosen]


def _scrambled(line: Line, part: Text, chance: random.Random) -> Spelled:
    """In another order than the right one."""
    spelled_ = Spelled(line, part, ())
    right = [character.zh for character in spelled_.characters]
    tiles = list(range(len(right)))
    while True:
        chance.shuffle(tiles)
        if [right[tile] for tile in tiles] != right or len(set(right)) == 1:
            return Spelled(line, part, tuple(tiles))


@dataclass
class SpellingRound:
    """One round. `cells[n]` is the tile that lies in cell n; right ones are fixed there."""

    convention: Convention
    asked: Sequence[Spelled]
    at: int = 0
    phase: Phase = "place"
    cells: list[int | None] = field(default_factory=list)
    fixed: set[int] = field(default_factory=set)  # cells
    rows: int = 0  # full rows so far that the log has
    is_right: bool = False  # the child's own row was right at last
    firsts: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.asked:
            self.phase = "over"
        else:
            self._clear()

    def _clear(self) -> None:
        self.cells = [None] * len(self.spelled.tiles)
        self.fixed, self.rows, self.is_right = set(), 0, False

    @property
    def spelled(self) -> Spelled:
        """What is being put together."""
        return self.asked[self.at]

    @property
    def is_helped(self) -> bool:
        """Whether free cells show their character faintly."""
        return self.phase != "shown" and self.rows >= ROWS_BEFORE_HELP

    @property
    def next_free(self) -> int | None:
        """The first free cell."""
        return next((n for n, tile in enumerate(self.cells) if tile is None), None)

    def cell_of(self, tile: int) -> int | None:
        """The cell in which a tile lies; None while it lies below."""
        return self.cells.index(tile) if tile in self.cells else None

    def can_move(self, tile: int) -> bool:
        """Whether a tile may be taken now."""
        cell = self.cell_of(tile)
        return self.phase == "place" and (cell is None or cell not in self.fixed)

    def put(self, tile: int, cell: int) -> bool:
        """Puts a tile into a cell. Another that lies there changes places with it."""
        if not self.can_move(tile) or cell in self.fixed or self.cells[cell] == tile:
            return False
        before, there = self.cell_of(tile), self.cells[cell]
        if before is not None:
            self.cells[before] = there
        self.cells[cell] = tile
        return True

    def take_back(self, tile: int) -> bool:
        """A tile goes back below."""
        cell = self.cell_of(tile)
        if cell is None or not self.can_move(tile):
            return False
        self.cells[cell] = None
        return True

    def fits(self, cell: int) -> bool:
        """Whether the cell holds its character; like characters are as good as each other."""
        tile = self.cells[cell]
        characters = self.spelled.characters
        place = self.spelled.tiles[tile] if tile is not None else None
        return place is not None and characters[place].zh == characters[cell].zh

    def answer(self, seconds: float) -> Answered | None:
        """Once all cells are full; only the first full row is graded.

        Kind `spell`. `placed` of the detail has, for each cell, the place in the text that its
        character belongs to, like ones counted as right: positions, no words that nobody agreed on.
        """
        if self.phase != "place" or None in self.cells:
            return None
        self.phase = "sent"
        count = len(self.cells)
        right = [self.fits(cell) for cell in range(count)]
        tiles = [tile for tile in self.cells if tile is not None]
        placed = [
            cell if right[cell] else self.spelled.tiles[tile] for cell, tile in enumerate(tiles)
        ]
        half = {"half": self.spelled.half} if self.spelled.half else {}
        detail = {"placed": placed, "try": self.rows + 1, **half}
        score = float(all(right)) if self.rows == 0 else None
        item = f"{self.convention.id}.{self.spelled.line.id}"
        answer = f"{sum(right)}/{count}"
        return Answered(
            0, item, self.convention.revision, "", "", "", "spell", answer, score, seconds, detail
        )

    def recorded(self) -> None:
        """The log has it: right tiles stay, wrong ones go back; after the last row to their cells.

        Nobody is kept at one half-line for ever.
        """
        if self.phase != "sent":
            return
        self.rows += 1
        wrong = [cell for cell in range(len(self.cells)) if not self.fits(cell)]
        self.fixed |= set(range(len(self.cells))) - set(wrong)
        for cell in wrong:
            self.cells[cell] = None
        self.is_right = not wrong
        is_done = not wrong or self.rows >= MOST_ROWS
        self.phase = "shown" if is_done else "place"
        if is_done:
            self._complete()
            self.firsts.append(self.is_right and self.rows == 1)

    def _complete(self) -> None:
        characters, tiles = self.spelled.characters, self.spelled.tiles
        for cell in range(len(self.cells)):
            if self.cells[cell] is None:
                self.cells[cell] = next(
                    tile
                    for tile, place in enumerate(tiles)
                    if tile not in self.cells and characters[place].zh == characters[cell].zh
                )

    def go_on(self) -> None:
        """「继续」: the next half-line."""
        if self.phase != "shown":
            return
        if self.at + 1 < len(self.asked):
            self.at += 1
            self.phase = "place"
            self._clear()
        else:
            self.phase = "over"

    @property
    def missed(self) -> list[Line]:
        """Lines that were not right at the first full row."""
        return [one.line for one, ok in zip(self.asked, self.firsts, strict=False) if not ok]

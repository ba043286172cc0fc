"""拼字 on the glass: characters are tapped or dragged into their cells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from games.contract import Event, Sound, Touch
from games.convention_puzzle.glosses import labelled
from games.convention_puzzle.line_by_line import LineByLine
from games.convention_puzzle.spelling.boards import Row, row_of
from games.convention_puzzle.spelling.rules import SpellingRound
from games.convention_puzzle.table import Table
from games.convention_puzzle.whole_line import whole_line
from games.stage.boards import Board, Rect
from games.stage.hand import Picked, Put, PutBack
from games.stage.page import Glass
from games.stage.tiles import Place
from quizzes.text import Text
from quizzes.words import read_words

WORDS = read_words(Path(__file__).parent / "words.yaml")


def _number(name: str) -> int:
    return int(name.partition("_")[2])


class SpellingPage(LineByLine[Row]):
    """One half-line after the other. A tap sends a tile to the next free cell, or back."""

    def __init__(self, round_: SpellingRound) -> None:
        self.round = round_
        super().__init__(round_, WORDS, self._takes)

    def _lay_tiles(self, glass: Glass, table: Table) -> tuple[Row, Sequence[Place]]:
        row = row_of(glass, table, self.round, self._head())
        return row, row.cells

    def _whole_line(self, glass: Glass, card: Rect) -> Board:
        one = self.round.spelled
        return whole_line(glass, card, one.line, self._head(), one.part, in_chinese=True)

    def _pose(self) -> str:
        return "pointing" if self.round.rows else "thinking"

    def _head(self) -> Text:
        return WORDS["part"].filled(n=self.round.at + 1, all=len(self.round.asked))

    def _says(self) -> list[Text]:
        """What 江江 says: what to do and what the half-line means, or what came of it."""
        return [self._verdict(), *([] if self._is_whole else self._meaning())]

    def _verdict(self) -> Text:
        round_ = self.round
        whole = "" if round_.spelled.half else "_whole"
        if self._is_whole:
            return WORDS[f"right{whole}" if round_.is_right else "shown"]
        if round_.is_helped:
            return WORDS["helped"]
        if round_.rows:
            return WORDS["again" if round_.fixed else "again_none"]
        return WORDS[f"ask{whole}"]

    def _meaning(self) -> list[Text]:
        """In Chinese the gloss; in English the meaning of the very words."""
        gloss = next(iter(self._glosses()), None)
        en = WORDS["meaning"].en.format(meaning=self.round.spelled.part.en)
        if gloss is not None:
            told = labelled(gloss)
            return [Text(told.zh, told.pinyin, en)]
        return [] if self._glass is None or self._glass.reader.language == "zh" else [_english(en)]

    def _takes(self, tile: str, on: str) -> bool:
        """A cell that is not fixed, or a tile in one; none that another finger holds."""
        round_, n = self.round, _number(tile)
        if self._laid is None or not round_.can_move(n):
            return False
        cell = round_.cell_of(_number(on)) if on.startswith("tile_") else _number(on)
        if cell is None or cell in round_.fixed:
            return False
        there = round_.cells[cell]
        return there is None or there == n or not self._laid.tiles[there].is_carried

    def touch(self, touch: Touch) -> list[Event] | None:
        """Tiles go to cells and back; a full row is an answer."""
        deeds = self._hand.touch(touch)
        if deeds is None:
            return None
        events: list[Event] = []
        for deed in deeds:
            n, row = _number(deed.tile), self._laid
            if row is None:
                continue
            if isinstance(deed, Put):
                is_tile = deed.on.startswith("tile_")
                cell = self.round.cell_of(_number(deed.on)) if is_tile else _number(deed.on)
                events += self._put(n, cell)
            elif isinstance(deed, PutBack) and self.round.take_back(n):
                self._send_all()
            elif isinstance(deed, Picked) and self._hand.picked == deed.tile:
                events += self._tapped(n)
            elif isinstance(deed, Picked):
                events.append(Sound("tap"))
        return events

    def _tapped(self, n: int) -> list[Event]:
        if self.round.cell_of(n) is None:
            return self._put(n, self.round.next_free)
        self.round.take_back(n)
        self._send_all()
        return [Sound("tap")]

    def _put(self, n: int, cell: int | None) -> list[Event]:
        if cell is not None:
            self.round.put(n, cell)
        self._hand.send(f"tile_{n}")
        answered = self.round.answer(self._since)
        self._send_all()
        return [Sound("tap"), *([answered] if answered is not None else [])]

    def _send_all(self) -> None:
        """Every tile on its way to where the rules have it."""
        assert self._laid is not None
        row, round_ = self._laid, self.round
        for n, tile in enumerate(row.tiles):
            cell = round_.cell_of(n)
            to = row.homes[n] if cell is None else row.cells[cell].rect
            if tile.rect.topleft != to.topleft:
                self._hand.send(tile.name, to)
            tile.can_touch, tile.is_placed = round_.can_move(n), cell is not None

    def _asks(self) -> list[Text]:
        """What to do, and what it means."""
        return self._says()


def _english(words: str) -> Text:
    return Text(words, "", words)

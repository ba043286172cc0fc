"""拼字 on the glass: characters are tapped or dragged into their cells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from games.contract import Answered, Event, Sound, Touch
from games.convention_puzzle.glosses import glosses_of, labelled
from games.convention_puzzle.rung import RungPage
from games.convention_puzzle.spelling.boards import Row, row_of
from games.convention_puzzle.spelling.rules import SpellingRound
from games.convention_puzzle.table import table_for
from games.convention_puzzle.whole_line import gloss_board, whole_line
from games.convention_puzzle.words import WORDS as FRAME
from games.stage.boards import Board
from games.stage.buttons import button
from games.stage.hand import Hand, Picked, Put, PutBack
from games.stage.page import Glass, Mover
from games.stage.reading_sizes import BODY_MM
from games.stage.speech import speech
from quizzes.text import Text
from quizzes.words import read_words

WORDS = read_words(Path(__file__).parent / "words.yaml")


def _number(name: str) -> int:
    return int(name.partition("_")[2])


class SpellingPage(RungPage):
    """One half-line after the other. A tap sends a tile to the next free cell, or back."""

    def __init__(self, round_: SpellingRound) -> None:
        self.round = round_
        self._hand = Hand(self._takes)
        self._glass: Glass | None = None
        self._row: Row | None = None
        self._boards: list[Board] = []
        self._is_told = False  # the log has the answer, its feedback waits for tiles to land
        self._is_whole = False  # the line shows whole
        self._since = 0.0
        self._builds = 0
        self.is_done = round_.phase == "over"
        self.most_glows = len(round_.asked)

    @property
    def glows(self) -> int:  # type: ignore[override]
        """Half-lines that were right at the first full row."""
        return sum(self.round.firsts)

    @property
    def went_well(self) -> Text:  # type: ignore[override]
        """What went well, in words."""
        return WORDS["went_well"].filled(n=self.glows) if self.glows else WORDS["kept_going"]

    @property
    def clue(self) -> Text | None:  # type: ignore[override]
        """The first line that took more than one row, whole."""
        return next((line.text for line in self.round.missed), None)

    def lay_out(self, glass: Glass) -> None:
        """Builds the boards of this moment."""
        self._glass = glass
        self._builds += 1
        if self.round.phase == "over":
            self._boards, self._row = [], None
        elif self._is_whole:
            self._lay_out_whole(glass)
        else:
            self._lay_out_row(glass)

    def _lay_out_row(self, glass: Glass) -> None:
        table = table_for(glass.size)
        self._row = row = row_of(glass, table, self.round, self._head())
        self._hand.lay(row.tiles, row.cells, glass)
        self._boards = [*self._guide("pointing" if self.round.rows else "thinking"), row.paper]

    def _lay_out_whole(self, glass: Glass) -> None:
        table, spelled = table_for(glass.size), self.round.spelled
        self._row = None
        self._hand.lay([], [], glass)
        line = whole_line(
            glass, table.card, spelled.line, self._head(), spelled.part, in_chinese=True
        )
        gloss = gloss_board(glass, table.beside_button, self._glosses())
        self._boards = [
            *self._guide("cheering" if self.round.is_right else "hello"),
            line,
            *([gloss] if gloss else []),
            button(glass, "next", FRAME["next"], table.button),
        ]

    def _guide(self, pose: str) -> list[Board]:
        assert self._glass is not None
        glass, table = self._glass, table_for(self._glass.size)
        picture = glass.figures.get(glass.art / f"jiangjiang_{pose}.svg", *table.guide.size)
        guide = Board("guide", picture.get_rect(midbottom=table.guide.midbottom), picture)
        body = BODY_MM[glass.reader.band] * glass.mm
        return [guide, speech(glass.pen, self._says(), body, glass.mm, table.speech)]

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

    def _glosses(self) -> list[Text]:
        assert self._glass is not None
        spelled = self.round.spelled
        return glosses_of(spelled.line, self._glass.reader.band, spelled.half)

    def boards(self) -> Sequence[Board]:
        """江江 and the card; until it is whole, cells and tiles."""
        return [*self._boards, *(self._hand.boards() if self._row else [])]

    def movers(self) -> Sequence[Mover]:
        """Tiles on their way."""
        return self._hand.movers()

    @property
    def is_still(self) -> bool:
        """Whether no tile is on its way and none waits for a verdict."""
        return not self.movers() and not self._is_told

    @property
    def version(self) -> object:
        """What stands on the glass."""
        return (self._builds, self._hand.version)

    def figures(self) -> frozenset[str]:
        """江江, and the card that the cells lie on."""
        return frozenset({"guide", "paper"})

    def begin(self) -> list[Event]:
        """The first half-line comes up."""
        return [Sound("page")]

    def _takes(self, tile: str, on: str) -> bool:
        """A cell that is not fixed, or a tile in one; none that another finger holds."""
        round_, n = self.round, _number(tile)
        if self._row is None or not round_.can_move(n):
            return False
        cell = round_.cell_of(_number(on)) if on.startswith("tile_") else _number(on)
        if cell is None or cell in round_.fixed:
            return False
        there = round_.cells[cell]
        return there is None or there == n or not self._row.tiles[there].is_carried

    def touch(self, touch: Touch) -> list[Event] | None:
        """Tiles go to cells and back; a full row is an answer."""
        deeds = self._hand.touch(touch)
        if deeds is None:
            return None
        events: list[Event] = []
        for deed in deeds:
            n, row = _number(deed.tile), self._row
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
        assert self._row is not None
        row, round_ = self._row, self.round
        for n, tile in enumerate(row.tiles):
            cell = round_.cell_of(n)
            to = row.homes[n] if cell is None else row.cells[cell].rect
            if tile.rect.topleft != to.topleft:
                self._hand.send(tile.name, to)
            tile.can_touch, tile.is_placed = round_.can_move(n), cell is not None

    def act(self, name: str, seconds: float) -> list[Event]:
        """「继续」: the next half-line."""
        if name != "next" or not self._is_whole:
            return []
        self.round.go_on()
        self._is_whole, self._since = False, 0.0
        self.is_done = self.round.phase == "over"
        self._build()
        return [] if self.is_done else [Sound("page")]

    def recorded(self, answered: Answered) -> list[Event]:
        """The log has it; the verdict shows once all tiles have landed."""
        self._is_told = True
        return self._tell()

    def advance(self, seconds: float) -> list[Event]:
        """Tiles glide; a full row that has landed gets its verdict."""
        self._since += seconds
        self._hand.advance(seconds)
        return self._tell()

    def _tell(self) -> list[Event]:
        if self._row is None or any(tile.is_away for tile in self._row.tiles):
            return []
        if self.round.phase == "shown":
            self._is_told, self._is_whole = False, True
            self._build()
            return [Sound("glow" if self.round.is_right else "reveal")]
        return self._judge() if self._is_told else []

    def _judge(self) -> list[Event]:
        """Wrong tiles go back, or, after the last row, to their own cells."""
        assert self._row is not None
        before = [tile.at for tile in self._row.tiles]
        self.round.recorded()
        if self.round.is_right:
            return self._tell()
        self._is_told = self.round.phase == "shown"
        self._build()
        for tile, start in zip(self._row.tiles, before, strict=True):
            to, tile.rect = tile.rect, start
            self._hand.send(tile.name, to)
        return [Sound("gentle_no"), *self._tell()]

    def _build(self) -> None:
        if self._glass is not None:
            self.lay_out(self._glass)

    def aloud(self) -> list[Text]:
        """What to do and what it means; else the whole line and its gloss."""
        if self.round.phase == "over":
            return []
        if self._is_whole:
            return [self._verdict(), self.round.spelled.line.text, *map(labelled, self._glosses())]
        return self._says()

    def soon(self) -> list[Text]:
        """The whole line."""
        return [] if self.round.phase == "over" else [self.round.spelled.line.text]


def _english(words: str) -> Text:
    return Text(words, "", words)

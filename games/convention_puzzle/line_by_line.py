"""What 填空 and 拼字 share: tiles put into a line, and what came of it once they have landed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, Literal, Protocol, TypeVar

from games.contract import Answered, Event, Sound
from games.convention_puzzle.glosses import glosses_of, labelled
from games.convention_puzzle.rung import RungPage
from games.convention_puzzle.table import Table, table_for
from games.convention_puzzle.whole_line import gloss_board
from games.convention_puzzle.words import WORDS as FRAME
from games.stage.boards import Board, Rect
from games.stage.buttons import button
from games.stage.hand import Hand
from games.stage.page import Glass, Mover
from games.stage.reading_sizes import BODY_MM
from games.stage.speech import speech
from games.stage.tiles import Place, Tile
from quizzes.kinds.convention import Line
from quizzes.text import Text


class Asked(Protocol):
    """One line of a round."""

    @property
    def line(self) -> Line:
        """The line itself."""

    @property
    def half(self) -> Literal["1", "2"] | None:
        """The half that is asked for; None where the line has no halves."""


class Asking(Protocol):
    """The rules of a round."""

    @property
    def asked(self) -> Sequence[Asked]:
        """All lines of the round."""

    @property
    def at(self) -> int:
        """Which one is up."""

    @property
    def phase(self) -> str:
        """ "shown" when the line is whole, "over" at the end."""

    @property
    def is_right(self) -> bool:
        """Whether the child found it."""

    @property
    def firsts(self) -> Sequence[bool]:
        """Of lines done: whether the first try was right."""

    @property
    def missed(self) -> Sequence[Line]:
        """Lines whose first try was not right."""

    def recorded(self) -> None:
        """The log has the answer."""

    def go_on(self) -> None:
        """The next line."""


class Laid(Protocol):
    """A line while something of it is missing."""

    @property
    def paper(self) -> Board:
        """The card that it stands on."""

    @property
    def tiles(self) -> Sequence[Tile]:
        """What may be put into it."""


L = TypeVar("L", bound=Laid)


class LineByLine(RungPage, Generic[L]):
    """One line after the other. A rung adds how it asks, and what touches on its tiles mean."""

    def __init__(
        self, asking: Asking, words: Mapping[str, Text], takes: Callable[[str, str], bool]
    ) -> None:
        self._asking, self._words = asking, words
        self._hand = Hand(takes)
        self._glass: Glass | None = None
        self._laid: L | None = None
        self._boards: list[Board] = []
        self._is_told = False  # the log has the answer, its feedback waits for tiles to land
        self._is_whole = False  # the line shows whole
        self._since = 0.0
        self._builds = 0
        self.is_done = asking.phase == "over"
        self.most_glows = len(asking.asked)

    def _lay_tiles(self, glass: Glass, table: Table) -> tuple[L, Sequence[Place]]:
        """The line with its tiles, and the places where they may lie."""
        raise NotImplementedError

    def _whole_line(self, glass: Glass, card: Rect) -> Board:
        """The line, word for word, and what was found lit in it."""
        raise NotImplementedError

    def _head(self) -> Text:
        """Which line of how many."""
        raise NotImplementedError

    def _pose(self) -> str:
        """How 江江 looks while something is missing."""
        raise NotImplementedError

    def _verdict(self) -> Text:
        """What is to be done, or what came of it."""
        raise NotImplementedError

    def _asks(self) -> list[Text]:
        """What is said aloud while something is missing."""
        raise NotImplementedError

    @property
    def _now(self) -> Asked:
        return self._asking.asked[self._asking.at]

    @property
    def glows(self) -> int:  # type: ignore[override]
        """Lines that were right at the first try."""
        return sum(self._asking.firsts)

    @property
    def went_well(self) -> Text:  # type: ignore[override]
        """What went well, in words."""
        words = self._words
        return words["went_well"].filled(n=self.glows) if self.glows else words["kept_going"]

    @property
    def clue(self) -> Text | None:  # type: ignore[override]
        """The first line that took more than one try, whole."""
        return next((line.text for line in self._asking.missed), None)

    def lay_out(self, glass: Glass) -> None:
        """Builds the boards of this moment."""
        self._glass, self._laid, self._boards = glass, None, []
        self._builds += 1
        table = table_for(glass.size)
        if self._asking.phase == "over":
            return
        if self._is_whole:
            self._hand.lay([], [], glass)
            self._boards = self._whole_boards(glass, table)
            return
        self._laid, places = self._lay_tiles(glass, table)
        self._hand.lay(self._laid.tiles, places, glass)
        self._boards = [*self._guide(glass, table, self._pose()), self._laid.paper]

    def _whole_boards(self, glass: Glass, table: Table) -> list[Board]:
        gloss = gloss_board(glass, table.beside_button, self._glosses())
        return [
            *self._guide(glass, table, "cheering" if self._asking.is_right else "hello"),
            self._whole_line(glass, table.card),
            *([gloss] if gloss else []),
            button(glass, "next", FRAME["next"], table.button),
        ]

    def _guide(self, glass: Glass, table: Table, pose: str) -> list[Board]:
        picture = glass.figures.get(glass.art / f"jiangjiang_{pose}.svg", *table.guide.size)
        guide = Board("guide", picture.get_rect(midbottom=table.guide.midbottom), picture)
        body = BODY_MM[glass.reader.band] * glass.mm
        return [guide, speech(glass.pen, self._says(), body, glass.mm, table.speech)]

    def _says(self) -> list[Text]:
        """What stands in 江江's bubble."""
        return [self._verdict()]

    def _glosses(self) -> list[Text]:
        assert self._glass is not None
        return glosses_of(self._now.line, self._glass.reader.band, self._now.half)

    def boards(self) -> Sequence[Board]:
        """江江 and the card; while something is missing, the places for it and the tiles."""
        return [*self._boards, *(self._hand.boards() if self._laid else [])]

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
        """江江, and the card that the places lie on."""
        return frozenset({"guide", "paper"})

    def begin(self) -> list[Event]:
        """The first line comes up."""
        return [Sound("page")]

    def act(self, name: str, seconds: float) -> list[Event]:
        """「继续」: the next line."""
        if name != "next" or not self._is_whole:
            return []
        self._asking.go_on()
        self._is_whole, self._since = False, 0.0
        self.is_done = self._asking.phase == "over"
        self._build()
        return [] if self.is_done else [Sound("page")]

    def recorded(self, answered: Answered) -> list[Event]:
        """The log has it; the verdict shows once all tiles have landed."""
        self._is_told = True
        return self._tell()

    def advance(self, seconds: float) -> list[Event]:
        """Tiles glide; when all have landed, an answer gets its verdict."""
        self._since += seconds
        self._hand.advance(seconds)
        return self._tell()

    def _tell(self) -> list[Event]:
        if self._laid is None or any(tile.is_away for tile in self._laid.tiles):
            return []
        if self._asking.phase == "shown":
            self._is_told, self._is_whole = False, True
            self._build()
            return [Sound("glow" if self._asking.is_right else "reveal")]
        return self._judge() if self._is_told else []

    def _judge(self) -> list[Event]:
        """What is wrong goes back; after the last try what is right comes by itself."""
        assert self._laid is not None
        before = [tile.at for tile in self._laid.tiles]
        self._asking.recorded()
        if self._asking.is_right:
            return self._tell()
        self._is_told = self._asking.phase == "shown"
        self._build()  # 江江 and what was tried look otherwise
        for tile, start in zip(self._laid.tiles, before, strict=True):
            to, tile.rect = tile.rect, start
            self._hand.send(tile.name, to)
        return [Sound("gentle_no"), *self._tell()]

    def _build(self) -> None:
        if self._glass is not None:
            self.lay_out(self._glass)

    def aloud(self) -> list[Text]:
        """What is asked; else the whole line and its gloss."""
        if self._asking.phase == "over":
            return []
        if self._is_whole:
            return [self._verdict(), self._now.line.text, *map(labelled, self._glosses())]
        return self._asks()

    def soon(self) -> list[Text]:
        """The whole line."""
        return [] if self._asking.phase == "over" else [self._now.line.text]

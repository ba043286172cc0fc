"""填空 on the glass: a word is dragged or tapped into its line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from games.contract import Answered, Event, Sound, Touch
from games.convention_puzzle.gaps.boards import Open, open_line
from games.convention_puzzle.gaps.rules import GapsRound
from games.convention_puzzle.gaps.sentence import spoken
from games.convention_puzzle.glosses import glosses_of, labelled
from games.convention_puzzle.rung import RungPage
from games.convention_puzzle.table import table_for
from games.convention_puzzle.whole_line import gloss_board, whole_line
from games.convention_puzzle.words import WORDS as FRAME
from games.stage.boards import Board
from games.stage.buttons import button
from games.stage.hand import Hand, Picked, Put
from games.stage.page import Glass, Mover
from games.stage.reading_sizes import BODY_MM
from games.stage.speech import speech
from quizzes.text import Text
from quizzes.words import read_words

WORDS = read_words(Path(__file__).parent / "words.yaml")
SLOT = "gap"


class GapsPage(RungPage):
    """Line after line. A tap on a word sends it into the gap; so does a drag."""

    def __init__(self, round_: GapsRound) -> None:
        self.round = round_
        self._hand = Hand(self._takes)
        self._glass: Glass | None = None
        self._open: Open | None = None
        self._boards: list[Board] = []
        self._is_told = False  # the log has the answer, its feedback waits for the tile to land
        self._is_whole = False  # the line shows whole
        self._since = 0.0
        self._builds = 0
        self.is_done = round_.phase == "over"
        self.most_glows = len(round_.asked)

    @property
    def glows(self) -> int:  # type: ignore[override]
        """Lines whose word was found at the first try."""
        return sum(self.round.firsts)

    @property
    def went_well(self) -> Text:  # type: ignore[override]
        """What went well, in words."""
        return WORDS["went_well"].filled(n=self.glows) if self.glows else WORDS["kept_going"]

    @property
    def clue(self) -> Text | None:  # type: ignore[override]
        """The first line whose word took more than one try, whole."""
        return next((line.text for line in self.round.missed), None)

    def lay_out(self, glass: Glass) -> None:
        """Builds the boards of this moment."""
        self._glass = glass
        self._builds += 1
        if self.round.phase == "over":
            self._boards, self._open = [], None
            return
        if self._is_whole:
            self._lay_out_whole(glass)
        else:
            self._lay_out_open(glass)

    def _lay_out_open(self, glass: Glass) -> None:
        round_, table = self.round, table_for(glass.size)
        self._open = one = open_line(glass, table, round_.gapped, self._head(), round_.tried)
        for n, tile in enumerate(one.tiles):
            tile.can_touch = round_.phase == "choose" and n not in round_.tried
        if (in_slot := self._in_slot()) is not None:
            one.tiles[in_slot].rect = one.slot.rect.copy()
        self._hand.lay(one.tiles, [one.slot], glass)
        self._boards = [*self._guide("comforting" if round_.tried else "thinking"), one.paper]

    def _lay_out_whole(self, glass: Glass) -> None:
        round_, table = self.round, table_for(glass.size)
        self._open = None
        self._hand.lay([], [], glass)
        asked = round_.gapped
        line = whole_line(glass, table.card, asked.line, self._head(), asked.gap.words, asked.nth)
        gloss = gloss_board(glass, table.beside_button, self._glosses())
        self._boards = [
            *self._guide("cheering" if round_.is_right else "hello"),
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
        return [guide, speech(glass.pen, [self._verdict()], body, glass.mm, table.speech)]

    def _in_slot(self) -> int | None:
        """The word that lies in the gap, right or still on its way to the log."""
        round_ = self.round
        return round_.gapped.right if round_.phase == "shown" else round_.chosen

    def _head(self) -> Text:
        return WORDS["line"].filled(n=self.round.at + 1, all=len(self.round.asked))

    def _verdict(self) -> Text:
        if self._is_whole:
            return WORDS["right" if self.round.is_right else "shown"]
        return WORDS["again" if self.round.tried else "ask"]

    def _glosses(self) -> list[Text]:
        assert self._glass is not None
        asked = self.round.gapped
        return glosses_of(asked.line, self._glass.reader.band, asked.half)

    def boards(self) -> Sequence[Board]:
        """江江 and the line; while a word is missing, its gap and the words."""
        return [*self._boards, *(self._hand.boards() if self._open else [])]

    def movers(self) -> Sequence[Mover]:
        """Words on their way."""
        return self._hand.movers()

    @property
    def is_still(self) -> bool:
        """Whether no word is on its way and none waits for its verdict."""
        return not self.movers() and not self._is_told

    @property
    def version(self) -> object:
        """What stands on the glass."""
        return (self._builds, self._hand.version)

    def figures(self) -> frozenset[str]:
        """江江, and the paper that the gap lies on."""
        return frozenset({"guide", "paper"})

    def begin(self) -> list[Event]:
        """The first line comes up."""
        return [Sound("page")]

    def _takes(self, tile: str, on: str) -> bool:
        is_free = self.round.phase == "choose" and int(tile[-1]) not in self.round.tried
        return on == SLOT and is_free

    def touch(self, touch: Touch) -> list[Event] | None:
        """A tapped word flies into the gap; a carried one falls in when it is near."""
        deeds = self._hand.touch(touch)
        if deeds is None:
            return None
        events: list[Event] = []
        for deed in deeds:
            is_tapped = isinstance(deed, Picked) and self._hand.picked == deed.tile
            if is_tapped or isinstance(deed, Put):
                events += self._choose(int(deed.tile[-1]))
            elif isinstance(deed, Picked):
                events.append(Sound("tap"))
        return events

    def _choose(self, n: int) -> list[Event]:
        assert self._open is not None
        answered = self.round.choose(n, self._since)
        if answered is None:
            self._hand.send(f"word_{n}")
            return []
        self._hand.put_down()
        self._hand.send(f"word_{n}", self._open.slot.rect)
        for tile in self._open.tiles:
            tile.can_touch = False
        return [Sound("tap"), answered]

    def act(self, name: str, seconds: float) -> list[Event]:
        """「继续」: the next line."""
        if name != "next" or not self._is_whole:
            return []
        self.round.go_on()
        self._is_whole, self._since = False, 0.0
        self.is_done = self.round.phase == "over"
        self._build()
        return [] if self.is_done else [Sound("page")]

    def recorded(self, answered: Answered) -> list[Event]:
        """The log has it; the verdict shows once the word has landed."""
        self._is_told = True
        return self._tell()

    def advance(self, seconds: float) -> list[Event]:
        """Words glide; those that have landed get their verdict."""
        self._since += seconds
        self._hand.advance(seconds)
        return self._tell()

    def _tell(self) -> list[Event]:
        if self._open is None or any(tile.is_away for tile in self._open.tiles):
            return []
        if self._is_told and self.round.phase == "sent":
            return self._judge()
        if self.round.phase == "shown":
            self._is_told, self._is_whole = False, True
            self._build()
            return [Sound("glow" if self.round.is_right else "reveal")]
        return []

    def _judge(self) -> list[Event]:
        """A wrong word goes back; after the second one the right word comes by itself."""
        assert self._open is not None
        round_, chosen, tiles = self.round, self.round.chosen, self._open.tiles
        round_.recorded()
        if round_.is_right:
            return self._tell()
        moving = [chosen, round_.gapped.right if round_.phase == "shown" else None]
        before = {n: tiles[n].at for n in moving if n is not None}
        self._is_told = round_.phase == "shown"
        self._build()  # 江江 and the word that was tried look otherwise
        for n, start in before.items():
            tile = self._open.tiles[n]
            to, tile.rect = tile.rect, start
            self._hand.send(tile.name, to)
        return [Sound("gentle_no"), *self._tell()]

    def _build(self) -> None:
        if self._glass is not None:
            self.lay_out(self._glass)

    def aloud(self) -> list[Text]:
        """The line with a pause at its gap and the words; else the whole line and its gloss."""
        round_ = self.round
        if round_.phase == "over":
            return []
        asked = round_.gapped
        if self._is_whole:
            return [self._verdict(), asked.line.text, *map(labelled, self._glosses())]
        words = [word for n, word in enumerate(asked.choices) if n not in round_.tried]
        return [self._verdict(), spoken(asked), *words]

    def soon(self) -> list[Text]:
        """The whole line, and the next one."""
        round_ = self.round
        if round_.phase == "over":
            return []
        ahead = [spoken(one) for one in round_.asked[round_.at + 1 : round_.at + 2]]
        return [round_.gapped.line.text, *ahead]

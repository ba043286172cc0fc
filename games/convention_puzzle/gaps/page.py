"""填空 on the glass: a word is dragged or tapped into its line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from games.contract import Event, Sound, Touch
from games.convention_puzzle.gaps.boards import Open, open_line
from games.convention_puzzle.gaps.rules import GapsRound
from games.convention_puzzle.gaps.sentence import spoken
from games.convention_puzzle.line_by_line import LineByLine
from games.convention_puzzle.table import Table
from games.convention_puzzle.whole_line import whole_line
from games.stage.boards import Board, Rect
from games.stage.hand import Picked, Put
from games.stage.page import Glass
from games.stage.tiles import Place
from quizzes.text import Text
from quizzes.words import read_words

WORDS = read_words(Path(__file__).parent / "words.yaml")
SLOT = "gap"


class GapsPage(LineByLine[Open]):
    """Line after line. A tap on a word sends it into the gap; so does a drag."""

    def __init__(self, round_: GapsRound) -> None:
        self.round = round_
        super().__init__(round_, WORDS, self._takes)

    def _lay_tiles(self, glass: Glass, table: Table) -> tuple[Open, Sequence[Place]]:
        round_ = self.round
        one = open_line(glass, table, round_.gapped, self._head(), round_.tried)
        for n, tile in enumerate(one.tiles):
            tile.can_touch = round_.phase == "choose" and n not in round_.tried
        if (in_slot := self._in_slot()) is not None:
            one.tiles[in_slot].rect = one.slot.rect.copy()
        return one, [one.slot]

    def _whole_line(self, glass: Glass, card: Rect) -> Board:
        asked = self.round.gapped
        return whole_line(glass, card, asked.line, self._head(), asked.gap.words, asked.nth)

    def _in_slot(self) -> int | None:
        """The word that lies in the gap, right or still on its way to the log."""
        round_ = self.round
        return round_.gapped.right if round_.phase == "shown" else round_.chosen

    def _head(self) -> Text:
        return WORDS["line"].filled(n=self.round.at + 1, all=len(self.round.asked))

    def _pose(self) -> str:
        return "comforting" if self.round.tried else "thinking"

    def _verdict(self) -> Text:
        if self._is_whole:
            return WORDS["right" if self.round.is_right else "shown"]
        return WORDS["again" if self.round.tried else "ask"]

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
        assert self._laid is not None
        answered = self.round.choose(n, self._since)
        if answered is None:
            self._hand.send(f"word_{n}")
            return []
        self._hand.put_down()
        self._hand.send(f"word_{n}", self._laid.slot.rect)
        for tile in self._laid.tiles:
            tile.can_touch = False
        return [Sound("tap"), answered]

    def _asks(self) -> list[Text]:
        """The line with a pause at its gap, and the words."""
        round_, asked = self.round, self.round.gapped
        words = [word for n, word in enumerate(asked.choices) if n not in round_.tried]
        return [self._verdict(), spoken(asked), *words]

    def soon(self) -> list[Text]:
        """The whole line, and the next one."""
        following = self.round.asked[self.round.at + 1 : self.round.at + 2]
        return [*super().soon(), *map(spoken, following)]

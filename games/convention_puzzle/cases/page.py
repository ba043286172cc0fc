"""用一用 on the glass: a scene, the convention's lines, and why one of them fits."""

from __future__ import annotations

import random
from collections.abc import Sequence

from games.contract import Answered, Event, Sound, Start
from games.convention_puzzle.cases.boards import Boards
from games.convention_puzzle.cases.rules import CasesRound, closing_case
from games.convention_puzzle.cases.telling import Telling
from games.convention_puzzle.rung import RungPage
from games.stage.boards import Board
from games.stage.page import Glass
from quizzes.kinds.convention import Convention
from quizzes.text import Text

LINE = "line_"


class CasesPage(RungPage):
    """Scene after scene; a tap on a line answers."""

    def __init__(self, round_: CasesRound, is_closing: bool = False) -> None:
        self.round = round_
        self._telling = Telling(round_, is_closing)
        self._glass: Glass | None = None
        self._boards: list[Board] = []
        self._builds = 0
        self._asked_at = 0.0  # seconds after the page came up
        self.is_done = round_.phase == "over"
        self.most_glows = round_.most_lit

    @property
    def glows(self) -> int:  # type: ignore[override]
        """Lines of which more than half of the scenes were understood."""
        return self.round.lit

    @property
    def went_well(self) -> Text:  # type: ignore[override]
        """How many lines were found, in words."""
        return self._telling.went_well()

    @property
    def clue(self) -> Text | None:  # type: ignore[override]
        """Why, of the first scene that was missed."""
        return next((case.why for case in self.round.missed), None)

    def lay_out(self, glass: Glass) -> None:
        """Builds the boards of this phase once."""
        self._glass = glass
        self._builds += 1
        self._boards = Boards(glass, self.round, self._telling).boards()

    def boards(self) -> Sequence[Board]:
        """What stands on the glass."""
        return self._boards

    @property
    def version(self) -> object:
        """Counts the buildings of boards."""
        return self._builds

    def begin(self) -> list[Event]:
        """The first scene comes up."""
        return [Sound("page")]

    def act(self, name: str, seconds: float) -> list[Event]:
        """A line is chosen, or the next scene comes."""
        if name == "next":
            return self._go_on(seconds)
        answered = self.round.choose(name.removeprefix(LINE), seconds - self._asked_at)
        if answered is None:
            return []
        self._build()
        return [Sound("tap"), answered]

    def _go_on(self, seconds: float) -> list[Event]:
        self.round.go_on()
        self._asked_at = seconds
        self.is_done = self.round.phase == "over"
        self._build()
        return [] if self.is_done else [Sound("page")]

    def recorded(self, answered: Answered) -> list[Event]:
        """The log has it: the right lines light up."""
        self.round.recorded()
        self._build()
        return [Sound("clue" if self.round.right[-1] else "gentle_no")]

    def _build(self) -> None:
        if self._glass is not None:
            self.lay_out(self._glass)

    def aloud(self) -> list[Text]:
        """The scene and its lines, or what was right and why."""
        return self._telling.aloud(self._glass.reader.band) if self._glass is not None else []

    def soon(self) -> list[Text]:
        """This scene's feedback, and the next scene."""
        return self._telling.soon()


def closing_page(start: Start, convention: Convention, chance: random.Random) -> CasesPage | None:
    """One scene to end another rung with; None where the packs have none for the band."""
    asked = closing_case(convention, start.cases, start.reader.band, start.seen, chance)
    return CasesPage(CasesRound([asked]), is_closing=True) if asked is not None else None

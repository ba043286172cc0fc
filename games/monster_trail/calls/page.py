"""One case of 「该打哪个？」 as a page: its boards, its one question and the feedback to it."""

from __future__ import annotations

from collections.abc import Sequence

from games.contract import Answered, Event, Sound
from games.monster_trail.calls.asking import CallsRound
from games.monster_trail.calls.boards import Boards
from games.monster_trail.calls.layout import layout_for
from games.monster_trail.calls.telling import Telling
from games.stage.boards import Board
from games.stage.dots import dots
from games.stage.page import Glass, Page
from quizzes.text import Text


class CasePage(Page):
    """The case at `number` of a round that all pages share."""

    def __init__(self, round_: CallsRound, telling: Telling, number: int) -> None:
        self._round, self._telling, self._number = round_, telling, number
        self._boards: list[Board] = []

    @property
    def is_done(self) -> bool:  # type: ignore[override]
        """Whether the round has gone on."""
        return self._round.at != self._number or self._round.phase == "over"

    @property
    def version(self) -> object:
        """The feedback has boards of its own."""
        return self._round.phase

    def lay_out(self, glass: Glass) -> None:
        """Builds all boards of the phase."""
        self._glass = glass
        layout = layout_for(glass.size)
        made = Boards(self._round, self._telling, layout, glass.pen, glass.figures, glass.art)
        how_far = dots(layout.dots, glass.mm, self._number, len(self._round.asked))
        self._boards = [how_far, *made.boards()]

    def boards(self) -> Sequence[Board]:
        """The case, 江江, the choices, and how far the round is."""
        return self._boards

    def figures(self) -> frozenset[str]:
        """Boards without words."""
        return frozenset({"guide", "dots"})

    def act(self, name: str, seconds: float) -> list[Event]:
        """A choice, or 「继续」."""
        if name == "next":
            self._round.go_on()
            return [Sound("page")]
        answered = self._round.choose(name.removeprefix("call_"), seconds)
        self.lay_out(self._glass)
        return [Sound("tap"), answered] if answered is not None else [Sound("tap")]

    def recorded(self, answered: Answered) -> list[Event]:
        """The log has it: the feedback starts."""
        self._round.recorded(answered.number)
        self.lay_out(self._glass)
        return [Sound("clue" if self._round.right[-1] else "gentle_no")]

    def aloud(self) -> list[Text]:
        """The case and its choices, or what 江江 says; of a case to come what it is."""
        if self._round.at != self._number:
            return [self._round.asked[self._number].case.case]
        return self._telling.aloud()

    def soon(self) -> list[Text]:
        """This case's feedback."""
        return self._telling.soon()

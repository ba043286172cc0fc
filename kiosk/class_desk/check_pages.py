"""Checks before, after and four weeks later: planned, their results, and what may be claimed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.class_desk.page import Page, Tile
from kiosk.class_desk.turn_pages import TurnsPage
from kiosk.report_files.words import say
from kiosk.reports.check_result import FEWEST_SEATS, CheckResult, check_results
from kiosk.reports.shares import Share
from kiosk.store import Occasion, SchoolClass
from quizzes.learning.forms import LETTERS, OCCASIONS, TooFewPairs, form_pairs

if TYPE_CHECKING:
    from kiosk.class_desk.class_desk_screen import ClassDeskScreen

FOUR_WEEKS = timedelta(weeks=4)
BEIJING = timedelta(hours=8)


class Checks(Page):
    """The three occasions of a class, each with its numbers where there are enough."""

    def __init__(self, desk: ClassDeskScreen, one: SchoolClass) -> None:
        super().__init__(desk)
        self._one = one
        pairs = [pair for pack in desk.tools.packs() for pair in pack.pairs]
        band: Any = one.band
        self._lacks = ""
        try:
            for letter in LETTERS:
                form_pairs(pairs, letter, band)
        except (TooFewPairs, KeyError) as fault:
            self._lacks = str(fault)

    def open(self) -> None:
        self._runs = self.store.runs_of(self._one.id)

    def heading(self) -> str:
        return f"{self._one.name} · {self.say('open_checks')}"

    def lines(self) -> list[str]:
        if self._lacks:
            return [self.say("too_few_pairs", what=self._lacks)]
        told = [self._result(one) for one in check_results(self.store, self._one.id)]
        claim = [say(self.desk.reading.text_language, "claim")] if told else []
        return [self.say("checks_says"), *told, *claim]

    def tiles(self) -> list[Tile]:
        if self._lacks:
            return []
        fills = dict(zip(OCCASIONS, ("sky", "leaf", "violet"), strict=True))
        return [
            Tile(f"check_{one}", self.say(f"occasion_{one}"), self._note(one), fills[one])
            for one in OCCASIONS
        ] + [Tile("print_wait_list", self.say("wait_list"), self.say("wait_list_note"), "quiet")]

    def touch(self, name: str) -> None:
        if name == "print_wait_list":
            from kiosk.class_desk.take_pages import Paper, Where

            return self.desk.go(Where(self.desk, Paper.of(self.desk, self._one, "wait_list")))
        occasion: Any = name.removeprefix("check_")
        return self.desk.go(TurnsPage(self.desk, self._one, occasion))

    def _note(self, occasion: Occasion) -> str:
        run = next((run for run in self._runs if run.occasion == occasion), None)
        if run is not None:
            told = self.store.progress(run.id)
            return self.say("check_progress", done=told.done, of=told.done + told.waiting
                            + told.absent)  # fmt: skip
        after = next((run for run in self._runs if run.occasion == "after"), None)
        if occasion == "four_weeks" and after is not None:
            begun = datetime.fromtimestamp(after.begun / 1000, UTC) + BEIJING + FOUR_WEEKS
            return self.say("due_from", month=begun.month, day=begun.day)
        return self.say("not_begun")

    def _result(self, one: CheckResult) -> str:
        """Both sides of all skills together, as the class map has them."""
        called = self.say(f"occasion_{one.occasion}")
        if one.has_too_few_seats:
            return self.say("too_few_seats", occasion=called, fewest=FEWEST_SEATS)
        return self.say(
            "check_result",
            occasion=called,
            seats=one.seats,
            hits=self._share(one.hits),
            alarms=self._share(one.false_alarms),
        )

    def _share(self, one: Share | None) -> str:
        if one is None:
            return self.say("too_few")
        return self.say("share", n=one.n, of=one.of, low=one.low, high=one.high)

"""Checks before, after and four weeks later: planned, their results, and what may be claimed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.class_desk.page import Page, Tile
from kiosk.class_desk.turn_pages import TurnsPage
from kiosk.reports.shares import Share, share
from kiosk.store import Occasion, SchoolClass
from quizzes.learning.forms import LETTERS, OCCASIONS, TooFewPairs, form_pairs

if TYPE_CHECKING:
    from kiosk.class_desk.class_desk_screen import ClassDeskScreen

FOUR_WEEKS = timedelta(weeks=4)
BEIJING = timedelta(hours=8)
FEWEST_SEATS = 5  # fewer would tell of single children


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
        told = [line for occasion in OCCASIONS for line in self._result(occasion)]
        return [self.say("checks_says"), *told, *([self.say("claim")] if told else [])]

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

    def _result(self, occasion: Occasion) -> list[str]:
        """Both sides of all skills together, as the class map has them."""
        rows = self.store.class_by_skill_from_counts(self._one.id, occasion)
        tricks = sum(row.tricks.total for row in rows)
        fine = sum(row.grown_up.total + row.fine.total for row in rows)
        if not tricks + fine:
            return []
        seats = self.store.seats_that_answered(self._one.id, occasion)
        if seats < FEWEST_SEATS:
            called = self.say(f"occasion_{occasion}")
            return [self.say("too_few_seats", occasion=called, fewest=FEWEST_SEATS)]
        hits = share(sum(row.hits for row in rows), tricks)
        alarms = share(sum(row.false_alarms for row in rows), fine)
        return [
            self.say(
                "check_result",
                occasion=self.say(f"occasion_{occasion}"),
                seats=seats,
                hits=self._share(hits),
                alarms=self._share(alarms),
            )
        ]

    def _share(self, one: Share | None) -> str:
        if one is None:
            return self.say("too_few")
        return self.say("share", n=one.n, of=one.of, low=one.low, high=one.high)

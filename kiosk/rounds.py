"""The way through a game: its levels, one round after the other, the debrief."""

from __future__ import annotations

import sys
from concurrent.futures import Future
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from games.contract import Answered, Band, Debrief, Level, Reader, Size, Stock
from kiosk.debrief.debrief_screen import DebriefScreen
from kiosk.levels.levels_screen import LevelsScreen
from kiosk.levels.suggestion import suggested
from kiosk.passport.stamps import Stamp, new_stamps
from kiosk.problems import StationProblem
from kiosk.recall import recall_seat
from kiosk.shell.font_files import font_files
from quizzes.lamp import lamp_stage

if TYPE_CHECKING:
    from kiosk.app import Station
    from kiosk.play.log import RoundLog
    from kiosk.visit import Visit


class Rounds:
    """Starts rounds and sees each to its end: finished by the child, or left in the middle.

    `art` is the folder of the shared figures.
    """

    def __init__(self, station: Station, art: Path) -> None:
        self._station = station
        self._art = art
        self._going_on: RoundLog | None = None
        self._stamps_before: list[Stamp] = []

    def choose_level(self, activity: str) -> None:
        """The levels of an activity, and which of them to play next."""
        station = self._station
        visit = station.visit
        assert visit is not None and station.store is not None
        recall_seat(visit, station.store, station.content.packs())
        levels, done = self.levels(activity), visit.done_levels.get(activity, set())
        band = cast("Band", visit.band)
        theme = station.as_set.themed(visit.learner).theme
        next_ = suggested(levels, done, visit.learner.due, station.content.pairs(), band, theme)
        screen = LevelsScreen(
            station.reading, station.content.card(activity), levels, sorted(done), next_
        )
        screen.levelChosen.connect(lambda level: self.play(activity, level))
        station.navigator.show(screen)

    def levels(self, activity: str) -> list[Level]:
        """The levels of an activity that the packs fill for the child who is there."""
        station = self._station
        assert station.visit is not None
        band = cast("Band", station.visit.band)
        return station.content.card(activity).levels_for(self.stock(), band)

    def stock(self) -> Stock:
        """What the packs hold; for a class seat also the convention that its class agreed on."""
        stock, visit = self._station.content.stock(), self._station.visit
        if visit is None or visit.class_convention is None:
            return stock
        return replace(stock, conventions=[*stock.conventions, visit.class_convention])

    def play(self, activity: str, level: str) -> None:
        """One round of a game; where the visit has lasted long enough, the kind stop instead."""
        from kiosk.play.log import RoundLog

        station = self._station
        if station.is_time_over():
            return station.say_goodbye("time")
        assert station.visit is not None and station.store is not None
        card, visit = station.content.card(activity), station.visit
        packs = station.content.packs()
        seed = station.chance.getrandbits(31)
        recall_seat(visit, station.store, packs)
        stock = self.stock()
        self._stamps_before = station.carried.stamps()
        answers = RoundLog(station.store, visit, activity, level, packs, seed)
        self._going_on = answers

        def start(reader: Reader, size: Size) -> Any:
            return card.start(
                stock.start(
                    level,
                    seed,
                    reader,
                    size,
                    fonts=font_files(),
                    art=self._art,
                    seen=list(visit.seen_pairs),
                    learner=station.as_set.themed(visit.learner),
                    lamp=lamp_stage(visit.all_glows),
                )
            )

        def record(answered: Answered, done: Any) -> None:
            station.hand_over.when(
                answers.record(answered), lambda saved: self._saved(saved, visit, answered, done)
            )

        from kiosk.play.play_screen import PlayScreen

        screen = PlayScreen(station.reading, start, record)
        screen.cue.connect(station.speaker.cue)
        screen.said.connect(station.read_aloud.say_if_on)
        screen.finished.connect(lambda debrief: self._finish(activity, level, debrief))
        return station.navigator.show(screen)

    def _saved(self, saved: Future[Any], visit: Visit, answered: Answered, done: Any) -> None:
        fault = saved.exception()
        if isinstance(fault, StationProblem):
            if self._station.visit is visit:  # else the child has gone, and the store has logged it
                self._station.mishaps.show_trouble(fault)
            return
        saved.result()
        done(answered.number)

    def _finish(self, activity: str, level: str, debrief: Debrief) -> None:
        station = self._station
        assert station.visit is not None
        before = lamp_stage(station.visit.all_glows)
        ended = self._end(debrief.glows, is_finished=True)
        if ended is not None:
            ended.result()  # the stamps are counted from what is durable
        stamps = new_stamps(self._stamps_before, station.carried.stamps())
        lamp = lamp_stage(station.visit.all_glows)
        station.visit.done_levels.setdefault(activity, set()).add(level)
        following = self._level_after(activity, level)
        has_next, grown = following is not None, lamp if lamp > before else 0
        screen = DebriefScreen(
            station.reading, debrief, has_next, grown, [stamp.picture for stamp in stamps]
        )
        if following is not None:
            screen.nextAsked.connect(lambda: self.play(activity, following))
        screen.againAsked.connect(lambda: self.play(activity, level))
        screen.homeAsked.connect(station.go_home)
        station.navigator.show(screen)
        if stamps:
            station.speaker.cue("stamp")

    def _level_after(self, activity: str, level: str) -> str | None:
        following = {a.id: b.id for a, b in pairwise(self.levels(activity)) if a.group == b.group}
        return following.get(level)

    def leave(self) -> None:
        """The child goes elsewhere: a round in the middle ends with the glows lit so far."""
        if self._going_on is not None:
            self._end(self._going_on.lit())

    def end_visit(self) -> None:
        """The child has gone: what games kept of drawings goes too."""
        self.leave()
        if "games.stage.kept" in sys.modules:  # else nothing was played
            from games.stage.kept import forget_kept

            forget_kept()

    def _end(self, glows: int, is_finished: bool = False) -> Future[bytes] | None:
        going_on, self._going_on = self._going_on, None
        if going_on is None or self._station.visit is None:
            return None
        self._station.visit.glows += glows
        return going_on.end(glows, is_finished)

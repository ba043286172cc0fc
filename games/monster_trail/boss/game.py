"""The running round of bosses: time and touches go to the rules, their state to the picture."""

from __future__ import annotations

import random

import pygame

from games.contract import (
    Answered,
    Box,
    Event,
    Finished,
    Part,
    Reader,
    Say,
    Size,
    Sound,
    Start,
    Touch,
)
from games.monster_trail.boss.debrief import debrief_of
from games.monster_trail.boss.encounters import choose_encounters
from games.monster_trail.boss.picture import BossPicture
from games.monster_trail.boss.playing import BossRound
from games.monster_trail.boss.telling import Telling
from games.monster_trail.picture import Moment
from games.monster_trail.scenery import REVEAL_SECONDS
from games.stage.boards import Board
from games.stage.figures import wake_pygame
from quizzes.text import Text

WALK_SECONDS, CALM_WALK_SECONDS = 1.7, 0.3
DOUBLE_TAP_SECONDS = 0.25
BREATHS = 12  # pictures a second of what only breathes
SPOKEN = ("read", "reveal", "clue", "why", "do", "tell_who", "tell_say", "told")


class BossGame:
    """One round. Deterministic by the seed: the same touches at the same times, the same round."""

    def __init__(self, start: Start) -> None:
        wake_pygame()
        wanted = start.learner.wanted() if start.learner is not None else ()
        self.round = BossRound(
            choose_encounters(
                start.conversations,
                start.reader.band,
                start.seen,
                wanted,
                random.Random(start.seed),
            )
        )
        self._reader = start.reader
        self._telling = Telling(self.round)
        self.picture = BossPicture(start, self.round, self._telling)
        self._events: list[Event] = []
        self._seconds = self._since = self._asked_at = 0.0
        self._moved: float | None = None  # seconds since who stands there began its move
        self._last_act = -1.0
        self._pressed: Board | None = None
        self._looks_from: float | None = None  # x of the finger that looks around
        self.resize(start.size)
        self._sound("start")
        if self.round.phase == "over":  # no pack has conversations for this band
            self._finish()

    def resize(self, size: Size) -> None:
        """Lays everything out anew; the round goes on where it was."""
        self._pressed = self._looks_from = None
        self.picture.lay_out(size)

    def read_as(self, reader: Reader) -> None:
        """Language, pinyin or motion changed."""
        self._pressed = self._looks_from = None
        self._reader = reader
        self.picture.read_as(reader)

    @property
    def is_still(self) -> bool:
        """While a child reads, the path stands still: only lanterns breathe."""
        is_moving = self.round.phase in ("arrive", "sent", "reveal")
        is_moving = is_moving or self.picture.is_moving(self._moved)
        is_touched = self._pressed is not None or self._looks_from is not None
        return not is_moving and self._since > 0.5 and not is_touched

    def touch(self, touch: Touch) -> None:
        """A press sinks what lies under it; a release inside acts; beside it, a drag looks."""
        if touch.kind == "press":
            self._press(touch)
        elif touch.kind == "release":
            self._release(touch)
        elif self._looks_from is not None:
            if self.picture.scenery.look(touch.x - self._looks_from):
                self.picture.changed()
            self._looks_from = touch.x

    def _press(self, touch: Touch) -> None:
        self.picture.changed()
        if self._pressed is not None:
            self._pressed.is_pressed = False
        self._pressed = self.picture.under(touch)
        if self._pressed is not None:
            self._pressed.is_pressed = True
        self._looks_from = None if self.picture.is_on_a_board(touch) else touch.x

    def _release(self, touch: Touch) -> None:
        self.picture.changed()
        self._looks_from = None
        board, self._pressed = self._pressed, None
        if board is None:
            return
        board.is_pressed = False
        inside = board.rect.collidepoint(touch.x, touch.y)
        if inside and self._seconds - self._last_act >= DOUBLE_TAP_SECONDS:
            self._last_act = self._seconds
            self._act(board.name, touch)

    def _act(self, name: str, touch: Touch) -> None:
        kind, _, what = name.partition("_")
        round_, took = self.round, self._seconds - self._asked_at
        before = (round_.phase, round_.stage)
        if kind == "answer":
            self._sound({"stop": "strike", "ask": "shield", "go": "wave"}[what])
            self._send(round_.answer(what, took))  # type: ignore[arg-type]
        elif name == "see_more":
            self._sound("boss_bubble")
            self._send(round_.see_more(took))
        elif name == "message":
            self._tap_bubbles(touch, took)
        elif name == "next":
            self._sound("page")
            round_.go_on()
        elif kind == "adult":
            self._sound("tap")
            round_.choose_adult(what)
        elif name == "show_me":
            self._sound("tap")
            self._send(round_.show_clue(took))
        elif kind == "say":
            self._sound("glow")
            self._send(round_.say(name, took))
        if (round_.phase, round_.stage) != before:
            self._phase_began()

    def _tap_bubbles(self, touch: Touch, took: float) -> None:
        bubble, start = self.picture.spot_at(touch)
        self._sound("tap")
        self._send(self.round.tap_clue(bubble, start, self._reader.language, took))

    def _send(self, answered: Answered | None) -> None:
        if answered is not None:
            self._events.append(answered)

    def recorded(self, number: int) -> None:
        """The log has it: the feedback starts."""
        was_sent = self.round.phase == "sent"
        if not self.round.recorded(number):
            return
        if was_sent:
            self._sound("reveal")
        else:
            self._sound("clue" if self.round.clue_found else "gentle_no")
        self._phase_began()

    def advance(self, seconds: float) -> None:
        """Walking, falling cloaks; no clock of its own."""
        self._seconds += seconds
        self._since += seconds
        self._go_on_moving(seconds)
        if self.picture.scenery.settle(seconds):
            self.picture.changed()
        calm = self._reader.reduced_motion
        if self.round.phase == "arrive":
            if self._since >= (CALM_WALK_SECONDS if calm else WALK_SECONDS):
                self.round.arrived()
                self._asked_at = self._seconds
                self._phase_began()
        elif self.round.phase == "reveal" and self._since >= REVEAL_SECONDS:
            self.round.revealed()
            self._asked_at = self._seconds
            self._phase_began()

    def _phase_began(self) -> None:
        self._since = 0.0
        phase = self.round.phase
        if phase == "over":
            self._finish()
            return
        if phase in ("tell_who", "tell_say"):
            self._asked_at = self._seconds
        if phase == "arrive":
            self._moved = None
            self.picture.scenery.come_home()
            self._sound("step")
            self.picture.make_ready()
        if phase == "why" and self.picture.move is not None:
            self._moved = 0.0
        self.picture.build()
        if phase == "reveal" and self._telling.has_lit_a_pair():
            self._sound("glow")
        told = self.aloud()
        if phase in SPOKEN and told:
            self._events.append(Say(told))

    def _go_on_moving(self, seconds: float) -> None:
        """Who stands there goes on with its move; its sound comes where it belongs."""
        move = self.picture.move
        if self._moved is None or move is None:
            return
        cue = 0.0 if self._reader.reduced_motion else move.cue_at * move.seconds
        before, self._moved = self._moved, self._moved + seconds
        if before <= cue < self._moved:
            is_trick = self.round.is_trick
            self._sound(f"finish_{self._telling.trick}" if is_trick else "friend_joy")

    def _finish(self) -> None:
        self.picture.build()
        self._sound("fanfare")
        self._events.append(Finished(debrief_of(self.round)))

    def _sound(self, name: str) -> None:
        self._events.append(Sound(name))

    def events(self) -> list[Event]:
        """What happened since the last call."""
        happened, self._events = self._events, []
        return happened

    def aloud(self) -> list[Text]:
        """The stage while it is read, else what 江江 says."""
        return self._telling.aloud()

    def soon(self) -> list[Text]:
        """What may be said next, whichever of the pair is up."""
        return self._telling.soon()

    def draw(self, surface: pygame.Surface) -> list[Box]:
        """The whole picture; of one that it drew before, only what has moved since."""
        moment = Moment(self._since, self._breath(), self._way(), self._moved)
        return self.picture.draw(surface, moment)

    def _breath(self) -> float:
        """The time that breathing figures and lanterns show: in steps while a child reads."""
        if self._reader.reduced_motion:
            return 0.0
        return int(self._seconds * BREATHS) / BREATHS if self.is_still else self._seconds

    def _way(self) -> float:
        if self.round.phase != "arrive" or self._reader.reduced_motion:
            return 1.0
        return self._since / WALK_SECONDS

    def parts(self) -> list[Part]:
        """What is on the stage now."""
        return self.picture.parts()

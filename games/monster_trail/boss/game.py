"""The running round of bosses: time and touches go to the rules, their state to the picture."""

from __future__ import annotations

import random
from dataclasses import replace

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
from games.monster_trail.boss.boards import Boards
from games.monster_trail.boss.debrief import debrief_of
from games.monster_trail.boss.encounters import choose_encounters
from games.monster_trail.boss.layout import layout_for
from games.monster_trail.boss.phone import HEAD_MM
from games.monster_trail.boss.playing import BossRound
from games.monster_trail.boss.telling import Telling
from games.monster_trail.scenery import REVEAL_SECONDS, Scenery
from games.stage.boards import Board
from games.stage.figures import Figures, wake_pygame
from games.stage.writing import Pen
from quizzes.text import Text

WALK_SECONDS, CALM_WALK_SECONDS = 1.7, 0.3
GESTURE_SECONDS = 0.35
DOUBLE_TAP_SECONDS = 0.25
BREATHS = 12  # pictures a second of what only breathes
BUBBLE = 1000  # the letters of a part count from here for each bubble
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
        self._start, self._reader = start, start.reader
        self._pen, self._figures = Pen(start.fonts, start.reader), Figures()
        self._telling = Telling(self.round)
        self._drawn_on: pygame.Surface | None = None
        self._drawn_way, self._drawn_breath = 0.0, -1.0
        self._has_changed = True
        self._events: list[Event] = []
        self._seconds = self._since = self._asked_at = 0.0
        self._last_act = -1.0
        self._pressed: Board | None = None
        self._talk: list[Board] = []
        self._row: list[Board] = []
        self.resize(start.size)
        self._sound("start")
        if self.round.phase == "over":  # no pack has conversations for this band
            self._finish()

    def resize(self, size: Size) -> None:
        """Lays everything out anew; the round goes on where it was."""
        self._figures.forget()
        self._size = size
        self._layout = layout_for(size, self._reader.band)
        self._scenery = Scenery(
            size,
            self._layout.places,
            self._start.seed,
            self._start.level,
            self._reader.reduced_motion,
        )
        if self.round.phase != "over":
            self._scenery.make_ready(self.round.encounter.trick)
        self._build()

    def read_as(self, reader: Reader) -> None:
        """Language, pinyin or motion changed."""
        self._reader = self._pen.reader = reader
        self._layout = layout_for(self._size, reader.band)
        self._build()

    @property
    def is_still(self) -> bool:
        """While a child reads, the path stands still: only lanterns breathe."""
        moving = self.round.phase in ("arrive", "sent", "reveal")
        return not moving and self._since > 0.5 and self._pressed is None

    def touch(self, touch: Touch) -> None:
        """A press sinks what lies under it; a release inside acts."""
        self._has_changed = True
        if touch.kind == "press":
            if self._pressed is not None:
                self._pressed.is_pressed = False
            self._pressed = self._under(touch)
            if self._pressed is not None:
                self._pressed.is_pressed = True
            return
        board = self._pressed
        if touch.kind != "release" or board is None:
            return
        board.is_pressed, self._pressed = False, None
        inside = board.rect.collidepoint(touch.x, touch.y)
        if inside and self._seconds - self._last_act >= DOUBLE_TAP_SECONDS:
            self._last_act = self._seconds
            self._act(board.name, touch)

    def _under(self, touch: Touch) -> Board | None:
        for board in [*self._row, *self._talk]:
            if board.can_touch and board.rect.collidepoint(touch.x, touch.y):
                return board
        return None

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
        """The character nearest to the finger counts: letters are smaller than fingertips."""
        spots = self._boards.phone.spots

        def distance(rect: pygame.Rect) -> float:
            dx = max(rect.left - touch.x, 0, touch.x - rect.right)
            dy = max(rect.top - touch.y, 0, touch.y - rect.bottom)
            return float(dx * dx + dy * dy)

        bubble, start, _ = min(spots, key=lambda spot: distance(spot[2]))
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
            self._sound("step")
            self._scenery.make_ready(self.round.encounter.trick)
        self._build()
        if phase == "reveal" and self._telling.has_lit_a_pair():
            self._sound("glow")
        told = self.aloud()
        if phase in SPOKEN and told:
            self._events.append(Say(told))

    def _finish(self) -> None:
        self._build()
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

    def _build(self) -> None:
        """Draws the boards of this phase once."""
        self._has_changed, self._pressed = True, None
        self._talk, self._row = [], []
        self._boards = Boards(
            self.round, self._telling, self._layout, self._pen, self._figures, self._start.art
        )
        if self.round.phase != "over":
            self._talk, self._row = self._boards.talk(), self._boards.row()

    def _figure(self) -> str:
        """The picture of who was under the cloak."""
        round_, trick = self.round, self.round.encounter.trick
        if not round_.is_trick:
            return f"friend_{trick}_{'idle' if round_.answer_given == 'stop' else 'happy'}"
        if round_.answer_given == "go":
            return f"{trick}_idle" if round_.phase == "reveal" else f"{trick}_caught"
        found = round_.phase not in ("reveal", "clue")
        return f"{trick}_{'defeat' if found else 'caught'}"

    def draw(self, surface: pygame.Surface) -> list[Box]:
        """The whole picture; of one that it drew before, only what has moved since."""
        is_stale, breath = self._has_changed or surface is not self._drawn_on, self._breath()
        if not is_stale and breath == self._drawn_breath:
            return []
        boxes = [surface.get_rect()] if is_stale else self._moving_boxes()
        self._drawn_on, self._drawn_way, self._drawn_breath = surface, self._way(), breath
        self._has_changed = self.round.phase == "sent"
        for box in boxes:
            surface.set_clip(box)
            self._draw_all(surface)
        surface.set_clip(None)
        return [(box.x, box.y, box.width, box.height) for box in boxes]

    def _breath(self) -> float:
        """The time that breathing figures and lanterns show: in steps while a child reads."""
        if self._reader.reduced_motion:
            return 0.0
        return int(self._seconds * BREATHS) / BREATHS if self.is_still else self._seconds

    def _way(self) -> float:
        if self.round.phase != "arrive" or self._reader.reduced_motion:
            return 1.0
        return self._since / WALK_SECONDS

    def _moving_boxes(self) -> list[pygame.Rect]:
        scenery = self._scenery
        if self.round.phase == "arrive":
            boxes = [scenery.walking_box(way) for way in (self._drawn_way, self._way())]
            moving = [boxes[0].union(boxes[1])]
        else:
            moving = [scenery.standing_box()]
        return [*moving, *scenery.glow_boxes(len(self.round.lit()))]

    def _draw_all(self, surface: pygame.Surface) -> None:
        round_, scenery, calm = self.round, self._scenery, self._reader.reduced_motion
        phase, beat = round_.phase, self._breath()
        scenery.draw_world(surface, beat, len(round_.lit()), self._way())
        if phase in ("arrive", "read", "sent"):
            scenery.draw_walking(surface, self._way(), beat)
        elif phase != "over":
            share = self._since / REVEAL_SECONDS if phase == "reveal" else 1.0
            scenery.draw_revealed(surface, self._figure(), share, beat, calm)
        scenery.draw_dots(surface, round_.at, len(round_.encounters))
        for board in [*self._talk, *self._row]:
            board.draw(surface)
        if phase == "sent" and self._since < GESTURE_SECONDS and not calm:
            shape = self._boards.sheets.shape(str(round_.answer_given))
            scenery.draw_gesture(surface, shape, self._since / GESTURE_SECONDS)

    def parts(self) -> list[Part]:
        """What is on the stage now."""
        seen = [self._part(board) for board in [*self._talk, *self._row]]
        if self.round.phase != "over":
            seen.append(Part("traveller", "figure", self._scenery.figure_rect()))
        return seen

    def _part(self, board: Board) -> Part:
        part = board.part()
        x, y, width, _ = part.rect
        if board.name == "guide":
            return replace(part, kind="figure")
        if board.name == "phone":  # its head: the chat and the bar are parts of their own
            return replace(part, rect=(x, y, width, round(self._layout.places.mm * HEAD_MM)))
        if board.name == "message" and board.can_touch:
            letters = tuple(
                (bubble * BUBBLE + start, (r.x, r.y, r.width, r.height))
                for bubble, start, r in self._boards.phone.spots
            )
            return replace(part, letters=letters)
        return part

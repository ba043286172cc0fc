"""The running game: time and touches go to the rules, the rules' state goes to the picture."""

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
from games.monster_trail.card import WORDS
from games.monster_trail.places import places_for
from games.monster_trail.playing import Round
from games.monster_trail.scenery import REVEAL_SECONDS, Scenery
from games.monster_trail.sheets import Sheets
from games.monster_trail.telling import Telling
from games.stage.boards import Board
from games.stage.figures import Figures, wake_pygame
from games.stage.writing import Pen
from quizzes.choose import choose_round
from quizzes.text import Text

WALK_SECONDS = 1.7
CALM_WALK_SECONDS = 0.3
BREATHS = 12  # pictures a second of what only breathes
GESTURE_SECONDS = 0.35
DOUBLE_TAP_SECONDS = 0.25
POSES = {
    "arrive": "hello",
    "read": "thinking",
    "sent": "thinking",
    "clue": "pointing",
    "why": "pointing",
    "do": "pointing",
    "tell_who": "comforting",
    "tell_say": "comforting",
    "told": "cheering",
}


class MonsterTrail:
    """One round. Deterministic by the seed: the same touches at the same times, the same round."""

    def __init__(self, start: Start) -> None:
        wake_pygame()
        chance = random.Random(start.seed)
        pairs = list(start.items)
        level, band = int(start.level), start.reader.band
        items = choose_round(pairs, level, band, start.seen, chance, learner=start.learner)
        mine = {item.id for item in items}
        self.round = Round(items, [p for p in pairs if p.r.id in mine])
        self._start = start
        self._reader = start.reader
        self._pen = Pen(start.fonts, start.reader)
        self._figures = Figures()
        self._telling = Telling(self.round)
        self._drawn_on: pygame.Surface | None = None
        self._drawn_way = 0.0
        self._drawn_breath = -1.0
        self._has_changed = True
        self._events: list[Event] = []
        self._seconds = 0.0
        self._since = 0.0  # seconds since the phase began
        self._asked_at = 0.0
        self._last_act = -1.0
        self._pressed: Board | None = None
        self._boards: list[Board] = []
        self._row: list[Board] = []
        self.resize(start.size)
        self._sound("start")
        if self.round.phase == "over":  # no pack has messages for this band
            self._finish()

    def resize(self, size: Size) -> None:
        """Lays everything out anew; the round goes on where it was."""
        self._figures.forget()
        self._places = places_for(size)
        self._scenery = Scenery(size, self._places, self._start.seed)
        if self.round.phase != "over":
            self._scenery.make_ready(self._telling.trick)
        self._build()

    def read_as(self, reader: Reader) -> None:
        """Language, pinyin or motion changed."""
        self._reader = self._pen.reader = reader
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
        board.is_pressed = False
        self._pressed = None
        inside = board.rect.collidepoint(touch.x, touch.y)
        if inside and self._seconds - self._last_act >= DOUBLE_TAP_SECONDS:
            self._last_act = self._seconds
            self._act(board.name, touch)

    def _under(self, touch: Touch) -> Board | None:
        for board in [*self._row, *self._boards]:
            if board.can_touch and board.rect.collidepoint(touch.x, touch.y):
                return board
        return None

    def _act(self, name: str, touch: Touch) -> None:
        kind, _, what = name.partition("_")
        took = self._seconds - self._asked_at
        before = self.round.phase
        if kind == "answer":
            gesture = {"stop": "strike", "ask": "shield", "go": "wave"}[what]
            self._sound(gesture)
            self._send(self.round.answer(what, took))  # type: ignore[arg-type]
        elif name == "message":
            self._tap_message(touch, took)
        elif name == "next":
            self._sound("page")
            self.round.go_on()
        elif kind == "adult":
            self._sound("tap")
            self.round.choose_adult(what)
        elif name == "show_me":
            self._sound("tap")
            self._send(self.round.show_clue(took))
        elif kind == "say":
            self._sound("glow")
            self._send(self.round.say(name, took))
        if self.round.phase != before:
            self._phase_began()

    def _tap_message(self, touch: Touch, took: float) -> None:
        """The character nearest to the finger counts: letters are smaller than fingertips."""
        cells = self._sheets.message_cells
        if not cells:
            return

        def distance(rect: pygame.Rect) -> float:
            dx = max(rect.left - touch.x, 0, touch.x - rect.right)
            dy = max(rect.top - touch.y, 0, touch.y - rect.bottom)
            return float(dx * dx + dy * dy)

        start = min(cells, key=lambda cell: distance(cell[1]))[0]
        self._sound("tap")
        self._send(self.round.tap_clue(start, self._reader.language, took))

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
            self._scenery.make_ready(self._telling.trick)
        self._build()
        if phase == "reveal" and self._telling.has_lit_a_pair():
            self._sound("glow")
        told = self.aloud()
        if (
            phase in ("read", "reveal", "clue", "why", "do", "tell_who", "tell_say", "told")
            and told
        ):
            self._events.append(Say(told))

    def _finish(self) -> None:
        self._build()
        self._sound("fanfare")
        self._events.append(Finished(self._telling.debrief()))

    def _sound(self, name: str) -> None:
        self._events.append(Sound(name))

    def events(self) -> list[Event]:
        """What happened since the last call."""
        happened, self._events = self._events, []
        return happened

    def aloud(self) -> list[Text]:
        """The message while it is read, else what 江江 says."""
        return self._telling.aloud()

    def soon(self) -> list[Text]:
        """The texts of this message's feedback and the next message, whatever the answer."""
        return self._telling.soon()

    def _build(self) -> None:
        """Draws the boards of this phase once."""
        self._has_changed = True
        self._pressed = None
        phase = self.round.phase
        if phase == "over":
            self._boards, self._row = [], []
            return
        self._sheets = Sheets(WORDS, self._places, self._pen, self._figures, self._start.art)
        pose = self._reveal_pose() if phase == "reveal" else POSES[phase]
        if phase == "arrive":
            self._boards = []
        else:
            told = f"adult_{self.round.adult}" if phase == "told" else f"jiangjiang_{pose}"
            self._boards = [
                *self._sheets.message_and_bubble(self.round, self._telling.lines()),
                self._sheets.guide(told),
            ]
        makers = {
            "read": self._sheets.answers,
            "sent": self._sheets.answers,
            "clue": self._sheets.show_me_button,
            "why": self._sheets.next_button,
            "do": self._sheets.next_button,
            "told": self._sheets.next_button,
            "tell_who": self._sheets.adults,
            "tell_say": lambda: self._sheets.sentences(self._telling.sentences()),
        }
        self._row = makers[phase]() if phase in makers else []

    def _reveal_pose(self) -> str:
        return "cheering" if self.round.judged[-1].score == 1 else "comforting"

    def _figure(self) -> str:
        """The picture of who was under the cloak."""
        trick, item = self._telling.trick, self.round.item
        if not item.is_trick:
            return f"friend_{trick}_{'idle' if self.round.answer_given == 'stop' else 'happy'}"
        if self.round.answer_given == "go":
            return f"{trick}_idle" if self.round.phase == "reveal" else f"{trick}_caught"
        found = self.round.phase not in ("reveal", "clue")
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
        """The share of its way that the traveller has walked."""
        if self.round.phase != "arrive" or self._reader.reduced_motion:
            return 1.0
        return self._since / WALK_SECONDS

    def _moving_boxes(self) -> list[pygame.Rect]:
        if self.round.phase == "arrive":
            boxes = [self._scenery.walking_box(way) for way in (self._drawn_way, self._way())]
            moving = [boxes[0].union(boxes[1])]
        else:
            moving = [self._scenery.standing_box()]
        return [*moving, *self._scenery.glow_boxes(len(self.round.lit()))]

    def _draw_all(self, surface: pygame.Surface) -> None:
        phase, calm = self.round.phase, self._reader.reduced_motion
        beat = self._breath()
        self._scenery.draw_world(surface, beat, len(self.round.lit_for_sure()))
        if phase == "arrive":
            self._scenery.draw_walking(surface, self._way(), beat)
        elif phase in ("read", "sent"):
            self._scenery.draw_walking(surface, 1.0, beat)
        elif phase != "over":
            share = self._since / REVEAL_SECONDS if phase == "reveal" else 1.0
            self._scenery.draw_revealed(surface, self._figure(), share, beat, calm)
        self._scenery.draw_dots(surface, self.round.at, len(self.round.items))
        for board in [*self._boards, *self._row]:
            board.draw(surface)
        if phase == "sent" and self._since < GESTURE_SECONDS and not calm:
            shape = self._sheets.shape(str(self.round.answer_given))
            self._scenery.draw_gesture(surface, shape, self._since / GESTURE_SECONDS)

    def parts(self) -> list[Part]:
        """What is on the stage now."""
        seen = [self._part(board) for board in [*self._boards, *self._row]]
        if self.round.phase != "over":
            seen.append(Part("traveller", "figure", self._scenery.figure_rect()))
        return seen

    def _part(self, board: Board) -> Part:
        part = board.part()
        if board.name == "guide":
            return replace(part, kind="figure")
        if board.name == "message" and board.can_touch:
            cells = self._sheets.message_cells
            letters = tuple((start, (r.x, r.y, r.width, r.height)) for start, r in cells)
            return replace(part, letters=letters)
        return part

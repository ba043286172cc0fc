"""What the running games of the trail share: time and touches go to the rules, and their state
to the picture.

A game of messages and one of conversations add what can be done while a child reads.
"""

from __future__ import annotations

from typing import cast

import pygame

from games.contract import (
    Answered,
    Box,
    Debrief,
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
from games.monster_trail.guiding import Guiding
from games.monster_trail.meetings import Meetings
from games.monster_trail.picture import Moment, Picture
from games.monster_trail.scenery import REVEAL_SECONDS
from games.stage.boards import Board
from quizzes.lamp import Help
from quizzes.message import Answer
from quizzes.text import Text

WALK_SECONDS = 1.7
SLOW_WALK_SECONDS = 3.4  # when the lamp has slowed the path
CALM_WALK_SECONDS = 0.3
CALM_SLOW_SECONDS = 0.9
BREATHS = 12  # pictures a second of what only breathes
DOUBLE_TAP_SECONDS = 0.25
SPOKEN = ("read", "reveal", "clue", "why", "do", "tell_who", "tell_say", "told")
GESTURES = {"stop": "strike", "ask": "shield", "go": "wave"}


class TrailGame:
    """One round. Deterministic by the seed: the same touches at the same times, the same round."""

    def __init__(
        self, start: Start, meetings: Meetings, telling: Guiding, picture: Picture
    ) -> None:
        self._meetings, self._telling, self.picture = meetings, telling, picture
        self._reader = start.reader
        self._events: list[Event] = []
        self._seconds = 0.0
        self._since = 0.0  # seconds since the phase began
        self._moved: float | None = None  # seconds since who stands there began its move
        self._asked_at = 0.0
        self._last_act = -1.0
        self._pressed: Board | None = None
        self._looks_from: float | None = None  # x of the finger that looks around
        self.resize(start.size)
        self._sound("start")
        if meetings.phase == "over":  # no pack has anything for this band
            self._finish()

    def does(self, name: str, touch: Touch, took: float) -> None:
        """What a board of this game does; `took` is how long the child thought, in seconds."""
        raise NotImplementedError

    def debrief(self) -> Debrief:
        """What the child is told after the round."""
        raise NotImplementedError

    def resize(self, size: Size) -> None:
        """Lays everything out anew; the round goes on where it was."""
        self._let_go()
        self.picture.lay_out(size)

    def read_as(self, reader: Reader) -> None:
        """Language, pinyin or motion changed."""
        self._let_go()
        self._reader = reader
        self.picture.read_as(reader)

    def _let_go(self) -> None:
        self._pressed = self._looks_from = None

    @property
    def is_still(self) -> bool:
        """While a child reads, the path stands still: only lanterns breathe."""
        is_moving = self._meetings.phase in ("arrive", "sent", "reveal")
        is_moving = is_moving or self.picture.is_moving(self._moved)
        is_touched = self._pressed is not None or self._looks_from is not None
        return not is_moving and self._since > 0.5 and not is_touched

    def touch(self, touch: Touch) -> None:
        """A press sinks what lies under it; a release inside acts; beside it, a drag looks."""
        if touch.kind == "press":
            self._press(touch)
        elif touch.kind == "move":
            self._look(touch)
        else:
            self._release(touch)

    def _press(self, touch: Touch) -> None:
        self.picture.changed()
        if self._pressed is not None:
            self._pressed.is_pressed = False
        self._pressed = self.picture.under(touch)
        if self._pressed is not None:
            self._pressed.is_pressed = True
        self._looks_from = None if self.picture.is_on_a_board(touch) else touch.x

    def _look(self, touch: Touch) -> None:
        """A drag that began beside every board looks around."""
        if self._looks_from is None:
            return
        if self.picture.scenery.look(touch.x - self._looks_from):
            self.picture.changed()
        self._looks_from = touch.x

    def _release(self, touch: Touch) -> None:
        self._looks_from = None
        board = self._pressed
        if board is None:
            return
        self.picture.changed()
        board.is_pressed = False
        self._pressed = None
        inside = board.rect.collidepoint(touch.x, touch.y)
        if inside and self._seconds - self._last_act >= DOUBLE_TAP_SECONDS:
            self._last_act = self._seconds
            self._act(board.name, touch)

    def _act(self, name: str, touch: Touch) -> None:
        kind, _, what = name.partition("_")
        round_, took = self._meetings, self._seconds - self._asked_at
        before = round_.phase
        if name == "next":
            self._sound("page")
            round_.go_on()
        elif kind == "help":
            self._help(cast("Help", what))
        elif kind == "light":
            self._light(what)
        elif kind == "adult":
            self._sound("tap")
            round_.choose_adult(what)
        elif name == "show_me":
            self._sound("tap")
            self._send(round_.show_clue(took))
        elif kind == "say":
            self._sound("glow")
            self._send(round_.say(name, took))
        else:
            self.does(name, touch, took)
        if round_.phase != before:
            self.phase_began()

    def answers_with(self, name: str) -> Answer:
        """The answer of one of the three big buttons, with its sound."""
        answer = cast("Answer", name.removeprefix("answer_"))
        self._sound(GESTURES[answer])
        return answer

    def _help(self, help_: Help) -> None:
        """A help of the lamp: the same sound, words and time for every message."""
        if self._meetings.use_help(help_):
            self._sound("lamp")
            self._says_of_the_lamp()

    def _light(self, what: str) -> None:
        """What the child says to 江江's questions about red lights."""
        round_ = self._meetings
        if what == "back":
            is_taken = round_.leave_lights()
        elif what in ("on", "off"):
            is_taken = round_.find_light(what == "on")
        else:
            is_taken = round_.guess_light(int(what))
        if is_taken:
            self._sound("tap")
            self._says_of_the_lamp()

    def _says_of_the_lamp(self) -> None:
        self.picture.build()
        if told := self._telling.help_lines():
            self._events.append(Say(told))

    def _send(self, answered: Answered | None) -> None:
        if answered is not None:
            self._events.append(answered)

    def recorded(self, number: int) -> None:
        """The log has it: the feedback starts."""
        was_sent = self._meetings.phase == "sent"
        if not self._meetings.recorded(number):
            return
        if was_sent:
            self._sound("reveal")
        else:
            self._sound("clue" if self._meetings.clue_found else "gentle_no")
        self.phase_began()

    def advance(self, seconds: float) -> None:
        """Walking, falling cloaks; no clock of its own."""
        self._seconds += seconds
        self._since += seconds
        self._go_on_moving(seconds)
        if self.picture.scenery.settle(seconds):
            self.picture.changed()
        if self._meetings.phase == "arrive" and self._since >= self._walk_seconds:
            self._meetings.arrived()
        elif self._meetings.phase == "reveal" and self._since >= REVEAL_SECONDS:
            self._meetings.revealed()
        else:
            return
        self._asked_at = self._seconds
        self.phase_began()

    @property
    def _walk_seconds(self) -> float:
        is_slow = self._meetings.lamp.is_slow
        if self._reader.reduced_motion:
            return CALM_SLOW_SECONDS if is_slow else CALM_WALK_SECONDS
        return SLOW_WALK_SECONDS if is_slow else WALK_SECONDS

    def phase_began(self) -> None:
        """Shows and says what the phase that has just begun has to say."""
        self._since = 0.0
        phase = self._meetings.phase
        self._let_go()
        if phase == "over":
            self._finish()
            return
        if phase in ("tell_who", "tell_say"):
            self._asked_at = self._seconds
        if phase == "arrive":
            self._moved = None
            self._sound("step")
            self.picture.make_ready()
        if phase == "why" and self.picture.move is not None:
            self._moved = 0.0
        if phase == "do" and self._moved is not None and self.picture.move is not None:
            self._moved = max(self._moved, self.picture.move.seconds)  # stands still to be read by
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
            is_trick = self._meetings.is_trick
            self._sound(f"finish_{self._telling.trick}" if is_trick else "friend_joy")

    def _finish(self) -> None:
        self.picture.build()
        self._sound("fanfare")
        self._events.append(Finished(self.debrief()))

    def _sound(self, name: str) -> None:
        self._events.append(Sound(name))

    def events(self) -> list[Event]:
        """What happened since the last call."""
        happened, self._events = self._events, []
        return happened

    def aloud(self) -> list[Text]:
        """What is read while it is read, else what 江江 says."""
        return self._telling.aloud()

    def soon(self) -> list[Text]:
        """What may be said next, whatever the answer."""
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
        """The share of its way that the traveller has walked."""
        if self._meetings.phase != "arrive" or self._reader.reduced_motion:
            return 1.0
        return self._since / self._walk_seconds

    def parts(self) -> list[Part]:
        """What is on the stage now."""
        return self.picture.parts()

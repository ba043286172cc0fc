"""What is drawn when: the scene, who stands there, the boards, and which boxes have changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pygame

from games.contract import Box, Part, Reader, Size, Start, Touch
from games.monster_trail.card import WORDS
from games.monster_trail.finishing import FinishingMove, finishing_for, joy_for
from games.monster_trail.guiding import Guiding
from games.monster_trail.meetings import Phase
from games.monster_trail.places import places_for
from games.monster_trail.playing import Round
from games.monster_trail.reveals import Fall, fall_of
from games.monster_trail.scenery import Scenery
from games.monster_trail.sheets import Sheets
from games.stage.boards import Board
from games.stage.figures import Figures
from games.stage.paint import in_cache_lines
from games.stage.writing import Pen

GESTURE_SECONDS = 0.35
POSES: Mapping[Phase, str] = {
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


@dataclass(frozen=True, slots=True)
class Moment:
    """The times that a picture shows, in seconds; `way` is the share of its way that is walked."""

    since: float  # since the phase began
    breath: float  # of breathing figures and lanterns
    way: float
    moved: float | None  # since the move of who stands there began; None before it


class Picture:
    """Draws a round. Before an answer is in the log it is the same for every key."""

    def __init__(self, start: Start, round_: Round, telling: Guiding) -> None:
        self.boards: list[Board] = []
        self.row: list[Board] = []
        self._start = start
        self._round = round_
        self._telling = telling
        self._reader = start.reader
        self._pen = Pen(start.fonts, start.reader)
        self._figures = Figures()
        self._drawn_on: pygame.Surface | None = None
        self._drawn: Moment | None = None
        self._has_changed = True

    def lay_out(self, size: Size) -> None:
        """Everything anew for a glass."""
        self._figures.forget()
        self._places = places_for(size, band=self._reader.band)
        calm = self._reader.reduced_motion
        self.scenery = Scenery(size, self._places, self._start.seed, self._start.level, calm)
        if self._round.phase != "over":
            self.make_ready()
        self.build()

    def read_as(self, reader: Reader) -> None:
        """Language, pinyin or motion changed."""
        self._reader = self._pen.reader = reader
        self.scenery.is_calm = reader.reduced_motion
        self.build()

    def make_ready(self) -> None:
        """Rasterises ahead what this message may show: the same work for every key."""
        self.scenery.make_ready(self._telling.trick)

    @property
    def move(self) -> FinishingMove | None:
        """The move of who was under the cloak, when the child has earned it."""
        if not self._round.makes_its_move:
            return None
        trick = self._telling.trick
        return finishing_for(trick) if self._round.is_trick else joy_for(trick)

    @property
    def fall(self) -> Fall:
        """How the cloak of who is up comes off."""
        return fall_of(self._telling.trick, self._round.is_trick)

    def _fallen(self, moment: Moment) -> float:
        """The share of its fall that the cloak has fallen; when calm it is gone at once."""
        if self._round.phase != "reveal" or self._reader.reduced_motion:
            return 1.0
        return min(1.0, moment.since / self.fall.seconds)

    def is_moving(self, moved: float | None) -> bool:
        """Whether the move of who stands there goes on, so many seconds after it began."""
        if moved is None or self._reader.reduced_motion or self.move is None:
            return False
        return moved < self.move.seconds

    def changed(self) -> None:
        """The whole picture is to be drawn anew."""
        self._has_changed = True

    def build(self) -> None:
        """Draws the boards of this phase once."""
        self.changed()
        phase = self._round.phase
        self.boards, self.row = [], []
        if phase == "over":
            return
        self._sheets = Sheets(WORDS, self._places, self._pen, self._figures, self._start.art)
        if phase != "arrive":
            told = f"adult_{self._round.adult}" if phase == "told" else f"jiangjiang_{self._pose()}"
            self.boards = [
                *self._sheets.message_and_bubble(
                    self._round, self._telling.lines(), self._telling.signs()
                ),
                self._sheets.guide(told),
            ]
        makers: Mapping[Phase, Callable[[], list[Board]]] = {
            "read": self._answers,
            "sent": self._answers,
            "clue": lambda: self._sheets.show_me_button(self.boards[1].rect),
            "why": self._sheets.next_button,
            "do": self._sheets.next_button,
            "told": self._sheets.next_button,
            "tell_who": self._sheets.adults,
            "tell_say": lambda: self._sheets.sentences(self._telling.sentences()),
        }
        self.row = makers[phase]() if phase in makers else []

    def _answers(self) -> list[Board]:
        lamp = self._round.lamp
        if lamp.is_asking:
            return self._sheets.lights(lamp)
        return [*self._sheets.answers(), *self._sheets.helps(lamp)]

    def _pose(self) -> str:
        phase = self._round.phase
        if phase == "reveal":
            return "cheering" if self._round.judged[-1].score == 1 else "comforting"
        return "pointing" if phase == "read" and self._round.lamp.said else POSES[phase]

    def under(self, touch: Touch) -> Board | None:
        """The board that can be touched there; none while an answer is on its way to the log."""
        if self._round.waiting_for is not None:
            return None
        for board in [*self.row, *self.boards]:
            if board.can_touch and board.rect.collidepoint(touch.x, touch.y):
                return board
        return None

    def is_on_a_board(self, touch: Touch) -> bool:
        """Whether a card, bubble or button lies there."""
        return any(b.rect.collidepoint(touch.x, touch.y) for b in [*self.row, *self.boards])

    def letter_at(self, touch: Touch) -> int | None:
        """The character nearest to the finger: letters are smaller than fingertips."""

        def distance(rect: pygame.Rect) -> float:
            dx = max(rect.left - touch.x, 0, touch.x - rect.right)
            dy = max(rect.top - touch.y, 0, touch.y - rect.bottom)
            return float(dx * dx + dy * dy)

        cells = self._sheets.message_cells
        return min(cells, key=lambda cell: distance(cell[1]))[0] if cells else None

    def draw(self, surface: pygame.Surface, moment: Moment) -> list[Box]:
        """The whole picture; of one that it drew before, only what has moved since."""
        is_stale = self._has_changed or surface is not self._drawn_on or self._drawn is None
        if not is_stale and self._shows_the_same(moment):
            return []
        glass = surface.get_rect()
        boxes = [glass] if is_stale else self._moving_boxes(moment)
        boxes = [box for box in (in_cache_lines(b, glass) for b in boxes) if box]
        self._drawn_on, self._drawn = surface, moment
        self._has_changed = self._round.phase == "sent"
        for box in boxes:
            surface.set_clip(box)
            self._draw_all(surface, moment)
        surface.set_clip(None)
        return [(box.x, box.y, box.width, box.height) for box in boxes]

    def _shows_the_same(self, moment: Moment) -> bool:
        return self._drawn is not None and moment.breath == self._drawn.breath

    def _moving_boxes(self, moment: Moment) -> list[pygame.Rect]:
        if self._round.phase == "arrive":
            drawn = self._drawn.way if self._drawn else 0.0
            moving = self.scenery.walked_boxes(drawn, moment.way)
        else:
            moving = [self._box_of_who(moment)]
        return [*moving, *self.scenery.glow_boxes(len(self._round.lit()))]

    def _box_of_who(self, moment: Moment) -> pygame.Rect:
        """Where who stands there has changed since the picture before: little, in a move."""
        standing, move, drawn = self.scenery.standing_box(), self.move, self._drawn
        if self._round.phase == "reveal" and drawn is not None:
            shares = (self._fallen(drawn), self._fallen(moment))
            return self.scenery.falling_box(self._figure(), self.fall, shares)
        if move is None or drawn is None or not self.is_moving(drawn.moved):
            return self._box_of_rest()
        shares = ((drawn.moved or 0.0) / move.seconds, (moment.moved or 0.0) / move.seconds)
        box = move.box(self.scenery.feet, self._places.figure_height, shares)
        return box if self.is_moving(moment.moved) else box.union(standing)

    def _box_of_rest(self) -> pygame.Rect:
        if self._round.phase in ("read", "sent"):
            return self.scenery.waiting_box()
        return self.scenery.breathing_box(self._figure())

    def _draw_all(self, surface: pygame.Surface, moment: Moment) -> None:
        round_, calm = self._round, self._reader.reduced_motion
        phase = round_.phase
        way = moment.way if phase == "arrive" else 1.0
        self.scenery.draw_world(surface, moment.breath, len(round_.lit_for_sure()), way)
        if phase == "arrive":
            self.scenery.draw_walking(surface, way, moment.breath)
        elif phase in ("read", "sent"):
            self.scenery.draw_walking(surface, 1.0, moment.breath)
        elif phase != "over":
            self._draw_who(surface, moment)
        else:
            self.scenery.draw_nearer(surface)
        self.scenery.draw_dots(surface, round_.at, len(round_.items))
        for board in [*self.boards, *self.row]:
            board.draw(surface)
        if phase == "sent" and moment.since < GESTURE_SECONDS and not calm:
            shape = self._sheets.shape(str(round_.answer_given))
            self.scenery.draw_gesture(surface, shape, moment.since / GESTURE_SECONDS)

    def _draw_who(self, surface: pygame.Surface, moment: Moment) -> None:
        """Who was under the cloak: shown, then making its move."""
        move, moved = self.move, moment.moved
        if move is not None and moved is not None and self.is_moving(moved):
            height = self._places.figure_height
            move.draw(surface, self.scenery.feet, height, moved / move.seconds)
            self.scenery.draw_nearer(surface)
            return
        fallen = self._fallen(moment)
        self.scenery.draw_revealed(surface, self._figure(), self.fall, fallen, moment.breath)

    def _figure(self) -> str:
        """The picture of who was under the cloak."""
        trick, item = self._telling.trick, self._round.item
        if not item.is_trick:
            return f"friend_{trick}_{'idle' if self._round.answer_given == 'stop' else 'happy'}"
        if self._round.answer_given == "go":
            return f"{trick}_talking" if self._round.phase == "reveal" else f"{trick}_caught"
        found = self._round.phase not in ("reveal", "clue")
        return f"{trick}_{'defeat' if found else 'caught'}"

    def parts(self) -> list[Part]:
        """What is on the stage now."""
        seen = [self._part(board) for board in [*self.boards, *self.row]]
        if self._round.waiting_for is not None:
            seen = [replace(part, can_touch=False) for part in seen]
        if self._round.phase != "over":
            seen.append(Part("traveller", "figure", self.scenery.figure_rect()))
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

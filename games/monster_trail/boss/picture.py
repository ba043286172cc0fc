"""The trail's picture with a phone in it: who stands there is drawn as on every other chapter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from games.contract import Part, Size, Start, Touch
from games.monster_trail.boss.boards import Boards
from games.monster_trail.boss.layout import layout_for
from games.monster_trail.boss.phone import HEAD_MM, Spot
from games.monster_trail.boss.playing import BossRound
from games.monster_trail.boss.telling import Telling
from games.monster_trail.picture import Picture
from games.monster_trail.scenery import Scenery
from games.stage.boards import Board, Rect

BUBBLE = 1000  # the letters of a part count from here for each bubble


class BossPicture(Picture):
    """Draws a round of bosses. Before an answer is in the log it is the same for every key.

    To the trail's picture a round of bosses looks like one of messages (`item`, `items`,
    `lit_for_sure`, `makes_its_move`); only the boards are others.
    """

    def __init__(self, start: Start, round_: BossRound, telling: Telling) -> None:
        super().__init__(start, cast(Any, round_), cast(Any, telling))
        self._bosses, self._said = round_, telling

    def lay_out(self, size: Size) -> None:
        """Everything anew for a glass."""
        self._figures.forget()
        self._size = size
        self._layout = layout_for(size, self._reader.band)
        self._places = self._layout.places
        calm = self._reader.reduced_motion
        self.scenery = Scenery(size, self._places, self._start.seed, self._start.level, calm)
        if self._bosses.phase != "over":
            self.make_ready()
        self.build()

    def build(self) -> None:
        """Draws the boards of this phase once."""
        self.changed()
        self.boards, self.row = [], []
        if self._bosses.phase == "over":
            return
        self._layout = layout_for(self._size, self._reader.band)
        self._made = Boards(
            self._bosses, self._said, self._layout, self._pen, self._figures, self._start.art
        )
        self._sheets = self._made.sheets
        self.boards, self.row = self._made.talk(), self._made.row()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where the characters of the shown stage stand."""
        return self._made.phone.spots

    def spot_at(self, touch: Touch) -> tuple[int, int]:
        """Bubble and character nearest to the finger: letters are smaller than fingertips."""

        def distance(rect: Rect) -> float:
            dx = max(rect.left - touch.x, 0, touch.x - rect.right)
            dy = max(rect.top - touch.y, 0, touch.y - rect.bottom)
            return float(dx * dx + dy * dy)

        bubble, start, _ = min(self.spots, key=lambda spot: distance(spot[2]))
        return bubble, start

    def _part(self, board: Board) -> Part:
        part = board.part()
        x, y, width, _ = part.rect
        if board.name == "guide":
            return replace(part, kind="figure")
        if board.name == "phone":  # its head: the chat and the bar are parts of their own
            return replace(part, rect=(x, y, width, round(self._places.mm * HEAD_MM)))
        if board.name == "message" and board.can_touch:
            letters = tuple(
                (bubble * BUBBLE + start, (r.x, r.y, r.width, r.height))
                for bubble, start, r in self.spots
            )
            return replace(part, letters=letters)
        return part

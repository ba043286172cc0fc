"""Hands on the table: fingers carry pieces, taps pick and place them. Knows no picture.

Each finger carries one group; two children may carry two at once. A touch that hardly moves is a
tap: on a piece it picks it (or puts it down), on a place of the board it sends the picked one
there. Where pieces flew is told in `flights`, for whoever draws.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot

from games.contract import Band, Touch
from games.convention_puzzle.jigsaw.cutting import Cell
from games.convention_puzzle.jigsaw.layout import SNAP_MM, Layout
from games.convention_puzzle.jigsaw.puzzle import Group, Outcome, Puzzle

TAP_MM = 4.0  # a finger that moves less taps
DOUBLE_TAP_SECONDS, DOUBLE_TAP_MM = 0.25, 12.0
Way = tuple[float, float]  # how far from home


@dataclass
class Held:
    """A finger on a group; `cell` is the piece under it."""

    group: Group
    cell: Cell
    start: tuple[float, float]
    way: Way  # of the group when it was taken
    is_carried: bool = False


@dataclass(frozen=True)
class Flight:
    """A group went from one way home to others, one after the other."""

    cells: frozenset[Cell]
    start: Way
    stops: Sequence[Way]


class Hands:
    """All fingers on one table. `covers(cell, x, y)`: whether the piece at home covers a pixel."""

    def __init__(
        self,
        puzzle: Puzzle,
        layout: Layout,
        band: Band,
        covers: Callable[[Cell, float, float], bool],
    ) -> None:
        self.puzzle, self.layout, self._covers = puzzle, layout, covers
        self._within = SNAP_MM[band] * layout.mm
        self.held: dict[int, Held] = {}
        self.picked: Group | None = None
        self.picked_cell: Cell = (0, 0)
        self.flights: list[Flight] = []
        self.outcomes: list[Outcome] = []
        self._pressed: dict[int, tuple[float, float]] = {}  # on the board or the table
        self._now = 0.0
        self._last_tap = (-1.0, 0.0, 0.0)
        for group in puzzle.loose:
            layout.lay(group)

    def advance(self, seconds: float) -> None:
        """Time went by."""
        self._now += seconds

    def is_in_hand(self, group: Group) -> bool:
        """Whether a finger is on it."""
        return any(one.group is group for one in self.held.values())

    def let_go(self) -> None:
        """All fingers are off the glass: what was carried lies where it was."""
        for finger in [*self.held]:
            self._cancel(finger)
        self._pressed.clear()

    def touch(self, touch: Touch) -> bool:
        """Whether the touch was for the table."""
        finger = touch.finger
        if touch.kind == "press":
            self._cancel(finger)
            return self._press(touch)
        if finger in self.held:
            if touch.kind == "move":
                self._carry(touch)
            else:
                self._release(touch)
                self._lay_down()
            return True
        if touch.kind == "release" and finger in self._pressed:
            x, y = self._pressed.pop(finger)
            if self._is_near(touch, x, y):
                self._tap(touch, None)
            return True
        return finger in self._pressed

    def _press(self, touch: Touch) -> bool:
        found = self.piece_at(touch.x, touch.y)
        if found is None:
            is_on_table = self.layout.table.collidepoint(touch.x, touch.y)
            if self.picked is None or not is_on_table:
                return False
            self._pressed[touch.finger] = (touch.x, touch.y)
            return True
        group, cell = found
        if not self.is_in_hand(group):
            self.puzzle.raise_up(group)
            way = (group.dx, group.dy)
            self.held[touch.finger] = Held(group, cell, (touch.x, touch.y), way)
        return True

    def piece_at(self, x: float, y: float) -> tuple[Group, Cell] | None:
        """The uppermost loose piece under a point: its picture first, then its body."""
        for is_exact in (True, False):
            for group in reversed(self.puzzle.loose):
                for cell in group.cells:
                    home_x, home_y = x - group.dx, y - group.dy
                    body = self.layout.home(cell)
                    if self._covers(cell, home_x, home_y) or (
                        not is_exact and body.collidepoint(home_x, home_y)
                    ):
                        return group, cell
        return None

    def _carry(self, touch: Touch) -> None:
        held = self.held[touch.finger]
        if not held.is_carried and self._is_near(touch, *held.start):
            return
        held.is_carried = True
        group = held.group
        group.dx = held.way[0] + touch.x - held.start[0]
        group.dy = held.way[1] + touch.y - held.start[1]
        self.layout.keep_on_table(group)

    def _release(self, touch: Touch) -> None:
        held = self.held[touch.finger]
        if touch.x < 0 or touch.y < 0:  # the system took the finger away
            return self._cancel(touch.finger)
        if not held.is_carried:
            is_tap = self._is_near(touch, *held.start)
            del self.held[touch.finger]
            return self._tap(touch, held) if is_tap else None
        self._carry(touch)
        del self.held[touch.finger]
        self._drop(held)
        return None

    def _cancel(self, finger: int) -> None:
        self._pressed.pop(finger, None)
        held = self.held.pop(finger, None)
        if held is not None:
            held.group.dx, held.group.dy = held.way
            self._lay_down()

    def _lay_down(self) -> None:
        self.puzzle.lay_down()
        for held in self.held.values():
            self.puzzle.raise_up(held.group)

    def _is_near(self, touch: Touch, x: float, y: float) -> bool:
        return hypot(touch.x - x, touch.y - y) < TAP_MM * self.layout.mm

    def _drop(self, held: Held) -> Outcome:
        group, way = held.group, (held.group.dx, held.group.dy)
        if self.picked is group:
            self.picked = None
        others = [one.group for one in self.held.values()]
        outcome = self.puzzle.drop(group, held.cell, self._within, self.layout.cell_size, others)
        if outcome in ("home", "helped"):
            self.flights.append(Flight(group.cells, way, [(0.0, 0.0)]))
        elif outcome == "missed":
            group.dx, group.dy = held.way
            self.flights.append(Flight(group.cells, way, [held.way]))
        else:
            self.layout.keep_on_table(group)
            group.spot = self.layout.spot_of(group)
        self._settle(outcome)
        return outcome

    def _tap(self, touch: Touch, held: Held | None) -> None:
        then, x, y = self._last_tap
        is_double = hypot(touch.x - x, touch.y - y) < DOUBLE_TAP_MM * self.layout.mm
        if is_double and self._now - then < DOUBLE_TAP_SECONDS:
            return
        self._last_tap = (self._now, touch.x, touch.y)
        place = self.layout.cell_at(touch.x, touch.y)
        picked = self.picked
        if picked is not None and self.is_in_hand(picked):
            picked = None  # another finger has it: it goes where that finger goes
        if picked is not None and place in picked.cells:
            self._send(picked, place)
        elif held is not None:
            self.picked = None if picked is held.group else held.group
            self.picked_cell = held.cell
        elif picked is not None and place is None:
            self._move_to(picked, touch)
        elif picked is not None and place is not None and place not in self.puzzle.home:
            self._send(picked, place)

    def _send(self, group: Group, place: Cell) -> None:
        """To a place on the board; from a wrong one it comes back, and is still picked."""
        way, cell = (group.dx, group.dy), self.picked_cell
        outcome = self.puzzle.place(group, cell, place)
        if outcome == "missed":
            aim, own = self.layout.home(place), self.layout.home(cell)
            there = (float(aim.x - own.x), float(aim.y - own.y))
            self.flights.append(Flight(group.cells, way, [there, way]))
        else:
            self.flights.append(Flight(group.cells, way, [(0.0, 0.0)]))
        self._settle(outcome)

    def _move_to(self, group: Group, touch: Touch) -> None:
        """To a free place of the table; there it snaps to a neighbour as if it were carried."""
        own = self.layout.home(self.picked_cell)
        held = Held(group, self.picked_cell, (touch.x, touch.y), (group.dx, group.dy), True)
        group.dx, group.dy = touch.x - own.centerx, touch.y - own.centery
        self.layout.keep_on_table(group)
        if self._drop(held) == "rested":
            self.flights.append(Flight(group.cells, held.way, [(group.dx, group.dy)]))

    def _settle(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        if self.picked is not None and self.picked not in self.puzzle.loose:
            self.picked = None

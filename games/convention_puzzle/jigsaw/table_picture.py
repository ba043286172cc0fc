"""The table as it looks: loose pieces over a picture of all that lies still; only changes drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pygame

from games.contract import Box
from games.convention_puzzle.jigsaw.cutting import Cell
from games.convention_puzzle.jigsaw.hands import Flight, Hands, Way
from games.convention_puzzle.jigsaw.pieces import LIPS_MM, Look, Pieces, State
from games.stage.boards import Rect
from games.stage.motion import between, ease_out

LEG_SECONDS = 0.22
PAUSE_SECONDS = 0.3  # on a wrong place, before the piece comes back


@dataclass
class Flying:
    """A flight on its way."""

    flight: Flight
    leg_seconds: float = LEG_SECONDS
    seconds: float = 0.0

    @property
    def is_over(self) -> bool:
        """Whether it has come to its last stop."""
        stops = len(self.flight.stops)
        return self.seconds >= stops * self.leg_seconds + (stops - 1) * PAUSE_SECONDS

    @property
    def way(self) -> Way:
        """How far from home it is now."""
        leg, into = divmod(self.seconds, self.leg_seconds + PAUSE_SECONDS)
        at = min(int(leg), len(self.flight.stops) - 1)
        start = self.flight.stops[at - 1] if at else self.flight.start
        end = self.flight.stops[at]
        share = ease_out(into / self.leg_seconds) if self.leg_seconds else 1.0
        return between(start[0], end[0], share), between(start[1], end[1], share)


@dataclass(frozen=True)
class Drawn:
    """One thing over the still picture: what was drawn where."""

    look: Look
    box: Box


class TablePicture:
    """Draws a table. What is home and has landed is painted into the still picture."""

    def __init__(self, hands: Hands, pieces: Pieces, is_calm: bool) -> None:
        self._hands, self._pieces, self._is_calm = hands, pieces, is_calm
        self._flying: list[Flying] = []
        self._landed: set[Cell] = set(hands.puzzle.home)
        self._to_paint: set[Cell] = set()
        self._drawn: list[Drawn] = []

    @property
    def is_flying(self) -> bool:
        """Whether a piece is on its way."""
        return bool(self._flying)

    def advance(self, seconds: float) -> None:
        """Flights go on; those of the hands begin."""
        for flying in self._flying:
            flying.seconds += seconds
        begun, self._hands.flights = self._hands.flights, []
        leg = 0.0 if self._is_calm else LEG_SECONDS
        for flight in begun:  # a piece sent off again is on its new way alone
            self._flying = [one for one in self._flying if not one.flight.cells & flight.cells]
            self._flying.append(Flying(flight, leg))
        self._flying = [one for one in self._flying if self._is_on_its_way(one)]
        flown = {cell for one in self._flying for cell in one.flight.cells}
        new = self._hands.puzzle.home - self._landed - flown
        self._landed |= new
        self._to_paint |= new

    def _is_on_its_way(self, flying: Flying) -> bool:
        """Neither landed, nor in a hand, nor joined to others meanwhile."""
        hands, cells = self._hands, flying.flight.cells
        group = hands.puzzle.group_of(min(cells))
        lies_alone = group is None or (group.cells == cells and not hands.is_in_hand(group))
        return lies_alone and not flying.is_over

    def paint_still(self, on: pygame.Surface) -> None:
        """All pieces that have come home."""
        self._pieces.paint_home(on, self._landed)
        self._to_paint.clear()

    def draw_whole(self, on: pygame.Surface, still: pygame.Surface) -> list[Box]:
        """Everything."""
        self._paint_landed(still)
        on.blit(still, (0, 0))
        self._drawn = list(self._things())
        for thing in self._drawn:
            on.blit(thing.look.surface, thing.box)
        return [(0, 0, *on.get_size())]

    def draw_changes(self, on: pygame.Surface, still: pygame.Surface) -> list[Box]:
        """Only where something has changed since it was drawn last; those boxes."""
        dirty = self._paint_landed(still)
        before, self._drawn = self._drawn, list(self._things())
        dirty += _unlike(before, self._drawn)
        boxes = _joined([box.clip(on.get_rect()) for box in dirty])
        for box in boxes:
            on.set_clip(box)
            on.blit(still, box, box)
            for thing in self._drawn:
                if box.colliderect(thing.box):
                    on.blit(thing.look.surface, thing.box)
        on.set_clip(None)
        return [(box.x, box.y, box.width, box.height) for box in boxes]

    def _paint_landed(self, still: pygame.Surface) -> list[Rect]:
        new, self._to_paint = self._to_paint, set()
        if new:
            still.set_alpha(255)  # pieces are blended onto it
            self._pieces.paint_home(still, new)
            still.set_alpha(None)  # it is itself copied without blending
        return [self._pieces.box(cell) for cell in new]

    def _things(self) -> Iterator[Drawn]:
        """In painting order: lit places, what lies, what flies, what is held."""
        hands = self._hands
        flown = {cell for one in self._flying for cell in one.flight.cells}
        in_hand = [one.group for one in hands.held.values()]
        shown = dict.fromkeys([*in_hand, *([hands.picked] if hands.picked else [])])
        for group in filter(hands.puzzle.is_hinted, shown):
            for cell in sorted(group.cells):
                yield self._put(self._pieces.hint(cell), (0.0, 0.0), 0)
        lying = [group for group in hands.puzzle.loose if not group.cells & flown]
        for group in lying:
            if not any(group is one for one in in_hand):
                state: State = "picked" if group is hands.picked else "resting"
                yield self._group(group.cells, state, (group.dx, group.dy))
        for one in self._flying:
            yield self._group(one.flight.cells, "lifted", one.way)
        for group in lying:
            if any(group is one for one in in_hand):
                state = "picked" if group is hands.picked else "lifted"
                yield self._group(group.cells, state, (group.dx, group.dy))

    def _group(self, cells: frozenset[Cell], state: State, way: Way) -> Drawn:
        mm = self._hands.layout.mm
        lift = round(mm * LIPS_MM["resting"]) - round(mm * LIPS_MM[state])
        return self._put(self._pieces.look(cells, state), way, lift)

    def _put(self, look: Look, way: Way, lift: int) -> Drawn:
        box = look.box(*way)
        return Drawn(look, (box.x, box.y + lift, box.width, box.height))


def _unlike(before: list[Drawn], now: list[Drawn]) -> list[Rect]:
    """The boxes of what came, went, moved, or lies above or below others otherwise than before."""
    was = [(id(thing.look), thing.box) for thing in before]
    is_ = [(id(thing.look), thing.box) for thing in now]
    changed = set(was) ^ set(is_)
    kept = zip(
        [one for one in was if one not in changed],
        [one for one in is_ if one not in changed],
        strict=True,
    )
    return [Rect(box) for _, box in changed] + [Rect(b[1]) for a, b in kept if a != b]


def _joined(boxes: list[Rect]) -> list[Rect]:
    """Boxes that overlap become one, so that nothing is drawn twice."""
    joined: list[Rect] = []
    for box in boxes:
        if not box.width or not box.height:
            continue
        while (at := box.collidelist(joined)) >= 0:
            box = box.union(joined.pop(at))
        joined.append(box)
    return joined

"""The rules of putting together: what snaps where, what joins, and when 江江 lends a hand.

A group is one piece or several joined ones. All its pieces are equally far from their homes, so
the way home (`dx`, `dy`, in pixels) says where the group lies: at (0, 0) it is home, and two
groups fit together where they are neighbours and equally far from home. Nothing else snaps.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from math import hypot
from typing import Literal

from games.convention_puzzle.jigsaw.cutting import Cell, Cut, are_neighbours

Spot = int | tuple[float, float]  # a place of the first scattering, or a share of the table
Outcome = Literal["home", "joined", "rested", "missed", "helped"]
HINT_AFTER = 2  # misses of one piece: then its place glows
HELP_AFTER = 3  # ... and then 江江 takes it home


@dataclass(eq=False)
class Group:
    """Pieces that move together, off their homes by `dx` and `dy` pixels.

    `spot` says the same for every glass: where it was laid down last.
    """

    cells: frozenset[Cell]
    dx: float = 0.0
    dy: float = 0.0
    spot: Spot = 0

    @property
    def first(self) -> Cell:
        """The piece that stands for the group."""
        return min(self.cells)

    def gap(self, other: Group) -> float:
        """Pixels by which the two differ in their way home."""
        return hypot(self.dx - other.dx, self.dy - other.dy)

    def touches(self, other: Group) -> bool:
        """Whether some piece of one shares an edge with some piece of the other."""
        return any(are_neighbours(one, two) for one in self.cells for two in other.cells)


@dataclass
class Puzzle:
    """One picture being put together. `loose` is in painting order: the last lies on top."""

    cut: Cut
    loose: list[Group] = field(default_factory=list)
    home: set[Cell] = field(default_factory=set)
    moves: int = 0
    helps: int = 0
    misses: dict[Cell, int] = field(default_factory=dict)

    @classmethod
    def of(cls, cut: Cut) -> Puzzle:
        """All pieces loose, none joined."""
        groups = [Group(frozenset({cell}), spot=n) for n, cell in enumerate(cut.cells)]
        return cls(cut, groups)

    @property
    def is_solved(self) -> bool:
        """Whether every piece is home."""
        return not self.loose

    def group_of(self, cell: Cell) -> Group | None:
        """The loose group that a piece belongs to; None when it is home."""
        return next((group for group in self.loose if cell in group.cells), None)

    def raise_up(self, group: Group) -> None:
        """It lies on top from now on."""
        self.loose.remove(group)
        self.loose.append(group)

    def lay_down(self) -> None:
        """No hand holds any: large groups lie below small ones, so that none is hidden."""
        self.loose.sort(key=lambda group: -len(group.cells))

    def is_hinted(self, group: Group) -> bool:
        """Whether its place should glow while it is in hand."""
        return any(self.misses.get(cell, 0) >= HINT_AFTER for cell in group.cells)

    def drop(
        self, group: Group, held: Cell, within: float, cell_size: tuple[float, float],
        in_hand: Collection[Group] = (),
    ) -> Outcome:  # fmt: skip
        """A group is let go where it lies now, held by one of its pieces.

        It snaps home, or to a neighbour that is not `in_hand` of another child, from `within`
        pixels; on a wrong place of the board it is missed and must be brought back.
        """
        self.moves += 1
        if hypot(group.dx, group.dy) <= within:
            self.take_home(group)
            return "home"
        if self._join(group, within, in_hand):
            return "joined"
        aimed = self._aimed(group, held, cell_size)
        return "rested" if aimed in (None, held) else self._miss(group, held)

    def place(self, group: Group, held: Cell, place: Cell) -> Outcome:
        """A picked group is sent to a place on the board by a tap there."""
        self.moves += 1
        if place in group.cells:
            self.take_home(group)
            return "home"
        return self._miss(group, held)

    def take_home(self, group: Group) -> None:
        """The group lies on the board, and stays."""
        group.dx = group.dy = 0.0
        self.loose.remove(group)
        self.home |= group.cells

    def _miss(self, group: Group, held: Cell) -> Outcome:
        self.misses[held] = self.misses.get(held, 0) + 1
        if self.misses[held] < HELP_AFTER:
            return "missed"
        self.helps += 1
        self.take_home(group)
        return "helped"

    def _join(self, group: Group, within: float, in_hand: Collection[Group]) -> bool:
        """Joins it to all neighbours that lie right; they stay where they are."""
        has_joined = False
        while fitting := self._fitting(group, within, in_hand):
            other = min(fitting, key=group.gap)
            self.loose.remove(other)
            if not has_joined:
                group.dx, group.dy = other.dx, other.dy
            group.cells |= other.cells
            has_joined = True
        return has_joined

    def _fitting(self, group: Group, within: float, in_hand: Collection[Group]) -> Sequence[Group]:
        return [
            other
            for other in self.loose
            if other is not group
            and not any(other is one for one in in_hand)
            and group.gap(other) <= within
            and group.touches(other)
        ]

    def _aimed(self, group: Group, held: Cell, cell_size: tuple[float, float]) -> Cell | None:
        """The place on the board under the middle of the held piece."""
        row = held[0] + round(group.dy / cell_size[1])
        column = held[1] + round(group.dx / cell_size[0])
        is_on_board = 0 <= row < self.cut.rows and 0 <= column < self.cut.columns
        return (row, column) if is_on_board else None

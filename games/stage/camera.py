"""A pinhole camera over level ground: paces become pixels, and a child may look around."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from games.stage.motion import between, clamp, ease_out

HOME_SECONDS = 0.6  # for the way back to the middle


@dataclass
class Camera:
    """Looks straight along the ground from one pace above it.

    Distance 1 is where somebody stands before the child; there one pace is `reach` pixels. At
    distance z all is z times smaller and the ground lies `reach / z` pixels below the horizon.
    `pan` runs from -1 (as far left as one may look) to 1.
    """

    middle: float  # x of the vanishing point when the child looks straight ahead, in pixels
    horizon: float  # its y
    reach: float  # pixels of one pace at distance 1
    turn: float = 0.0  # pixels by which even the sky moves at pan 1
    sidestep: float = 0.0  # paces that the camera itself moves at pan 1: near things move more
    pan: float = 0.0
    _from: float = 0.0
    _way: float = 1.0  # share of the way home

    def shift(self, distance: float) -> float:
        """Pixels by which things at that distance stand left of their place: 0 at pan 0."""
        return self.pan * self.most_shift(distance)

    def most_shift(self, distance: float) -> float:
        """The shift at the limit of the pan, in pixels."""
        near = 0.0 if distance == inf else self.sidestep * self.scale(distance)
        return self.turn + near

    def scale(self, distance: float) -> float:
        """Pixels of one pace at that distance."""
        return self.reach / distance

    def x(self, across: float, distance: float) -> float:
        """Where something `across` paces right of the middle appears, in pixels."""
        return self.middle + across * self.scale(distance) - self.shift(distance)

    def y(self, distance: float) -> float:
        """Where the ground at that distance appears, in pixels."""
        return self.horizon + self.scale(distance)

    def place(self, across: float, distance: float) -> tuple[float, float]:
        """The pixel of a point on the ground."""
        return (self.x(across, distance), self.y(distance))

    def distance_at(self, y: float) -> float:
        """How far away the ground at that height of the glass is. Infinite from the horizon up."""
        return self.reach / (y - self.horizon) if y > self.horizon else inf

    def look(self, dx: float) -> bool:
        """A finger drew the ground where somebody stands by `dx` pixels. True when it moved."""
        most = self.most_shift(1.0)
        before = self.pan
        self.pan = max(-1.0, min(1.0, self.pan - dx / most)) if most else 0.0
        self._way = 1.0
        return self.pan != before

    @property
    def is_home(self) -> bool:
        """Whether it looks straight ahead."""
        return self.pan == 0.0

    @property
    def is_easing(self) -> bool:
        """Whether it is on its way back to the middle."""
        return self._way < 1.0 and not self.is_home

    def go_home(self) -> None:
        """Starts easing back to the middle."""
        self._from, self._way = self.pan, 0.0

    def settle(self, seconds: float, at_once: bool = False) -> bool:
        """Time goes by on the way back to the middle. True when it moved."""
        if self.is_home:
            return False
        if self._way >= 1.0:
            self.go_home()
        self._way = 1.0 if at_once else clamp(self._way + seconds / HOME_SECONDS)
        self.pan = 0.0 if self._way >= 1.0 else between(self._from, 0.0, ease_out(self._way))
        return True

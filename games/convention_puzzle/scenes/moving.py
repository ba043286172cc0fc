"""A finished scene that moves: only its small spots are drawn again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import pygame

from games.contract import Box
from games.convention_puzzle.scenes.spots import Ground, Spot, boxes


class Moving:
    """The movements of a picture that is already on the surface, made ready bit by bit."""

    def __init__(self, spots: Sequence[tuple[Spot, Ground | None]]) -> None:
        self._spots = [spot for spot, _ in spots]
        sheets = {id(spot.sheet): spot.sheet for spot in self._spots}.values()
        boxes_first = (sheet.find_boxes() for sheet in sheets)
        self._making = chain.from_iterable(
            chain(boxes_first, (spot.steps(ground) for spot, ground in spots))
        )

    @property
    def is_ready(self) -> bool:
        """Whether all of it moves."""
        return all(spot.is_ready for spot in self._spots)

    @property
    def names(self) -> frozenset[str]:
        """The layers that move."""
        return frozenset().union(*(spot.names for spot in self._spots))

    def make_ready(self) -> None:
        """Makes everything ready now: half a second, in place of some seconds of small steps."""
        for _ in self._making:
            pass

    def draw(
        self,
        on: pygame.Surface,
        corner: tuple[int, int],
        seconds: float,
        is_calm: bool = False,
        afresh: bool = False,
    ) -> list[Box]:
        """Draws what moved over the picture that lies at `corner`; gives the boxes drawn.

        Each call makes one layer more ready, so that no frame is long. `afresh`: the picture was
        laid anew since the last call. With less motion (`is_calm`) it draws nothing.
        """
        if is_calm:
            return []
        next(self._making, None)
        ready = (spot for spot in self._spots if spot.is_ready)
        drawn = [spot for spot in ready if spot.draw(on, corner, seconds, afresh)]
        return boxes(spot.rect.move(corner) for spot in drawn)

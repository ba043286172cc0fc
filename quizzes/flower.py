"""文明之花: it opens with the glows; when it stands in full bloom, the next one begins as a bud."""

from __future__ import annotations

from typing import NamedTuple

OPENS_AT = (1, 2, 4, 6, 9)  # glows at which a flower opens one step further


class Garden(NamedTuple):
    """How many flowers stand in full bloom, and how far the one beside them is open, 0 to 5.

    The newest counts as `step` until the next glow plants another.
    """

    blooms: int
    step: int


def garden(glows: int) -> Garden:
    """What a child's glows have made grow. It never shrinks."""
    whole = OPENS_AT[-1]
    blooms = max(0, glows - 1) // whole
    return Garden(blooms, sum(glows - blooms * whole >= step for step in OPENS_AT))

"""Where a small box fits between others: as high as it goes, in the middle before the sides."""

from __future__ import annotations

from collections.abc import Sequence

Box = tuple[int, int, int, int]  # x, y, width, height in pixels


def highest_place(
    size: tuple[int, int], glass: tuple[int, int], taken: Sequence[Box], edge: int
) -> tuple[int, int] | None:
    """The top left corner for a box of `size`; None where there is no room.

    `edge` pixels stay free around it. Only edges of what is taken (and of the glass) can limit
    the highest place, so only the heights just below them are tried.
    """
    width, height = size
    around = [(x - edge, y - edge, wide + 2 * edge, high + 2 * edge) for x, y, wide, high in taken]
    tops = {edge, *(y + high for _, y, _, high in around)}
    sides = [(glass[0] - width) // 2, edge, glass[0] - width - edge]
    for top in sorted(tops):
        for left in sides:
            box = (left, top, width, height)
            fits = left >= edge and edge <= top <= glass[1] - edge - height
            if fits and is_free(box, around):
                return box[:2]
    return None


def is_free(box: Box, taken: Sequence[Box]) -> bool:
    """Whether a box touches none of the others."""
    x, y, width, height = box
    return not any(
        x < left + wide and left < x + width and y < top + high and top < y + height
        for left, top, wide, high in taken
    )

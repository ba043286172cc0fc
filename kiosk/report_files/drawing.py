"""What a drawn report is: pages for a room, drawn by one and the same code on glass and paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, QSizeF

from kiosk.cards.pen import Pen


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a page that leads on, by name, and what stands there in words."""

    name: str
    room: QRectF
    says: str


class Drawing(Protocol):
    """A report that can be drawn. `em` is the size of its texts, all in millimetres."""

    @property
    def title(self) -> str:
        """What stands above it."""

    def pages(self, room: QSizeF, em: float) -> int:
        """How many pages it takes in a room of this size."""

    def draw(self, pen: Pen, room: QRectF, em: float, page: int) -> Sequence[Spot]:
        """Draws a page, counted from 0."""


def fitted_em(drawing: Drawing, room: QSizeF, largest: float, smallest: float) -> float:
    """The largest size of text at which one page is enough; the smallest where none is."""
    em = largest
    while em > smallest and drawing.pages(room, em) > 1:
        em -= 0.1
    return max(em, smallest)

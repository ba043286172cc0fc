"""A page that has nothing to draw: sentences that say why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from kiosk.cards.pen import Pen
from kiosk.report_files import marked_words
from kiosk.report_files.drawing import Spot

GAP_EM = 0.8


@dataclass(frozen=True, slots=True)
class WordsDrawing:
    """Sentences one below the other, on one page."""

    title: str
    sentences: tuple[str, ...]

    def pages(self, room: QSizeF, em: float) -> int:
        """Always one."""
        return 1

    def draw(self, pen: Pen, room: QRectF, em: float, page: int) -> Sequence[Spot]:
        """From the top."""
        y = room.top() + em
        for words in self.sentences:
            high = marked_words.height(words, room.width(), em)
            marked_words.write(pen, words, QRectF(room.left(), y, room.width(), high), em)
            y += high + em * GAP_EM
        return []

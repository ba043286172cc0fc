"""A pen that notes what it writes: a picture has no words of its own for who reads it aloud."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.cards.pen import NIGHT, Pen


class NotingPen(Pen):
    """`words` are the texts in the order in which they were written."""

    def __init__(self, painter: QPainter) -> None:
        super().__init__(painter)
        self.words: list[str] = []

    def note(self, words: str) -> None:
        """Words that are drawn letter by letter."""
        self.words.append(words)

    def write(
        self,
        room: QRectF,
        words: str,
        size_mm: float,
        place: Qt.AlignmentFlag,
        bold: bool = False,
        colour: str = NIGHT,
    ) -> None:
        """As every pen does."""
        self.note(words)
        super().write(room, words, size_mm, place, bold, colour)

"""A message on a card, with its clues underlined and numbered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPen

from kiosk.cards.pen import FINE, NIGHT, Pen
from kiosk.report_files.marks import BRICK, line
from quizzes.text import Cell, Placed, cells_of, lay_out

LINE = 1.75  # of a character's size: room for an underline and its number
Marked = Sequence[tuple[int, int, str]]  # first and last character, and what to write there


def height(words: str, width: float, em: float) -> float:
    """How high the words stand in a column of that width."""
    return (_laid(words, width, em)[-1].line + 1) * em * LINE if words else 0.0


def write(pen: Pen, words: str, room: QRectF, em: float, marked: Marked = ()) -> None:
    """Writes the words from the top of a room; marked stretches are underlined."""
    font = _font(em)
    painter = pen.pen
    pen.note(words)
    for one in _laid(words, room.width(), em):
        x = room.left() + one.x
        base = room.top() + one.line * em * LINE + em * 1.15
        painter.save()
        painter.scale(1 / FINE, 1 / FINE)
        painter.setFont(font)
        painter.setPen(QColor(NIGHT))
        painter.drawText(QPointF(x * FINE, base * FINE), one.cell.words)
        painter.restore()
        for first, end, label in marked:
            if first <= one.cell.start < end:
                painter.setPen(QPen(QColor(BRICK), em * 0.14))
                line(pen, x, base + em * 0.24, x + one.width, base + em * 0.24)
            if one.cell.start == first:
                above = QRectF(x - em * 0.5, base - em * 1.55, em * 1.6, em * 0.75)
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                pen.write(above, label, em * 0.68, flags, True, BRICK)


def _laid(words: str, width: float, em: float) -> list[Placed]:
    metrics = QFontMetricsF(_font(em))

    def wide(cell: Cell) -> float:
        return metrics.horizontalAdvance(cell.words) / FINE

    space = metrics.horizontalAdvance(" ") / FINE
    return lay_out(cells_of(words, ""), width, wide, space)


def _font(em: float) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(1, round(em * FINE)))
    return font

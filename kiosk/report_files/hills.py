"""d′ and c as a picture: two hills, and the line that a class draws between them."""

from __future__ import annotations

from math import exp

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from kiosk.cards.pen import NIGHT, Pen
from kiosk.report_files.marks import CENTRE, LEFT, QUIET, hatch, line
from kiosk.report_files.words import say
from quizzes.grade import Sensitivity
from quizzes.text import Language

SKETCH = Sensitivity(1.7, -0.4)
SPAN = 4.2  # standard deviations to each side of the middle


def draw_hills(
    pen: Pen, room: QRectF, em: float, language: Language, told: Sensitivity | None
) -> None:
    """The two hills at their true distance and the line at its true place; else a sketch."""
    shown = told or SKETCH
    picture = QRectF(room.left(), room.top(), min(em * 13, room.width() * 0.4), room.height())
    ground = picture.bottom() - em * 1.1
    high = ground - picture.top() - em * 1.2
    scale = picture.width() / (2 * SPAN)

    def x_of(value: float) -> float:
        return picture.center().x() + max(-SPAN, min(SPAN, value)) * scale

    for middle, key in ((-shown.d_prime / 2, "hill_fine"), (shown.d_prime / 2, "hill_tricks")):
        path = QPainterPath(QPointF(picture.left(), ground))
        for step in range(61):
            value = -SPAN + 2 * SPAN * step / 60
            path.lineTo(x_of(value), ground - high * exp(-((value - middle) ** 2) / 2))
        path.lineTo(picture.right(), ground)
        if key == "hill_tricks":
            pen.pen.save()
            pen.pen.setClipPath(path)
            hatch(pen, picture, em * 0.5, em * 0.06)
            pen.pen.restore()
        pen.pen.setPen(QPen(QColor(NIGHT), em * 0.1))
        pen.pen.setBrush(Qt.BrushStyle.NoBrush)
        pen.pen.drawPath(path)
        under = QRectF(x_of(middle) - em * 3, ground, em * 6, em * 1.1)
        side = -1.4 if key == "hill_fine" else 1.4
        pen.write(under.translated(side * em, 0), say(language, key), em * 0.8, CENTRE)
    pen.pen.setPen(QPen(QColor(NIGHT), em * 0.2))
    line(pen, x_of(shown.criterion), picture.top() + em * 0.2, x_of(shown.criterion), ground)
    pen.write(
        QRectF(x_of(shown.criterion) + em * 0.2, picture.top(), em * 4, em), "c", em * 0.9, LEFT
    )
    if told is None:
        corner = QRectF(picture.left(), picture.top(), em * 4, em)
        pen.write(corner, say(language, "example"), em * 0.7, LEFT, colour=QUIET)
    text = QRectF(picture.right() + em, room.top(), 0, room.height())
    text.setRight(room.right())
    pen.write(text, say(language, "hills"), em * 0.85, LEFT)

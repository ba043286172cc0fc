from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.cards.pen import Pen

LONG = "Your account needs a check, please finish it before eight tonight. Fill in your real name."
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def ink_outside(prepare):
    """Whether a long text in a low room leaves ink at the room's upper and lower edge."""
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    prepare(painter)
    Pen(painter).write(QRectF(20, 80, 200, 30), LONG, 14, LEFT)
    painter.end()
    rows = (80, 81, 108, 109)
    return any(image.pixelColor(x, y) != QColor("white") for y in rows for x in range(400))


def test_a_text_that_is_too_long_for_its_room_gets_smaller(qapp):
    assert not ink_outside(lambda painter: None)


def test_it_does_so_after_something_was_drawn_without_an_outline(qapp):
    assert not ink_outside(lambda painter: painter.setPen(Qt.PenStyle.NoPen))

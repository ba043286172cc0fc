"""The signs of the charts: bars, points and pills that also read in black and white."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen, QPolygonF

from kiosk.cards.pen import NIGHT, Pen
from kiosk.reports.leaning import Leaning
from kiosk.reports.shares import Share
from kiosk.store import StopAskGo

WHITE, QUIET, DUSK, RIVER = "#FFFFFF", "#4A5A75", "#F4B183", "#20407A"
LEAF, BRICK, OCHRE, SKY, FAINT = "#1F7A4F", "#C93A30", "#8A6312", "#2573A8", "#C9CFD9"
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
PILLS: dict[Leaning, tuple[str, str, str]] = {  # fill, ink, sign
    "tells_apart": (LEAF, WHITE, "✓"),
    "suspicious": (NIGHT, WHITE, "■"),
    "trusting": (WHITE, NIGHT, "□"),
    "asks": (DUSK, NIGHT, "▨"),
    "mixed": (WHITE, QUIET, "～"),
    "too_few": (WHITE, QUIET, "…"),
}


def line(pen: Pen, x1: float, y1: float, x2: float, y2: float) -> None:
    """A line with the pen as it is set."""
    pen.pen.drawLine(QLineF(x1, y1, x2, y2))


def hatch(pen: Pen, room: QRectF, gap: float, width: float) -> None:
    """Slanted lines that fill a room; drawn one by one, as patterns come out tiny on paper."""
    pen.pen.save()
    pen.pen.setClipRect(room, Qt.ClipOperation.IntersectClip)
    pen.pen.setPen(QPen(QColor(NIGHT), width))
    x = room.left() - room.height()
    while x < room.right():
        line(pen, x, room.bottom(), x + room.height(), room.top())
        x += gap
    pen.pen.restore()


def bar(pen: Pen, room: QRectF, counts: StopAskGo, em: float) -> None:
    """Stop (black), ask (hatched) and go (white) as shares of one bar."""
    x = room.left()
    total = max(1, counts.total)
    pen.pen.setPen(Qt.PenStyle.NoPen)
    fills = ((counts.stop, NIGHT), (counts.ask, DUSK), (counts.go, WHITE))
    for n, fill in fills:
        wide = room.width() * n / total
        part = QRectF(x, room.top(), wide, room.height())
        pen.pen.fillRect(part, QColor(fill))
        if fill == DUSK and n:
            hatch(pen, part, em * 0.38, em * 0.09)
        x += wide
        if 0 < x - room.left() < room.width() and n:
            pen.pen.setPen(QPen(QColor(NIGHT), em * 0.07))
            line(pen, x, room.top(), x, room.bottom())
    pen.pen.setPen(QPen(QColor(NIGHT), em * 0.07))
    pen.pen.setBrush(Qt.BrushStyle.NoBrush)
    pen.pen.drawRect(room)


def empty_bar(pen: Pen, room: QRectF, em: float) -> None:
    """Where there are too few answers."""
    pen.pen.setPen(QPen(QColor(QUIET), em * 0.06, Qt.PenStyle.DotLine))
    pen.pen.setBrush(Qt.BrushStyle.NoBrush)
    pen.pen.drawRect(room)


def axis(pen: Pen, room: QRectF, em: float) -> None:
    """0, 50 and 100 per cent."""
    for part in (0.0, 0.5, 1.0):
        x = room.left() + room.width() * part
        pen.pen.setPen(QPen(QColor(FAINT), em * 0.06))
        line(pen, x, room.top(), x, room.bottom())


def hits_mark(pen: Pen, x: float, y: float, em: float) -> None:
    """A filled circle."""
    pen.pen.setPen(Qt.PenStyle.NoPen)
    pen.pen.setBrush(QBrush(QColor(RIVER)))
    pen.pen.drawEllipse(QPointF(x, y), em * 0.36, em * 0.36)


def false_mark(pen: Pen, x: float, y: float, em: float) -> None:
    """A hollow triangle."""
    pen.pen.setPen(QPen(QColor(BRICK), em * 0.13))
    pen.pen.setBrush(QBrush(QColor(WHITE)))
    corners = ((0.0, -0.42), (0.42, 0.34), (-0.42, 0.34))
    pen.pen.drawPolygon(QPolygonF([QPointF(x + em * dx, y + em * dy) for dx, dy in corners]))


def point(pen: Pen, room: QRectF, y: float, share: Share | None, is_hit: bool, em: float) -> None:
    """A share on its axis, with its interval as a line: whole for hits, broken for the others."""
    if share is None:
        return
    style = Qt.PenStyle.SolidLine if is_hit else Qt.PenStyle.DashLine
    pen.pen.setPen(QPen(QColor(RIVER if is_hit else BRICK), em * 0.13, style))
    low, high = (room.left() + room.width() * end for end in share.interval)
    line(pen, low, y, high, y)
    mark = hits_mark if is_hit else false_mark
    mark(pen, room.left() + room.width() * share.value, y, em)


def pill(pen: Pen, room: QRectF, word: str, leaning: Leaning, em: float) -> None:
    """How a group answers, in a word on a plate with a sign of its own."""
    fill, ink, sign = PILLS[leaning]
    dashed = leaning in ("too_few", "mixed")
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    pen.pen.setPen(QPen(QColor(QUIET if dashed else NIGHT), em * 0.08, style))
    pen.pen.setBrush(QBrush(QColor(fill)))
    pen.pen.drawRoundedRect(room, em * 0.5, em * 0.5)
    inner = room.adjusted(em * 0.3, 0, -em * 0.3, 0)
    pen.write(inner, f"{sign} {word}", em * 0.92, CENTRE, not dashed, ink)


def band_mark(pen: Pen, x: float, y: float, band: str, em: float) -> None:
    """Secure is full, on the way half, not yet empty, too few dotted."""
    round_ = QRectF(x, y - em * 0.36, em * 0.72, em * 0.72)
    style = Qt.PenStyle.DotLine if band == "too_few" else Qt.PenStyle.SolidLine
    pen.pen.setPen(QPen(QColor(QUIET if band == "too_few" else NIGHT), em * 0.1, style))
    pen.pen.setBrush(QBrush(QColor(NIGHT if band == "secure" else WHITE)))
    pen.pen.drawEllipse(round_)
    if band == "on_the_way":
        pen.pen.setBrush(QBrush(QColor(NIGHT)))
        pen.pen.drawPie(round_, 90 * 16, 180 * 16)

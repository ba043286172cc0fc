"""A pen in millimetres: texts that fit their room, pinyin above, drawings; on paper or on glass."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter
from PySide6.QtSvg import QSvgRenderer

from quizzes.text import Cell, Text, cells_of, lay_out

NIGHT = "#0B2545"
FINE = 20  # fonts come in whole pixels; a finer grid keeps the sizes true
SMALLER = 0.94  # a step, where a text is too large for its room
RUBY_SHARE, LINE_HEIGHT, RUBY_HEIGHT = 0.46, 1.35, 0.55  # of a character's size


class Pen:
    """Draws with a painter that counts in millimetres; `pen` is the painter itself."""

    def __init__(self, painter: QPainter) -> None:
        self.pen = painter

    def note(self, words: str) -> None:
        """Told of words that are drawn letter by letter; see `NotingPen`."""

    def picture(self, svg: Path, room: QRectF) -> None:
        """A drawing that fills a room. Raises OSError where it is missing."""
        drawn = QSvgRenderer(str(svg))
        if not drawn.isValid():
            raise OSError(f"the picture {svg.name} is missing")
        drawn.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        drawn.render(self.pen, room)

    def write(
        self,
        room: QRectF,
        words: str,
        size_mm: float,
        place: Qt.AlignmentFlag,
        bold: bool = False,
        colour: str = NIGHT,
    ) -> None:
        """One text, on more lines or smaller where the room is narrow; sizes in mm."""
        self.pen.save()
        self.pen.scale(1 / FINE, 1 / FINE)
        wide = QRectF(room.x() * FINE, room.y() * FINE, room.width() * FINE, room.height() * FINE)
        size = size_mm * FINE
        flags = int(place) | int(Qt.TextFlag.TextWordWrap)
        self.pen.setPen(QColor(colour))  # first: without a pen Qt measures nothing
        while size > 1.5 * FINE:
            self.pen.setFont(_font(size, bold))
            needed = self.pen.boundingRect(wide, flags, words)
            if needed.width() <= wide.width() and needed.height() <= wide.height() + 1:
                break
            size *= SMALLER
        self.pen.drawText(wide, flags, words)
        self.pen.restore()

    def write_with_pinyin(
        self,
        room: QRectF,
        text: Text,
        size_mm: float,
        centred: bool = False,
        bold: bool = False,
        colour: str = NIGHT,
    ) -> None:
        """The Chinese words with their pinyin above, in the middle of the room's height."""
        self.pen.save()
        self.pen.scale(1 / FINE, 1 / FINE)
        cells, size = cells_of(text.zh, text.pinyin), size_mm * FINE
        while True:
            font, ruby = _font(size, bold), _font(size * RUBY_SHARE, False)
            base, above = QFontMetricsF(font), QFontMetricsF(ruby)

            def width_of(
                cell: Cell,
                base: QFontMetricsF = base,
                above: QFontMetricsF = above,
                gap: float = size * 0.1,
            ) -> float:
                needed = above.horizontalAdvance(cell.pinyin) + gap if cell.pinyin else 0.0
                return max(base.horizontalAdvance(cell.words), needed)

            placed = lay_out(cells, room.width() * FINE, width_of, base.horizontalAdvance(" "))
            line_high = size * (LINE_HEIGHT + RUBY_HEIGHT)
            high = (placed[-1].line + 1) * line_high
            if high <= room.height() * FINE or size < 2 * FINE:
                break
            size *= SMALLER
        top = room.y() * FINE + (room.height() * FINE - high) / 2
        self.pen.setPen(QColor(colour))
        for one in placed:
            line = [other for other in placed if other.line == one.line]
            free = room.width() * FINE - (line[-1].x + line[-1].width)
            middle = room.x() * FINE + (free / 2 if centred else 0) + one.x + one.width / 2
            y = top + one.line * line_high + size * RUBY_HEIGHT
            self._centred(middle, y + base.ascent() * 0.98, one.cell.words, font)
            if one.cell.pinyin:
                self._centred(middle, y - size * 0.02, one.cell.pinyin, ruby)
        self.pen.restore()

    def _centred(self, x: float, y: float, words: str, font: QFont) -> None:
        self.pen.setFont(font)
        wide = QFontMetricsF(font).horizontalAdvance(words)
        self.pen.drawText(QPointF(x - wide / 2, y), words)


def _font(pixels: float, bold: bool) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setBold(bold)
    font.setPixelSize(max(1, round(pixels)))
    return font

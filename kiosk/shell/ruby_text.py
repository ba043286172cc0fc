"""RubyText: a text with pinyin above each character, painted in one item."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen, QRawFont
from PySide6.QtQml import QJSValue, QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.shell.line_ends import lay_out_in_company
from kiosk.shell.qml_made import free_when_destroyed
from kiosk.shell.qml_types import Property, QVariant
from quizzes.text import Cell, Placed, cells_of

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

LIT, ON_LIT = QColor("#FFC94D"), QColor("#0B2545")  # 9.8:1, on every ground that texts stand on
RUBY_SHARE = 0.5  # LOOK: pinyin is half as large as its character
LINE_HEIGHT = 1.5


def missing_glyphs(font: QFont, words: str) -> str:
    """The characters that none of the font's families has: they would be boxes.

    Not by QFontMetrics.inFont, which denied U+7000 to U+7FFF in PySide 6.11.
    """
    raw = [QRawFont.fromFont(_of_family(font, family)) for family in font.families()]
    shown = {c for c in words if c > " "}
    return "".join(sorted(c for c in shown if not any(r.supportsCharacter(ord(c)) for r in raw)))


def _of_family(font: QFont, family: str) -> QFont:
    single = QFont(font)
    single.setFamilies([family])
    return single


@QmlElement
class RubyText(QQuickPaintedItem):
    """`line` is `{words, pinyin}`; `size` pixels; `wrapWidth` pixels (0: one line).

    The item takes its own implicit size; `isCut` says that it was given less room than it needs,
    `missing` names characters that no font has. The words `[litFirst, litEnd)` light up.
    """

    lineChanged = Signal()
    lookChanged = Signal()
    laidOut = Signal()
    litChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._line: dict[str, str] = {}
        self._size = 40.0
        self._colour = QColor("#0B2545")
        self._bold = False
        self._centred = False
        self._wrap_width = 0.0
        self._placed: list[Placed] = []
        self._line_widths: list[float] = []
        self._has_ruby = False
        self._lit_first = self._lit_end = -1

    def componentComplete(self) -> None:
        """QML made this item."""
        super().componentComplete()
        free_when_destroyed(self)

    def _get_line(self) -> Any:
        return self._line

    def _set_line(self, line: Any) -> None:
        plain = line.toVariant() if isinstance(line, QJSValue) else line
        new = {key: str(value) for key, value in plain.items()} if plain else {}
        if new != self._line:
            self._line = new
            self._lay_out()
            self.lineChanged.emit()

    def _get_size(self) -> float:
        return self._size

    def _set_size(self, size: float) -> None:
        if size > 0 and abs(size - self._size) > 0.01:
            self._size = size
            self._lay_out()
            self.lookChanged.emit()

    def _get_colour(self) -> QColor:
        return self._colour

    def _set_colour(self, colour: QColor) -> None:
        if colour != self._colour:
            self._colour = QColor(colour)
            self.update()
            self.lookChanged.emit()

    def _get_bold(self) -> bool:
        return self._bold

    def _set_bold(self, bold: bool) -> None:
        if bold != self._bold:
            self._bold = bold
            self._lay_out()
            self.lookChanged.emit()

    def _get_centred(self) -> bool:
        return self._centred

    def _set_centred(self, centred: bool) -> None:
        if centred != self._centred:
            self._centred = centred
            self.update()
            self.lookChanged.emit()

    def _get_wrap_width(self) -> float:
        return self._wrap_width

    def _set_wrap_width(self, width: float) -> None:
        if abs(width - self._wrap_width) > 0.01:
            self._wrap_width = width
            self._lay_out()
            self.lookChanged.emit()

    def _get_lit_first(self) -> int:
        return self._lit_first

    def _set_lit_first(self, first: int) -> None:
        if first != self._lit_first:
            self._lit_first = first
            self.update()
            self.litChanged.emit()

    def _get_lit_end(self) -> int:
        return self._lit_end

    def _set_lit_end(self, end: int) -> None:
        if end != self._lit_end:
            self._lit_end = end
            self.update()
            self.litChanged.emit()

    def _get_is_cut(self) -> bool:
        too_wide = self.implicitWidth() > self.width() + 1.5
        return too_wide or self.implicitHeight() > self.height() + 1.5

    def _get_words(self) -> str:
        return self._line.get("words", "")

    def _get_missing(self) -> str:
        return missing_glyphs(
            self._font(), self._line.get("words", "") + self._line.get("pinyin", "")
        )

    line = Property(QVariant, _get_line, _set_line, notify=lineChanged)
    size = Property(float, _get_size, _set_size, notify=lookChanged)
    color = Property(QColor, _get_colour, _set_colour, notify=lookChanged)
    bold = Property(bool, _get_bold, _set_bold, notify=lookChanged)
    centred = Property(bool, _get_centred, _set_centred, notify=lookChanged)
    wrapWidth = Property(float, _get_wrap_width, _set_wrap_width, notify=lookChanged)
    litFirst = Property(int, _get_lit_first, _set_lit_first, notify=litChanged)
    litEnd = Property(int, _get_lit_end, _set_lit_end, notify=litChanged)
    words = Property(str, _get_words, notify=lineChanged)
    isCut = Property(bool, _get_is_cut, notify=laidOut)
    missing = Property(str, _get_missing, notify=laidOut)

    def _font(self, share: float = 1.0) -> QFont:
        font = QFont(QGuiApplication.font())
        font.setPixelSize(max(1, round(self._size * share)))
        font.setBold(self._bold and share == 1.0)
        return font

    def _lay_out(self) -> None:
        words = self._line.get("words", "")
        cells = cells_of(words, self._line.get("pinyin", ""))
        self._has_ruby = any(cell.pinyin for cell in cells)
        base = QFontMetricsF(self._font())
        ruby = QFontMetricsF(self._font(RUBY_SHARE))
        gap = self._size * 0.12

        def width_of(cell: Cell) -> float:
            own = base.horizontalAdvance(cell.words)
            return max(own, ruby.horizontalAdvance(cell.pinyin) + gap) if cell.pinyin else own

        room = self._wrap_width if self._wrap_width > 0 else 1e9
        self._placed = lay_out_in_company(cells, room, width_of, base.horizontalAdvance(" "))
        count = max((p.line for p in self._placed), default=0) + 1 if self._placed else 0
        self._line_widths = [
            max((p.x + p.width for p in self._placed if p.line == n), default=0.0)
            for n in range(count)
        ]
        self.setImplicitSize(max(self._line_widths, default=0.0) + 1.0, count * self._line_height())
        self.laidOut.emit()
        self.update()

    def _line_height(self) -> float:
        return self._size * (LINE_HEIGHT + (RUBY_SHARE * 0.9 if self._has_ruby else 0.0))

    def paint(self, painter: QPainter) -> None:
        """Draws pinyin and characters, each centred in its cell."""
        if not self._placed:
            return
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setPen(self._colour)
        font, ruby_font = self._font(), self._font(RUBY_SHARE)
        base, ruby = QFontMetricsF(font), QFontMetricsF(ruby_font)
        height = self._line_height()
        lit = [placed for placed in self._placed if self._is_lit(placed)]
        self._paint_light(painter, lit)
        ruby_height = self._size * RUBY_SHARE * 1.15 if self._has_ruby else 0.0
        painter.setFont(font)
        for placed in self._placed:
            x = placed.x + self._indent(placed.line)
            x += (placed.width - base.horizontalAdvance(placed.cell.words)) / 2
            top = placed.line * height + ruby_height
            room = height - ruby_height
            y = top + (room - base.height()) / 2 + base.ascent()
            painter.setPen(ON_LIT if placed in lit else self._colour)
            painter.drawText(QPointF(x, y), placed.cell.words)
        painter.setFont(ruby_font)
        for placed in self._placed:
            if placed.cell.pinyin:
                x = placed.x + self._indent(placed.line)
                x += (placed.width - ruby.horizontalAdvance(placed.cell.pinyin)) / 2
                y = placed.line * height + self._size * 0.08 + ruby.ascent()
                painter.setPen(ON_LIT if placed in lit else self._colour)
                painter.drawText(QPointF(x, y), placed.cell.pinyin)

    def _is_lit(self, placed: Placed) -> bool:
        start = placed.cell.start
        return start < self._lit_end and start + len(placed.cell.words) > self._lit_first >= 0

    def _paint_light(self, painter: QPainter, lit: list[Placed]) -> None:
        """A box for each line: its colour is seen on dark grounds, its edge on light ones."""
        if not lit:
            return
        height, edge = self._line_height(), max(2.0, self._size * 0.05)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(LIT)
        painter.setPen(QPen(ON_LIT, edge))
        for line in sorted({placed.line for placed in lit}):
            there = [placed for placed in lit if placed.line == line]
            left = max(edge / 2, there[0].x + self._indent(line) - edge)
            right = there[-1].x + there[-1].width + self._indent(line) + edge
            right = min(right, self.width() - edge / 2)
            top = line * height + edge / 2 + (0.0 if self._has_ruby else self._size * 0.08)
            bottom = (line + 1) * height - edge / 2 - self._size * 0.08
            box = QRectF(left, top, right - left, bottom - top)
            painter.drawRoundedRect(box, self._size * 0.15, self._size * 0.15)
        painter.restore()

    def _indent(self, line: int) -> float:
        return (self.width() - self._line_widths[line]) / 2 if self._centred else 0.0

    def boundingRect(self) -> QRectF:
        """Where the item paints."""
        return QRectF(0, 0, self.width(), self.height())

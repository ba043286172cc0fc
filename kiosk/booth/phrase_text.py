"""A phrase of a script: dots below the words to stress, and which character a finger touched."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QJSValue, QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.shell.qml_types import Property, QVariantList
from kiosk.shell.ruby_text import RubyText
from quizzes.text import Placed

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

DOT_SHARE = 0.09  # of the size of a character: 着重号


@QmlElement
class PhraseText(RubyText):
    """`stress` is a list of (start, end) in the words; `stressColour` that of the dots."""

    stressChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._stress: list[tuple[int, int]] = []
        self._stress_colour = QColor("#C93A30")

    @Slot(float, float, result=int)
    def placeAt(self, x: float, y: float) -> int:
        """Where the touched character or word begins in the words; -1 beside all of them."""
        line = int(y / self._line_height())
        for placed in self._placed:
            left = placed.x + self._indent(placed.line)
            if placed.line == line and left <= x < left + placed.width:
                return placed.cell.start
        return -1

    def paint(self, painter: QPainter) -> None:
        """The words, and a dot below each that is stressed."""
        super().paint(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._stress_colour)
        radius, height = self._size * DOT_SHARE / 2, self._line_height()
        for placed in filter(self._is_stressed, self._placed):
            x = placed.x + self._indent(placed.line) + placed.width / 2
            y = (placed.line + 1) * height - self._size * 0.16
            painter.drawEllipse(QPointF(x, y), radius * 1.4, radius * 1.4)

    def _is_stressed(self, placed: Placed) -> bool:
        start = placed.cell.start
        return any(first <= start < end for first, end in self._stress)

    def _get_stress(self) -> Any:
        return [list(span) for span in self._stress]

    def _set_stress(self, spans: Any) -> None:
        plain = spans.toVariant() if isinstance(spans, QJSValue) else spans
        new = [(int(first), int(end)) for first, end in plain or []]
        if new != self._stress:
            self._stress = new
            self.update()
            self.stressChanged.emit()

    def _get_stress_colour(self) -> QColor:
        return self._stress_colour

    def _set_stress_colour(self, colour: QColor) -> None:
        if colour != self._stress_colour:
            self._stress_colour = QColor(colour)
            self.update()
            self.stressChanged.emit()

    stress = Property(QVariantList, _get_stress, _set_stress, notify=stressChanged)
    stressColour = Property(QColor, _get_stress_colour, _set_stress_colour, notify=stressChanged)

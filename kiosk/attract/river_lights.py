"""RiverLights: all lights of the river in one picture, painted once and then only shown."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.attract.river import lights
from kiosk.shell.qml_made import free_when_destroyed
from kiosk.shell.qml_types import Property

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

REFLECTION = 0.6  # how far its ripples reach below a light, of its size
RIPPLES = ((0.86, 0.52, 0.5), (1.06, 0.38, 0.34), (1.26, 0.24, 0.2))  # place, width, opacity
GLOW, CORE = QColor("#FFC94D"), QColor("#FFFDF0")


@QmlElement
class RiverLights(QQuickPaintedItem):
    """`count` lights; `lightSize` is the width in pixels of one at the near bank."""

    countChanged = Signal()
    sizeChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._light_size = 40.0

    def componentComplete(self) -> None:
        """QML made this item."""
        super().componentComplete()
        free_when_destroyed(self)

    def paint(self, painter: QPainter) -> None:
        """Only when the count or the glass has changed."""
        wide, high = self.width(), self.height()
        for light in lights(self._count):
            side = max(4, round(self._light_size * light.size))
            room_x, room_y = wide - side, high - side * (1 + REFLECTION)
            painter.drawImage(QPointF(light.x * room_x, light.y * room_y), _light(side))

    def _get_count(self) -> int:
        return self._count

    def _set_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.update()
            self.countChanged.emit()

    def _get_light_size(self) -> float:
        return self._light_size

    def _set_light_size(self, size: float) -> None:
        if size > 0 and size != self._light_size:
            self._light_size = size
            self.update()
            self.sizeChanged.emit()

    count = Property(int, _get_count, _set_count, notify=countChanged)
    lightSize = Property(float, _get_light_size, _set_light_size, notify=sizeChanged)


@cache
def _light(side: int) -> QImage:
    """A light and its ripples on the water, of that width."""
    image = QImage(side, round(side * (1 + REFLECTION)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 0))
    for at, width, opacity in RIPPLES:
        painter.setBrush(_faded(GLOW, opacity))
        ripple = QRectF(side * (1 - width) / 2, side * at, side * width, max(1.0, side * 0.07))
        painter.drawRoundedRect(ripple, ripple.height() / 2, ripple.height() / 2)
    glow = QRadialGradient(side / 2, side / 2, side / 2)
    for at, colour, opacity in ((0, CORE, 1), (0.16, CORE, 0.95), (0.3, GLOW, 0.6), (1, GLOW, 0)):
        glow.setColorAt(at, _faded(colour, opacity))
    painter.setBrush(glow)
    painter.drawEllipse(QRectF(0, 0, side, side))
    painter.end()
    return image


def _faded(colour: QColor, opacity: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(opacity)
    return faded

"""The item that shows a game's pygame surface, without a copy, and takes its touches."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from games.contract import Box, Touch
from kiosk.shell.qml_made import free_when_destroyed

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

OUTSIDE = QPointF(-1, -1)  # a finger that the system took away lets go of what it pressed, there


@QmlElement
class StageItem(QQuickPaintedItem):
    """Paints the surface that the play screen's runner draws on; only the first finger counts."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setOpaquePainting(True)
        self.setAntialiasing(False)
        self.setAcceptTouchEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self._image: QImage | None = None
        self._pixels: Any = None
        self._taker: Any = None
        self._finger: int | None = None

    def componentComplete(self) -> None:
        """QML made this item."""
        super().componentComplete()
        free_when_destroyed(self)

    def take_surface(self, surface: Any, taker: Any) -> None:
        """Shows this pygame surface from now on and sends touches to `taker(Touch)`."""
        width, height = surface.get_size()
        pitch = surface.get_pitch()
        # The address, not get_buffer(): that would hold pygame's lock on the surface.
        self._pixels = (ctypes.c_ubyte * (pitch * height)).from_address(surface._pixels_address)
        self._image = QImage(self._pixels, width, height, pitch, QImage.Format.Format_RGB32)
        self._taker = taker
        self.update()

    def show_drawn(self, boxes: Sequence[Box] | None) -> None:
        """The surface has been drawn on: everywhere, or only in these boxes."""
        if boxes is None:
            self.update()
            return
        for x, y, width, height in boxes:
            self.update(QRect(x, y, width, height))

    def let_go(self) -> None:
        """Forgets the surface before it is freed."""
        self._image = self._pixels = self._taker = None

    def paint(self, painter: QPainter) -> None:
        """Draws the surface, one pixel to one pixel."""
        if self._image is None:
            return
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        if self._image.width() == int(self.width()) and self._image.height() == int(self.height()):
            painter.drawImage(0, 0, self._image)
        else:
            painter.drawImage(QRect(0, 0, int(self.width()), int(self.height())), self._image)

    def boundingRect(self) -> QRectF:
        """The whole item."""
        return QRectF(0, 0, self.width(), self.height())

    def touchEvent(self, event: QTouchEvent) -> None:
        """Follows the first finger until it leaves."""
        for point in event.points():
            if self._finger is None and point.state() == point.state().Pressed:
                self._finger = point.id()
                self._send("press", point.position())
            elif point.id() == self._finger:
                if point.state() == point.state().Released:
                    self._finger = None
                    self._send("release", point.position())
                elif point.state() == point.state().Updated:
                    self._send("move", point.position())
        if event.type() == QEvent.Type.TouchCancel and self._finger is not None:
            self._send("release", OUTSIDE)
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._finger = None
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mouse is a finger."""
        self._send("press", event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A mouse is a finger."""
        self._send("move", event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A mouse is a finger."""
        self._send("release", event.position())

    def _send(self, kind: Any, place: Any) -> None:
        if self._taker is not None:
            self._taker(Touch(kind, place.x(), place.y()))

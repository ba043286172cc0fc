"""The item that shows a game's pygame surface, without a copy, and takes its touches."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from games.contract import Touch
from kiosk.shell.surface_item import SurfaceItem

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

OUTSIDE = QPointF(-1, -1)  # a finger that the system took away lets go of what it pressed, there


@QmlElement
class StageItem(SurfaceItem):
    """Shows the surface that the play screen's runner draws on, and follows fingers on it."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setAcceptTouchEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self._taker: Any = None
        self._most_fingers = 1
        self._fingers: dict[int, int] = {}  # Qt's ids of those on the glass; the game's numbers

    def take_surface(self, surface: Any, taker: Any, most_fingers: int = 1) -> None:
        """Shows this pygame surface from now on and sends touches to `taker(Touch)`.

        Of fingers that are on the glass together, only so many count: those that came first.
        """
        self._taker = taker
        self._most_fingers = most_fingers
        self.show_surface(surface)

    def let_go(self) -> None:
        """Draws on no more. The last picture and its memory stay until the item goes."""
        self._taker = None

    def touchEvent(self, event: QTouchEvent) -> None:
        """Follows each finger that counts until it leaves."""
        for point in event.points():
            if point.state() == point.state().Pressed:
                self._put_down(point)
            elif point.id() in self._fingers:
                number = self._fingers[point.id()]
                if point.state() == point.state().Released:
                    del self._fingers[point.id()]
                    self._send("release", point.position(), number)
                elif point.state() == point.state().Updated:
                    self._send("move", point.position(), number)
        if event.type() == QEvent.Type.TouchCancel:
            for number in self._fingers.values():
                self._send("release", OUTSIDE, number)
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._fingers.clear()
        event.accept()

    def _put_down(self, point: QEventPoint) -> None:
        """A finger came: it gets the smallest number that is free."""
        if point.id() in self._fingers or len(self._fingers) >= self._most_fingers:
            return
        taken = self._fingers.values()
        number = next(n for n in range(self._most_fingers) if n not in taken)
        self._fingers[point.id()] = number
        self._send("press", point.position(), number)

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

    def _send(self, kind: Any, place: Any, finger: int = 0) -> None:
        if self._taker is not None:
            self._taker(Touch(kind, place.x(), place.y(), finger))

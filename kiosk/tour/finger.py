"""A finger: real touch events on the kiosk's window."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.shell.items import children_of
from kiosk.shell.window import KioskWindow

PATIENCE_SECONDS = 20.0
APPEARS_SECONDS = 5.0  # what is about to be shown may still wait for an answer of the store
BETWEEN_TOUCHES_MS = 270  # a second touch within 250 ms is no touch


class NothingThere(LookupError):
    """What should be touched is not on the glass."""


class Finger:
    """Touches items by their objectName, or the game's parts by their name."""

    def __init__(self, window: KioskWindow) -> None:
        self._window = window
        self._device: QPointingDevice = QTest.createTouchDevice()

    def find(self, name: str) -> QQuickItem:
        """The visible item of that objectName. Raises NothingThere."""
        for item in everything_below(self._window.contentItem()):
            if item.objectName() == name and item.isVisible():
                return item
        raise NothingThere(name)

    def touch(self, name: str) -> None:
        """Touches the middle of an item, once it is there, and waits until touches count again.

        Raises NothingThere.
        """
        item = self._once_there(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        self.touch_at(round(middle.x()), round(middle.y()))

    def _once_there(self, name: str) -> QQuickItem:
        end = monotonic() + APPEARS_SECONDS
        while True:
            self._lay_out()
            try:
                return self.find(name)
            except NothingThere:
                if monotonic() > end:
                    raise
                QTest.qWait(20)

    def _lay_out(self) -> None:
        """Rows and flows that have just changed take their places now, not with the next frame."""
        for _ in range(2):  # a row in a row
            for item in reversed(everything_below(self._window.contentItem())):
                item.ensurePolished()

    def touch_at(self, x: int, y: int) -> None:
        """Touches a place of the window, in pixels."""
        place = QPoint(x, y)
        press = QTest.touchEvent(self._window, self._device, False)
        press.press(0, place, self._window)
        press.commit()
        QTest.qWait(20)
        release = QTest.touchEvent(self._window, self._device, False)
        release.release(0, place, self._window)
        release.commit()
        QTest.qWait(BETWEEN_TOUCHES_MS)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Draws a finger from one place of the window to another, in pixels."""
        steps = 6
        for step in range(steps + 1):
            x, y = (round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True))
            event = QTest.touchEvent(self._window, self._device, False)
            place = QPoint(x, y)
            if step == 0:
                event.press(0, place, self._window)
            else:
                event.move(0, place, self._window)
            event.commit()
            QTest.qWait(20)
        release = QTest.touchEvent(self._window, self._device, False)
        release.release(0, QPoint(*end), self._window)
        release.commit()
        QTest.qWait(BETWEEN_TOUCHES_MS)

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        """Waits for something to become true. Raises TimeoutError, naming it."""
        end = monotonic() + PATIENCE_SECONDS
        while not condition():
            if monotonic() > end:
                raise TimeoutError(f"waited in vain for: {what}")
            QTest.qWait(20)


def everything_below(item: QQuickItem) -> list[QQuickItem]:
    """An item's children and theirs, in painting order."""
    found: list[QQuickItem] = []
    for child in children_of(item):
        found.append(child)
        found += everything_below(child)
    return found

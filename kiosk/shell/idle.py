"""The idle watch: 45 s of silence → 「还在吗？」 for 20 s → goodbye. Also the hidden staff door."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, words_beside

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

ASK_SECONDS = 20  # WCAG 2.2.1: at least twenty seconds to answer
DESK_SECONDS = 180 - ASK_SECONDS  # a desk locks itself after three minutes, the question included


@QmlElement
@QmlUncreatable("made by the station")
class IdleWatch(QObject):
    """Counts seconds without a touch. `tick` is called once a second by its own timer or a test."""

    changed = Signal()
    gone = Signal()
    touched = Signal()

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self._words = words_beside(__file__)
        self._limit = 0
        self._ask_seconds, self._leave_seconds = ScreenModel.idle_seconds, ASK_SECONDS
        self._given = ASK_SECONDS
        self._silent = 0
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        reading.changed.connect(self.changed)

    def follow(self, screen: ScreenModel) -> None:
        """Another screen is on the stage: its own limit counts; the usual one is set by staff."""
        limit, is_usual = screen.idle_seconds, screen.idle_seconds == ScreenModel.idle_seconds
        if is_usual:
            limit = self._ask_seconds
        elif limit and screen.has_bar:  # a child reads or listens there
            limit = max(limit, self._ask_seconds)
        self._limit = limit
        self._given = self._leave_seconds if is_usual or screen.has_bar else ASK_SECONDS
        self._start_anew()

    def be_patient(self, ask_seconds: int, leave_seconds: int) -> None:
        """How long a child may be still, and how long the question stands, as staff have set it."""
        self._ask_seconds, self._leave_seconds = ask_seconds, leave_seconds

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any press anywhere starts the count anew, and any key that comes this far."""
        if _is_press(event) or event.type() == QEvent.Type.KeyPress:
            if not self._left:
                self._silent = 0
            self.touched.emit()
        return False

    def close(self) -> None:
        """The station is closed: nobody is waited for any more."""
        self._timer.stop()

    @Slot()
    def tick(self) -> None:
        """One second went by."""
        if not self._limit:
            return
        if self._left:
            self._left -= 1
            self.changed.emit()
            if not self._left:
                self._silent = 0
                self.gone.emit()
            return
        self._silent += 1
        if self._silent >= self._limit:
            self._left = self._given
            self.changed.emit()

    @Slot()
    def stay(self) -> None:
        """The child is still there."""
        self._start_anew()

    def _start_anew(self) -> None:
        self._silent = self._left = 0
        self.changed.emit()

    def _is_asking(self) -> bool:
        return self._left > 0

    def _seconds_left(self) -> int:
        return self._left

    def _seconds_given(self) -> int:
        return self._given

    def _question(self) -> dict[str, str]:
        return self._reading.line(self._words["still_there"])

    def _answer(self) -> dict[str, str]:
        return self._reading.line(self._words["i_am_here"])

    isAsking = Property(bool, _is_asking, notify=changed)
    secondsLeft = Property(int, _seconds_left, notify=changed)
    secondsGiven = Property(int, _seconds_given, notify=changed)
    question = Property(QVariant, _question, notify=changed)
    answer = Property(QVariant, _answer, notify=changed)


class HiddenCorner(QObject):
    """Five taps in the top left corner within four seconds open the staff door."""

    opened = Signal()
    TAPS = 5
    WITHIN_SECONDS = 4.0
    SIZE_MM = 25.0

    def __init__(self, px_per_mm: float) -> None:
        super().__init__()
        self.px_per_mm = px_per_mm
        self._times: list[float] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Counts presses in the corner; never eats one."""
        place = _pressed_at(event)
        if place is None:
            return False
        side = self.SIZE_MM * self.px_per_mm
        if place.x() > side or place.y() > side:
            self._times.clear()
            return False
        now = _seconds(event)
        self._times = [t for t in self._times if now - t < self.WITHIN_SECONDS] + [now]
        if len(self._times) >= self.TAPS:
            self._times.clear()
            self.opened.emit()
        return False


def _is_press(event: Any) -> bool:
    """Whether a finger comes down, be it beside a hand that rests on the glass."""
    if event.type() == QEvent.Type.TouchUpdate and isinstance(event, QTouchEvent):
        return any(point.state() == QEventPoint.State.Pressed for point in event.points())
    return event.type() in (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)


def _pressed_at(event: Any) -> QPointF | None:
    if event.type() == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent):
        return event.points()[0].position()
    if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
        return event.position()
    return None


def _seconds(event: Any) -> float:
    return float(event.timestamp()) / 1000

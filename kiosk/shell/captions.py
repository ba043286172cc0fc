"""Captions: what a sound says, in a line on the glass, for those who don't hear it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.shell.free_place import Box, highest_place, is_free
from kiosk.shell.items import children_of
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from kiosk.shell.reading import Reading
from kiosk.shell.ruby_text import RubyText
from kiosk.shell.screen import words_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_MS = 1_600  # the longest sound, and a little more to read
SHARED_MS = 1_000  # when another caption waits
FRESH_MS = 500  # a sound that goes over to the next screen, as the fanfare at a game's end
LOOK_MS = 150  # what is on the glass may come to stand where the caption is
GOES_ON = ("step", "page")  # nothing of what was stays when the child goes on

LookAround = Callable[[], Sequence[Box]]


@QmlElement
@QmlUncreatable("made by the station")
class Captions(QObject):
    """One line at a time. It never covers a text or a target: without room it does not show.

    Words and place stay as they are while the line fades away.
    """

    changed = Signal()

    def __init__(self, reading: Reading, look_around: LookAround) -> None:
        super().__init__()
        self._reading = reading
        self._look_around = look_around
        self._words = words_beside(__file__)
        self._is_on = True
        self._waiting: deque[Text] = deque(maxlen=2)
        self._text: Text | None = None
        self._is_up = False
        self._place = (0, 0)
        self._has_room = False
        self._size = self._glass = (0, 0)
        self._edge = 0
        self._shown = self._timer(SHOWN_MS, self._over)
        self._look = self._timer(LOOK_MS, self.make_room)
        self._look.setSingleShot(False)
        self._fresh = self._timer(FRESH_MS, lambda: None)
        reading.changed.connect(self.changed)

    def _timer(self, ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(act)
        return timer

    def switch(self, is_on: bool) -> None:
        """On or off, as staff have set it."""
        self._is_on = is_on
        if not is_on:
            self.clear()

    def hear(self, cue: str) -> None:
        """A cue is played: its caption comes up, after the one that is up."""
        if cue in GOES_ON:
            self.clear()
        text = self._words.get(f"heard_{cue}")
        if text is None or not self._is_on:
            return
        self._fresh.start()
        text = Text(f"（{text.zh}）", text.pinyin, f"({text.en})")
        if not self._is_up:
            self._show(text)
        else:
            self._waiting.append(text)
            self._shown.start(min(SHARED_MS, max(0, self._shown.remainingTime())))

    @Slot()
    def turn_page(self) -> None:
        """Another screen shows: what was heard on the one before is over."""
        if not self._fresh.isActive():
            self.clear()

    def clear(self) -> None:
        """Nothing is shown any more."""
        self._waiting.clear()
        self._shown.stop()
        self._look.stop()
        if self._is_up:
            self._is_up = False
            self.changed.emit()

    @Slot(float, float, float, float, float)
    def fit(self, width: float, height: float, wide: float, high: float, edge: float) -> None:
        """The line is so large on a glass so large, in pixels; `edge` is to stay free around it."""
        self._size, self._glass = (round(width), round(height)), (round(wide), round(high))
        self._edge = round(edge)
        self._has_room = False
        self.make_room()

    def _show(self, text: Text) -> None:
        self._text, self._has_room, self._is_up = text, False, True
        self._shown.start(SHARED_MS if self._waiting else SHOWN_MS)
        self._look.start()
        self.changed.emit()  # QML measures the line and calls fit()
        self.make_room()

    def _over(self) -> None:
        if self._waiting:
            self._show(self._waiting.popleft())
        else:
            self.clear()

    def make_room(self) -> None:
        """Takes a free place, and another one when something comes up below."""
        if not self._is_up or not self._size[0]:
            return
        taken = self._look_around()
        if self._has_room and is_free((*self._place, *self._size), taken):
            return
        place = highest_place(self._size, self._glass, taken, self._edge)
        if (place is not None) != self._has_room or place not in (None, self._place):
            self._has_room, self._place = place is not None, place or self._place
            self.changed.emit()

    def _get_line(self) -> dict[str, str]:
        if self._text is None:
            return {"words": "", "pinyin": ""}
        return self._reading.line(self._text)

    def _is_shown(self) -> bool:
        return self._is_up and self._has_room

    def _x(self) -> int:
        return self._place[0]

    def _y(self) -> int:
        return self._place[1]

    line = Property(QVariant, _get_line, notify=changed)
    isShown = Property(bool, _is_shown, notify=changed)
    x = Property(int, _x, notify=changed)
    y = Property(int, _y, notify=changed)


def boxes_of_items(item: QQuickItem, within: QQuickItem | None = None) -> list[Box]:
    """Where texts, targets, plates and small pictures are below an item, in its own pixels.

    Not the caption's own. A picture is small up to a fifth of the first item's width.
    """
    found: list[Box] = []
    within = within or item
    widest = within.width() / 5
    for child in children_of(item):
        if not child.isVisible() or child.objectName() == "caption":
            continue
        is_small_picture = child.property("isFigure") and child.width() <= widest
        is_read = isinstance(child, RubyText) or child.property("isPlate")
        if is_read or child.property("isTarget") or is_small_picture:
            corner = child.mapToItem(within, QPointF(0, 0))
            size = round(child.width()), round(child.height())
            found.append((round(corner.x()), round(corner.y()), *size))
        found += boxes_of_items(child, within)
    return found

"""A check: one message after the other, three answers, nothing said of right or wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.text import Text

if TYPE_CHECKING:
    from quizzes.message import MessageItem

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

ANSWERS = ("stop", "ask", "go")
Record = Callable[["MessageItem", str, float, Callable[[], None]], None]


@QmlElement
@QmlUncreatable("made by the station")
class CheckScreen(ScreenModel):
    """`record(item, answer, seconds, done)` commits an answer and calls `done` after.

    `done_before` messages of the same form were answered in an earlier visit.
    """

    qml = qml_beside(__file__, "CheckScreen.qml")
    changed = Signal()
    idle_seconds = 60
    bar_has_home = False  # the way out is goodbye; what is left waits for the next visit
    bed = ""

    finished = Signal()
    over = Signal()

    def __init__(
        self,
        reading: Reading,
        items: Sequence[MessageItem],
        record: Record,
        done_before: int = 0,
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self._items = items
        self._record = record
        self._before = done_before
        self._at = 0
        self._is_begun = False
        self._is_saving = self._is_gone = False
        self._since = monotonic()

    @Slot()
    def begin(self) -> None:
        """「开始」."""
        self._is_begun, self._since = True, monotonic()
        self._show()

    @Slot(str)
    def choose(self, answer: str) -> None:
        """One of the three answers; the next message comes when it is on the disk."""
        if answer not in ANSWERS or self._is_saving or self._get_step() != "message":
            return
        self._is_saving = True
        self._record(self._items[self._at], answer, monotonic() - self._since, self._go_on)
        self.changed.emit()

    @Slot()
    def goAway(self) -> None:
        """「好了」."""
        self.over.emit()

    def leave(self) -> None:
        """An answer that is durable later finds nobody."""
        self._is_gone = True

    def spoken(self) -> list[Text]:
        """The message, or what 江江 says."""
        if self._get_step() == "message":
            return [self._items[self._at].text]
        return [self._said()]

    def soon(self) -> list[Text]:
        """The next message."""
        return [item.text for item in self._items[self._at : self._at + 2]]

    def _go_on(self) -> None:
        if self._is_gone:
            return
        self._at, self._is_saving, self._since = self._at + 1, False, monotonic()
        if self._at == len(self._items):
            self.finished.emit()
        self._show()

    def _show(self) -> None:
        self.changed.emit()
        self.aloudChanged.emit()

    def _said(self) -> Text:
        return self.text({"begin": "begin_says", "end": "thanks"}.get(self._get_step(), "question"))

    def _get_step(self) -> str:
        if not self._is_begun and self._items:
            return "begin"
        return "message" if self._at < len(self._items) else "end"

    def _get_bubble(self) -> dict[str, str]:
        return self.line(self._said())

    def _get_message(self) -> dict[str, str]:
        if self._get_step() != "message":
            return {"words": "", "pinyin": ""}
        return self.line(self._items[self._at].text)

    def _get_sender(self) -> dict[str, str]:
        if self._get_step() != "message":
            return {"words": "", "pinyin": ""}
        return self.line(self._items[self._at].sender)

    def _get_progress(self) -> str:
        whole = self._before + len(self._items)
        return f"{min(whole, self._before + self._at + 1)} / {whole}"

    def _get_can_answer(self) -> bool:
        return not self._is_saving

    step = Property(str, _get_step, notify=changed)
    bubble = Property(QVariant, _get_bubble, notify=changed)
    message = Property(QVariant, _get_message, notify=changed)
    sender = Property(QVariant, _get_sender, notify=changed)
    progress = Property(str, _get_progress, notify=changed)
    canAnswer = Property(bool, _get_can_answer, notify=changed)

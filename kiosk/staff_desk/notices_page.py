"""News for staff in plain words: what happened, when, how often."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.staff_desk.desk_page import DeskPage
from kiosk.store import Notice

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the desk")
class NoticesPage(DeskPage):
    """The notices nobody has seen yet; seen ones go."""

    changed = Signal()
    setUpAsked = Signal()
    _left_to_set_up: Callable[[], str] = staticmethod(lambda: "")

    def lend_set_up(self, left: Callable[[], str]) -> None:
        """`left`: what is still to be set up here, in a line; empty where all is done."""
        self._left_to_set_up = left

    @Slot()
    def goOnSettingUp(self) -> None:
        """「开机设置」."""
        self.setUpAsked.emit()

    def open(self) -> None:
        """Reads the unseen notices."""
        self._notices = self.store.unseen_notices()
        self.changed.emit()

    @Slot(int)
    def markSeen(self, notice: int) -> None:
        """「知道了」 on one."""
        self.after(self.store.mark_seen([notice]), lambda _: self.open())

    @Slot()
    def markAllSeen(self) -> None:
        """「都知道了」."""
        self.after(
            self.store.mark_seen([notice.id for notice in self._notices]), lambda _: self.open()
        )

    def _rows(self) -> list[dict[str, object]]:
        return [
            {"id": notice.id, "when": when(notice.last_happened), "says": self._told(notice)}
            for notice in getattr(self, "_notices", [])
        ]

    def _told(self, notice: Notice) -> str:
        words = notice_words(self.say, self._texts, notice.kind, notice.detail)
        return words + (self.say("times", n=notice.times) if notice.times > 1 else "")

    def _get_message(self) -> str:
        return self.said

    def _get_set_up(self) -> str:
        left = self._left_to_set_up()
        return self.say("set_up_left", steps=left) if left else self.say("set_up_done")

    def _is_set_up(self) -> bool:
        return not self._left_to_set_up()

    setUp = Property(str, _get_set_up, notify=changed)
    isSetUp = Property(bool, _is_set_up, notify=changed)
    rows = Property(QVariantList, _rows, notify=changed)
    message = Property(str, _get_message, notify=changed)


def notice_words(
    say: Callable[..., str], texts: Container[str], kind: str, detail: Mapping[str, Any]
) -> str:
    """A notice in plain words, also one that this version of the program does not know."""
    if kind == "data_restored" and not detail.get("backup"):
        return say("notice_data_salvaged")
    if f"notice_{kind}" not in texts:
        return say("notice_other", kind=kind)
    try:
        return say(f"notice_{kind}", **{**detail, "kind": kind})
    except KeyError:  # an older station noted less about it
        return say("notice_other", kind=kind)


def when(ms: int) -> str:
    """A moment in local time, like 2026-10-01 15:04."""
    return datetime.fromtimestamp(ms / 1000).strftime("%Y-%m-%d %H:%M")

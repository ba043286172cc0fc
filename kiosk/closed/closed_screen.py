"""Closed: the river by night, 江江 asleep, and when the station opens again. Nothing to touch."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from kiosk.station_settings.week import Opening, clock
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the station")
class ClosedScreen(ScreenModel):
    """`opens` is when it opens again, `weekday` today's number (0: Monday)."""

    qml = qml_beside(__file__, "ClosedScreen.qml")
    changed = Signal()
    idle_seconds = 0
    has_bar = False
    bed = ""

    def __init__(self, reading: Reading, opens: Opening | None, weekday: int) -> None:
        super().__init__(reading, words_beside(__file__))
        self._opens = opens
        self._weekday = weekday

    def spoken(self) -> list[Text]:
        """That it is closed."""
        return [self.text("closed")]

    def _day(self, opens: Opening) -> Text:
        if opens.weekday == self._weekday:
            return self.text("today")
        is_next = opens.weekday == (self._weekday + 1) % 7
        return self.text("tomorrow" if is_next else f"day_{opens.weekday}")

    def _get_opens(self) -> dict[str, str]:
        if self._opens is None:
            return {"words": "", "pinyin": ""}
        when = {"day": self._day(self._opens), "time": clock(self._opens.minute)}
        return self.line(self.text("opens", **when))

    opens = Property(QVariant, _get_opens, notify=changed)

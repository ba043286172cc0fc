"""Attract: the river with the centre's glows. Any touch starts."""

from __future__ import annotations

import random

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

MOST_GLOWS_SHOWN = 48


@QmlElement
@QmlUncreatable("made by the station")
class AttractScreen(ScreenModel):
    """Knows how many glows the centre has lit and what staff should be reminded of."""

    qml = qml_beside(__file__, "AttractScreen.qml")
    idle_seconds = 0
    bar_has_goodbye = False
    bar_has_home = False

    changed = Signal()
    started = Signal()

    def __init__(self, reading: Reading, glows: int, reminder: str = "") -> None:
        super().__init__(reading, words_beside(__file__))
        self._glows = glows
        self._reminder = reminder

    def learn(self, glows: int, reminder: str) -> None:
        """The store is open: the true numbers."""
        self._glows, self._reminder = glows, reminder
        self.changed.emit()

    @Slot()
    def start(self) -> None:
        """A touch anywhere."""
        self.started.emit()

    def spoken(self) -> list[Text]:
        """The invitation."""
        return [self.text("invitation")]

    def _get_places(self) -> list[dict[str, float]]:
        chance = random.Random(7)
        shown = min(MOST_GLOWS_SHOWN, max(6, self._glows))
        return [
            {"x": chance.random(), "y": chance.random(), "size": 0.5 + chance.random()}
            for _ in range(shown)
        ]

    def _get_count(self) -> dict[str, str]:
        return self.line(self.text("glows", n=self._glows)) if self._glows else {}

    def _get_reminder(self) -> str:
        words = self.texts[self._reminder] if self._reminder else None
        return words.in_language(self.reading.text_language) if words else ""

    glowPlaces = Property(QVariantList, _get_places, notify=changed)
    count = Property(QVariant, _get_count, notify=changed)
    reminder = Property(str, _get_reminder, notify=changed)

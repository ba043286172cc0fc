"""Attract: the river with the centre's glows. Any touch starts."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.attract.river import lights_shown
from kiosk.attract.river_lights import RiverLights
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

QML_TYPES = (RiverLights,)  # registered by being imported


@QmlElement
@QmlUncreatable("made by the station")
class AttractScreen(ScreenModel):
    """Knows how many glows the centre has lit and what staff should be reminded of."""

    qml = qml_beside(__file__, "AttractScreen.qml")
    idle_seconds = 0
    bed = "attract"
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
        """The invitation, and what the children here have lit."""
        glows = [self.text("glows", n=self._glows)] if self._glows else []
        return [self.text("invitation"), *glows]

    def _lights(self) -> int:
        return lights_shown(self._glows)

    def _get_count(self) -> dict[str, str]:
        return self.line(self.text("glows", n=self._glows)) if self._glows else {}

    def _get_reminder(self) -> str:
        words = self.texts[self._reminder] if self._reminder else None
        return words.in_language(self.reading.text_language) if words else ""

    lights = Property(int, _lights, notify=changed)
    count = Property(QVariant, _get_count, notify=changed)
    reminder = Property(str, _get_reminder, notify=changed)

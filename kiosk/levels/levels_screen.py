"""The levels that an activity offers, as its own card lists them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from games.contract import Card
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the station")
class LevelsScreen(ScreenModel):
    """Shows one tile for each level; `done` names levels finished in this visit."""

    qml = qml_beside(__file__, "LevelsScreen.qml")
    changed = Signal()

    levelChosen = Signal(str)

    def __init__(self, reading: Reading, card: Card, done: Sequence[str] = ()) -> None:
        super().__init__(reading, words_beside(__file__))
        self._card = card
        self._done = set(done)

    @Slot(str)
    def choose(self, level: str) -> None:
        """A level was touched."""
        self.levelChosen.emit(level)

    def spoken(self) -> list[Text]:
        """The question and the levels."""
        return [self.text("question"), *(level.title for level in self._card.levels)]

    def _title(self) -> dict[str, str]:
        return self.line(self._card.title)

    def _colour(self) -> str:
        return self._card.colour

    def _levels(self) -> list[dict[str, object]]:
        return [
            {
                "id": level.id,
                "title": self.line(level.title),
                "subtitle": self.line(level.subtitle),
                "picture": level.picture.as_uri(),
                "isDone": level.id in self._done,
            }
            for level in self._card.levels
        ]

    title = Property(QVariant, _title, notify=changed)
    colour = Property(str, _colour, constant=True)
    levels = Property(QVariantList, _levels, notify=changed)

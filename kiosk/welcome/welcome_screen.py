"""Welcome: one touch on the grade starts a guest's visit; 「我的班级」 where classes are on."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

BANDS = ("1-2", "3-4", "5-6", "7-9")


@QmlElement
@QmlUncreatable("made by the station")
class WelcomeScreen(ScreenModel):
    """Offers the four grade bands and, where staff have switched classes on, the way to a seat."""

    qml = qml_beside(__file__, "WelcomeScreen.qml")
    changed = Signal()
    bar_has_home = False

    bandChosen = Signal(str)
    classAsked = Signal()

    def __init__(self, reading: Reading, has_classes: bool) -> None:
        super().__init__(reading, words_beside(__file__))
        self._has_classes = has_classes

    def learn(self, has_classes: bool) -> None:
        """The store is open."""
        self._has_classes = has_classes
        self.changed.emit()

    @Slot(str)
    def chooseBand(self, band: str) -> None:
        """A guest of that grade band comes in."""
        if band in BANDS:
            self.bandChosen.emit(band)

    @Slot()
    def askForClass(self) -> None:
        """「我的班级」."""
        self.classAsked.emit()

    def spoken(self) -> list[Text]:
        """The question and the answers."""
        return [self.text("hello"), *(self.text(f"band_{band}") for band in BANDS)]

    def _bands(self) -> list[dict[str, object]]:
        return [
            {"band": band, "picture": f"band_{n}", "line": self.line(self.text(f"band_{band}"))}
            for n, band in enumerate(BANDS, 1)
        ]

    def _get_has_classes(self) -> bool:
        return self._has_classes

    bands = Property(QVariantList, _bands, notify=changed)
    hasClasses = Property(bool, _get_has_classes, notify=changed)

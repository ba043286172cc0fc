"""The crash card: kind, short, and one button home. No traceback on the glass."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import QmlUncreatable
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the station")
class CrashScreen(ScreenModel):
    """Says that something is being mended; goes home by a touch."""

    qml = qml_beside(__file__, "CrashScreen.qml")
    bar_has_home = False
    bed = ""

    homeAsked = Signal()

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading, words_beside(__file__))

    @Slot()
    def goHome(self) -> None:
        """The button."""
        self.homeAsked.emit()

    def spoken(self) -> list[Text]:
        """The sentence."""
        return [self.text("sorry")]

"""Trouble: the data can't be opened. Says what, where and what to do, in both languages."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.problems import StationProblem
from kiosk.shell.qml_types import Property, QmlUncreatable
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the station")
class TroubleScreen(ScreenModel):
    """Shows one StationProblem; 「再试一次」 tries again.

    Where there is no visit it waits for staff; in a visit the idle watch counts as everywhere,
    so that the next child does not go on in it.
    """

    qml = qml_beside(__file__, "TroubleScreen.qml")
    has_bar = False
    bed = ""

    againAsked = Signal()

    def __init__(
        self, reading: Reading, problem: StationProblem, is_in_visit: bool = False
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self.idle_seconds = ScreenModel.idle_seconds if is_in_visit else 0
        self._problem = problem

    @Slot()
    def tryAgain(self) -> None:
        """The button."""
        self.againAsked.emit()

    def _chinese(self) -> str:
        return self._problem.in_language("zh")

    def _english(self) -> str:
        return self._problem.in_language("en")

    chinese = Property(str, _chinese, constant=True)
    english = Property(str, _english, constant=True)

"""A script that staff have just written, as a child practises it; the microphone stays off."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_screen import booth_words
from kiosk.booth.booth_visit import BoothVisit
from kiosk.booth.equipment import Equipment
from kiosk.booth.phrase_text import PhraseText
from kiosk.booth.practising import PractisePart
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import Property, QmlUncreatable
from kiosk.shell.screen import ScreenModel, qml_beside

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1
QML_TYPES = (PhraseText,)  # registered by being imported


@QmlElement
@QmlUncreatable("made by the station")
class ScriptPreview(ScreenModel):
    """Practising with a way back to the writing; `back` is what its button says to staff."""

    qml = qml_beside(__file__, "ScriptPreview.qml")
    idle_seconds = DESK_SECONDS
    has_bar = False
    bed = ""

    backAsked = Signal()

    def __init__(self, visit: BoothVisit, equipment: Equipment, back: str) -> None:
        super().__init__(equipment.reading, booth_words())
        self._back = back
        self.part = PractisePart(visit, equipment, self.texts)
        self.part.setParent(self)
        self.part.goAsked.connect(self._go)
        self.part.homeAsked.connect(self.goBack)
        self.part.enter()

    @Slot()
    def goBack(self) -> None:
        """「回到编辑」."""
        self.backAsked.emit()

    @Slot(str)
    def _go(self, step: str) -> None:
        self.backAsked.emit()

    def leave(self) -> None:
        """Silence."""
        self.part.leave()

    def _get_practise(self) -> Any:
        return self.part

    def _get_back(self) -> str:
        return self._back

    back = Property(str, _get_back, constant=True)
    practise = Property(PractisePart, _get_practise, constant=True)

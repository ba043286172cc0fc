"""The booth on the glass: one step after the other, all of one child's visit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothVisit
from kiosk.booth.door import DoorPart
from kiosk.booth.equipment import Equipment
from kiosk.booth.part import BoothPart
from kiosk.booth.phrase_text import PhraseText
from kiosk.booth.stories import StoriesPart
from kiosk.shell.free_place import Box
from kiosk.shell.qml_types import Property, QmlUncreatable
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.kinds.script import Script
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1
QML_TYPES = (PhraseText,)  # registered by being imported


@QmlElement
@QmlUncreatable("made by the station")
class BoothScreen(ScreenModel):
    """Owns the parts and what they share; `step` names the part on the glass.

    To leave in any way (home, goodbye, silence, a crash) forgets every take. `moodChanged` says
    that `idle_seconds` or `bed` are others now.
    """

    qml = qml_beside(__file__, "BoothScreen.qml")
    stepChanged = Signal()
    moodChanged = Signal()
    homeAsked = Signal()

    def __init__(self, visit: BoothVisit, equipment: Equipment, scripts: Sequence[Script]) -> None:
        super().__init__(equipment.reading, words_beside(__file__))
        self.visit = visit
        self.equipment = equipment
        given = (visit, equipment, self.texts)
        self.parts: dict[str, BoothPart] = {
            "door": DoorPart(*given),
            "stories": StoriesPart(*given, scripts),
        }
        for part in self.parts.values():
            part.setParent(self)
            part.goAsked.connect(self.go)
            part.homeAsked.connect(self.homeAsked)
            part.aloudChanged.connect(self.aloudChanged)
            part.moodChanged.connect(self._follow_mood)
        self._step = "door"
        self.idle_seconds, self.bed = self.part.idle_seconds, self.part.bed
        self.part.enter()

    @property
    def part(self) -> BoothPart:
        """The part on the glass."""
        return self.parts[self._step]

    @Slot(str)
    def go(self, step: str) -> None:
        """To another step; one that isn't there yet is skipped for the door."""
        self.part.leave()
        self._step = step if step in self.parts else "door"
        self.part.enter()
        self.stepChanged.emit()
        self._follow_mood()
        self.aloudChanged.emit()

    def _follow_mood(self) -> None:
        self.idle_seconds, self.bed = self.part.idle_seconds, self.part.bed
        self.moodChanged.emit()

    def leave(self) -> None:
        """The child goes: nothing of what it said stays."""
        self.part.leave()
        self.equipment.microphone.close()
        self.equipment.finisher.close()
        self.visit.forget()

    def spoken(self) -> list[Text]:
        """What the step says; nothing while the microphone is open."""
        return [] if self.equipment.microphone.is_open else self.part.spoken()

    def soon(self) -> list[Text]:
        """What will be said next."""
        return self.part.soon()

    def taken(self) -> list[Box]:
        """What the step draws beyond its items."""
        return self.part.taken()

    def _get_step(self) -> str:
        return self._step

    def _get_door(self) -> Any:
        return self.parts["door"]

    def _get_stories(self) -> Any:
        return self.parts["stories"]

    step = Property(str, _get_step, notify=stepChanged)
    door = Property(DoorPart, _get_door, constant=True)
    stories = Property(StoriesPart, _get_stories, constant=True)

"""The booth on the glass: one step after the other, all of one child's visit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothVisit
from kiosk.booth.checking import CheckPart
from kiosk.booth.door import DoorPart
from kiosk.booth.equipment import Equipment
from kiosk.booth.feedback import FeedbackPart
from kiosk.booth.keeping import KeepPart
from kiosk.booth.listening import ListenPart
from kiosk.booth.newsreader import NewsreaderPart
from kiosk.booth.part import BoothPart
from kiosk.booth.phrase_text import PhraseText
from kiosk.booth.practising import PractisePart
from kiosk.booth.recording import RecordPart
from kiosk.booth.stories import StoriesPart
from kiosk.booth.takes import TakesPart
from kiosk.shell.free_place import Box
from kiosk.shell.qml_types import Property, QmlUncreatable
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from kiosk.shell.surface_item import SurfaceItem
from quizzes.kinds.script import Script
from quizzes.text import Text
from quizzes.words import read_words

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1
QML_TYPES = (PhraseText, SurfaceItem)  # registered by being imported


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
        super().__init__(equipment.reading, booth_words())
        self.visit = visit
        self.equipment = equipment
        given = (visit, equipment, self.texts)
        listen, newsreader = ListenPart(*given), NewsreaderPart(*given)
        listen.newsreaderExpected.connect(newsreader.expect)
        self.parts: dict[str, BoothPart] = {
            "door": DoorPart(*given),
            "stories": StoriesPart(*given, scripts),
            "practise": PractisePart(*given),
            "check": CheckPart(*given),
            "record": RecordPart(*given),
            "listen": listen,
            "takes": TakesPart(*given),
            "newsreader": newsreader,
            "feedback": FeedbackPart(*given),
            "keep": KeepPart(*given),
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
        """To another step. Another story is only begun while the visit's time lasts."""
        if step == "stories" and self._step != "door" and self.equipment.is_time_over():
            return self.homeAsked.emit()
        self.part.leave()
        self._step = step
        self.part.enter()
        self.stepChanged.emit()
        self._follow_mood()
        return self.aloudChanged.emit()

    @Slot()
    def _follow_mood(self) -> None:
        self.idle_seconds, self.bed = self.part.idle_seconds, self.part.bed
        self.moodChanged.emit()

    def leave(self) -> None:
        """The child goes: nothing of what it said stays."""
        for part in (self.part, self.parts["newsreader"]):  # which may have been drawing ahead
            part.leave()
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

    def _get_practise(self) -> Any:
        return self.parts["practise"]

    def _get_check(self) -> Any:
        return self.parts["check"]

    def _get_record(self) -> Any:
        return self.parts["record"]

    def _get_stories(self) -> Any:
        return self.parts["stories"]

    def _get_listen(self) -> Any:
        return self.parts["listen"]

    def _get_takes(self) -> Any:
        return self.parts["takes"]

    def _get_newsreader(self) -> Any:
        return self.parts["newsreader"]

    def _get_feedback(self) -> Any:
        return self.parts["feedback"]

    def _get_keep(self) -> Any:
        return self.parts["keep"]

    step = Property(str, _get_step, notify=stepChanged)
    door = Property(DoorPart, _get_door, constant=True)
    practise = Property(PractisePart, _get_practise, constant=True)
    check = Property(CheckPart, _get_check, constant=True)
    record = Property(RecordPart, _get_record, constant=True)
    stories = Property(StoriesPart, _get_stories, constant=True)
    listen = Property(ListenPart, _get_listen, constant=True)
    takes = Property(TakesPart, _get_takes, constant=True)
    newsreader = Property(NewsreaderPart, _get_newsreader, constant=True)
    feedback = Property(FeedbackPart, _get_feedback, constant=True)
    keep = Property(KeepPart, _get_keep, constant=True)


def booth_words() -> dict[str, Text]:
    """The texts of all steps: up to the recording, and after it."""
    after = read_words(Path(__file__).with_name("words_after.yaml"))
    return {**words_beside(__file__), **after}

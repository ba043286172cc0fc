"""One thing that went well and one to try: what a machine can honestly tell, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothTake, BoothVisit
from kiosk.booth.equipment import Equipment
from kiosk.booth.finishing import can_record_another
from kiosk.booth.part import BoothPart
from kiosk.booth.take_lines import lines_of
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from quizzes.fields import Band
from quizzes.kinds.script import Line
from quizzes.text import Language, Text, han_count

if TYPE_CHECKING:
    from media.recording import feedback, measures

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the booth")
class FeedbackPart(BoothPart):
    """Of the chosen take; no score, no history. What was said once in a visit is not said again."""

    changed = Signal()

    def __init__(self, visit: BoothVisit, equipment: Equipment, words: Mapping[str, Text]) -> None:
        super().__init__(visit, equipment, words)
        self._listener: ThreadPoolExecutor | None = None
        self._wanted: BoothTake | None = None
        self._found: feedback.Feedback | None = None
        self._told: dict[int, feedback.Feedback] = {}  # by take, which may be looked at again

    def enter(self) -> None:
        """江江 listens to the take, beside the glass."""
        take = self.visit.chosen
        assert take is not None
        self._wanted, self._found = take, self._told.get(take.number)
        if self._found is None:
            self._listener = self._listener or ThreadPoolExecutor(1, "measure-take")
            measured = self._listener.submit(measured_take, take, self.visit.band)
            self.equipment.hand_over.when(measured, lambda done: self._choose(take, done))
        self.tell()

    def leave(self) -> None:
        """What comes later finds nobody."""
        self._wanted = None
        if self._listener is not None:
            self._listener.shutdown(wait=False, cancel_futures=True)
            self._listener = None

    @Slot()
    def goOn(self) -> None:
        """「下一步」."""
        self.goAsked.emit("keep")

    @Slot()
    def goBack(self) -> None:
        """To the newsreader."""
        self.goAsked.emit("newsreader")

    @Slot()
    def recordAgain(self) -> None:
        """Tries it out at once; no take is lost."""
        if self._can_record():
            self.goAsked.emit("record")

    def _choose(self, take: BoothTake, measured: Future[measures.Measures]) -> None:
        if take is not self._wanted or measured.cancelled():
            return
        from media.recording.feedback import choose

        limits = self.equipment.microphone.limits()
        said = self.visit.said_before
        self._found = choose(measured.result(), self.visit.pace, said, limits)
        self._told[take.number] = self._found
        self.visit.said_before.update(self._found)
        self.tell()
        self.aloudChanged.emit()

    def spoken(self) -> list[Text]:
        """Both, the good one first."""
        if self._found is None:
            return [self.text("measuring")]
        told = [self.text("went_well"), self._well(), self.text("to_try"), self._to_try()]
        return [*told, self.text("feedback_honest")]

    def _well(self) -> Text:
        return self.text(f"well_{self._found.well}" if self._found else "measuring")

    def _to_try(self) -> Text:
        return self.text(f"try_{self._found.to_try}" if self._found else "measuring")

    def _can_record(self) -> bool:
        return can_record_another(self.visit)

    def _is_known(self) -> bool:
        return self._found is not None

    def _get_well(self) -> dict[str, str]:
        return self.line(self._well())

    def _get_well_picture(self) -> str:
        return f"told_{self._found.well}" if self._found else ""

    def _get_to_try_picture(self) -> str:
        return f"told_{self._found.to_try}" if self._found else ""

    def _get_well_broken(self) -> dict[str, str] | None:
        return self._broken(self._well())

    def _get_to_try_broken(self) -> dict[str, str] | None:
        return self._broken(self._to_try())

    def _broken(self, text: Text) -> dict[str, str] | None:
        """With a new line after the comma, for the eye alone; None where there is none."""
        if "，" not in text.in_language(self.reading.text_language):
            return None
        return self.line(Text(text.zh.replace("，", "，\n"), text.pinyin, text.en))

    def _get_to_try(self) -> dict[str, str]:
        return self.line(self._to_try())

    isKnown = Property(bool, _is_known, notify=changed)
    canRecord = Property(bool, _can_record, notify=changed)
    well = Property(QVariant, _get_well, notify=changed)
    wellBroken = Property(QVariant, _get_well_broken, notify=changed)
    toTryBroken = Property(QVariant, _get_to_try_broken, notify=changed)
    toTry = Property(QVariant, _get_to_try, notify=changed)
    wellPicture = Property(str, _get_well_picture, notify=changed)
    toTryPicture = Property(str, _get_to_try_picture, notify=changed)


def measured_take(take: BoothTake, band: Band) -> measures.Measures:
    """A take measured against what was read; no pace in English, as bands are known in 字 alone."""
    from media.recording.measures import measure

    lines = [as_measured(line, take.language) for line in lines_of(take, band)]
    found = measure(take.take, lines, take.noise_dbfs)
    return found if take.language == "zh" else replace(found, pace=None)


def as_measured(line: Line, language: Language) -> measures.Line:
    """How many syllables a line has, and its pause marks."""
    from media.recording.measures import Line as MeasuredLine

    words = line.text.in_language(language)
    return MeasuredLine(syllables_of(words), tuple(phrase.pause for phrase in line.phrases))


def syllables_of(words: str) -> int:
    """Han characters and figures count one each; a Latin word its vowels, an e at its end not."""
    latin = re.findall(r"[a-z']+", words.lower())
    return han_count(words) + len(re.findall(r"\d", words)) + sum(map(_vowels, latin))


def _vowels(word: str) -> int:
    runs = len(re.findall(r"[aeiouy]+", word))
    is_silent = word.endswith("e") and not word.endswith(("le", "ee"))
    return max(1, runs - is_silent)

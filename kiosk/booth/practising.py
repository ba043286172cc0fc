"""Practising: one line at a time, heard and read; a touched word is said by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothVisit
from kiosk.booth.equipment import Equipment
from kiosk.booth.part import BoothPart
from kiosk.booth.script_line import as_qml, word_at
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

HINTS = ("practise_hear", "practise_tap", "practise_marks")


@QmlElement
@QmlUncreatable("made by the booth")
class PractisePart(BoothPart):
    """`line` is on the glass; the last one is followed by recording or, only reading, by praise."""

    changed = Signal()

    def __init__(self, visit: BoothVisit, equipment: Equipment, words: Mapping[str, Text]) -> None:
        super().__init__(visit, equipment, words)
        self._at = 0
        self._is_done = False
        self._word: tuple[int, int] | None = None
        equipment.speaker.spoke.connect(self._spoke)

    def enter(self) -> None:
        """From the first line."""
        self._at, self._is_done, self._word = 0, False, None
        self.tell()

    def leave(self) -> None:
        """Silence."""
        self.equipment.hush()
        self._word = None

    @Slot()
    def hear(self) -> None:
        """The whole line."""
        self._word = None
        self.say([self._line.text])
        self.tell()

    @Slot(int)
    def tapWord(self, place: int) -> None:
        """A character or word of the line was touched: it is said and lit."""
        found = word_at(self._line, place, self.reading.text_language)
        if found is None:
            return
        start, end, text = found
        self.say([text])
        self._word = (start, end)
        self.tell()

    @Slot()
    def goOn(self) -> None:
        """The next line; after the last one only reading is done."""
        if self._at + 1 < len(self.visit.lines):
            self._turn(self._at + 1)
        elif self.visit.is_reading_only:
            self._finish()

    @Slot()
    def goBack(self) -> None:
        """The line before; from the first one, the stories."""
        if self._is_done:
            self.enter()
            self.aloudChanged.emit()
        elif self._at:
            self._turn(self._at - 1)
        else:
            self.goAsked.emit("stories")

    @Slot()
    def record(self) -> None:
        """To the microphone; the room is checked once a visit."""
        if not self.visit.is_reading_only:
            self.goAsked.emit("check" if self.visit.noise_dbfs is None else "record")

    @Slot()
    def onlyRead(self) -> None:
        """「不录音，只练读」: the microphone is off again."""
        self.visit.is_reading_only = True
        self.tell()

    @Slot()
    def another(self) -> None:
        """Another story."""
        self.goAsked.emit("stories")

    @Slot()
    def goHome(self) -> None:
        """Back to the town."""
        self.homeAsked.emit()

    def spoken(self) -> list[Text]:
        """The line, to be read after the voice."""
        return [self.text("practise_done")] if self._is_done else [self._line.text]

    def soon(self) -> list[Text]:
        """The next line."""
        return [line.text for line in self.visit.lines[self._at + 1 : self._at + 2]]

    def _turn(self, to: int) -> None:
        self.equipment.hush()
        self._at, self._word = to, None
        self.equipment.speaker.cue("page")
        self.tell()
        self.aloudChanged.emit()

    def _finish(self) -> None:
        self.equipment.hush()
        self._is_done = True
        self.equipment.speaker.cue("cheer")
        self.tell()
        self.aloudChanged.emit()

    @Slot(bool)
    def _spoke(self, is_speaking: bool) -> None:
        if not is_speaking and self._word is not None:
            self._word = None
            self.tell()

    @property
    def _line(self) -> Any:
        return self.visit.lines[self._at]

    def _get_line(self) -> dict[str, Any]:
        return as_qml(self._line, self.reading) if self.visit.script else {"phrases": []}

    def _get_hint(self) -> dict[str, str]:
        if self._is_done:
            return self.line(self.text("practise_done"))
        if self._is_last() and not self.visit.is_reading_only:
            return self.line(self.text("practise_last"))
        return self.line(self.text(HINTS[min(self._at, len(HINTS) - 1)]))

    def _get_at(self) -> int:
        return self._at

    def _get_count(self) -> int:
        return len(self.visit.lines) if self.visit.script else 1

    def _is_last(self) -> bool:
        return self._at + 1 == self._get_count()

    def _get_word_first(self) -> int:
        return self._word[0] if self._word else -1

    def _get_word_end(self) -> int:
        return self._word[1] if self._word else -1

    def _get_can_record(self) -> bool:
        return not self.visit.is_reading_only

    def _get_is_done(self) -> bool:
        return self._is_done

    nowLine = Property(QVariant, _get_line, notify=changed)
    hint = Property(QVariant, _get_hint, notify=changed)
    at = Property(int, _get_at, notify=changed)
    count = Property(int, _get_count, notify=changed)
    isLast = Property(bool, _is_last, notify=changed)
    isDone = Property(bool, _get_is_done, notify=changed)
    canRecord = Property(bool, _get_can_record, notify=changed)
    wordFirst = Property(int, _get_word_first, notify=changed)
    wordEnd = Property(int, _get_word_end, notify=changed)

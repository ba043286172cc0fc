"""Listening: the take as it will be broadcast, with the line that is being read lit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothTake, BoothVisit
from kiosk.booth.equipment import Equipment
from kiosk.booth.finishing import (
    LOOK_MS,
    begin_finishing,
    can_record_another,
    has_failed,
    progress_of,
)
from kiosk.booth.part import BoothPart
from kiosk.booth.programme_player import ProgrammePlayer
from kiosk.booth.take_lines import lines_of, shown_line
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the booth")
class ListenPart(BoothPart):
    """The chosen take: finished, then played by itself, once. The rest the child asks for."""

    changed = Signal()
    moved = Signal()
    newsreaderExpected = Signal(int, int)  # how large the newsreader's picture will be
    bed = ""

    def __init__(self, visit: BoothVisit, equipment: Equipment, words: Mapping[str, Text]) -> None:
        super().__init__(visit, equipment, words)
        self._player = ProgrammePlayer(equipment.speaker)
        self._player.setParent(self)
        self._player.changed.connect(self._played)
        self._player.moved.connect(self.moved)
        self.reading.changed.connect(self.moved)
        self._take: BoothTake | None = None
        self._was_played = False
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._look)

    @property
    def take(self) -> BoothTake:
        """The take on the glass."""
        assert self._take is not None
        return self._take

    def enter(self) -> None:
        """Finishing begins, where it has not been done yet."""
        self._take, self._was_played = self.visit.chosen, False
        begin_finishing(self.take, self.equipment)
        self._looks.start()
        self._look()

    def leave(self) -> None:
        """Silence."""
        self._looks.stop()
        self._player.stop()

    @Slot(float, float)
    def expectNewsreader(self, width: float, height: float) -> None:
        """The glass is so large: the newsreader is drawn while the child listens."""
        self.newsreaderExpected.emit(int(width), round(height))

    @Slot()
    def play(self) -> None:
        """From the beginning."""
        programme = self.take.programme
        if programme is not None:
            self._was_played = True
            self._player.play(programme)

    @Slot()
    def stop(self) -> None:
        """Silence at once."""
        self._player.stop()

    @Slot()
    def tryAgain(self) -> None:
        """Finishing came to no end: once more, from the same take."""
        self.take.job = None
        self.enter()

    @Slot()
    def recordAgain(self) -> None:
        """「再录一遍」; this take stays."""
        if self._can_record():
            self.goAsked.emit("record")

    @Slot()
    def onlyRead(self) -> None:
        """「不录了，只练读」: the takes stay until the child goes."""
        self.visit.is_reading_only = True
        self.goAsked.emit("practise")

    @Slot()
    def compare(self) -> None:
        """「比一比」."""
        self.goAsked.emit("takes")

    @Slot()
    def useIt(self) -> None:
        """「就用这一遍」."""
        if self.take.programme is not None:
            self.goAsked.emit("newsreader")

    @Slot()
    def _look(self) -> None:
        if self.take.programme is not None:
            self._looks.stop()
            if not self._was_played:
                self.play()
        elif has_failed(self.take):
            self._looks.stop()
            self.aloudChanged.emit()
        self.changed.emit()

    @Slot()
    def _played(self) -> None:
        self.changed.emit()
        self.moved.emit()
        self.aloudChanged.emit()

    def spoken(self) -> list[Text]:
        """What 江江 says; the child's own voice is not talked over."""
        return [] if self._is_playing() else [self._hint()]

    def soon(self) -> list[Text]:
        """What is said when the programme is over."""
        return [self.text("listened")]

    def _hint(self) -> Text:
        if has_failed(self.take):
            return self.text("finish_failed")
        if self.take.programme is None:
            return self.text("finishing")
        if self._is_playing():
            return self.text("listen_now")
        return self.text("listened" if self._can_record() else "listened_last")

    def _is_playing(self) -> bool:
        return self._player.programme is not None

    def _can_record(self) -> bool:
        return can_record_another(self.visit)

    def _can_compare(self) -> bool:
        return len(self.visit.takes) > 1

    def _get_at(self) -> int:
        seconds, programme = self._player.seconds, self._player.programme
        return -1 if seconds is None or programme is None else programme.line_at(seconds)

    def _shown(self, number: int) -> dict[str, str]:
        return shown_line(self.take, self.visit.band, number, self.reading)

    def _get_current(self) -> dict[str, str]:
        return self._shown(max(0, self._get_at()))

    def _get_next(self) -> dict[str, str]:
        return self._shown(max(0, self._get_at()) + 1)

    def _get_count(self) -> int:
        return len(lines_of(self.take, self.visit.band))

    def _get_share(self) -> float:
        seconds, programme = self._player.seconds, self._player.programme
        return 0.0 if seconds is None or programme is None else seconds / programme.seconds

    def _is_ready(self) -> bool:
        return self.take.programme is not None

    def _has_failed(self) -> bool:
        return has_failed(self.take)

    def _get_progress(self) -> float:
        return progress_of(self.take)

    def _get_title(self) -> dict[str, str]:
        return self.line(self.text("take_number", n=self.take.number))

    def _get_hint(self) -> dict[str, str]:
        return self.line(self._hint())

    isReady = Property(bool, _is_ready, notify=changed)
    hasFailed = Property(bool, _has_failed, notify=changed)
    progress = Property(float, _get_progress, notify=changed)
    isPlaying = Property(bool, _is_playing, notify=changed)
    canRecord = Property(bool, _can_record, notify=changed)
    canCompare = Property(bool, _can_compare, notify=changed)
    title = Property(QVariant, _get_title, notify=changed)
    hint = Property(QVariant, _get_hint, notify=changed)
    lineCount = Property(int, _get_count, notify=changed)
    share = Property(float, _get_share, notify=moved)
    lineAt = Property(int, _get_at, notify=moved)
    current = Property(QVariant, _get_current, notify=moved)
    following = Property(QVariant, _get_next, notify=moved)

"""The numbered takes: two of them side by side, each heard, one chosen; none is lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothTake, BoothVisit
from kiosk.booth.equipment import Equipment
from kiosk.booth.finishing import LOOK_MS, begin_finishing, has_failed, progress_of
from kiosk.booth.part import BoothPart
from kiosk.booth.programme_player import ProgrammePlayer
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

BARS = 40  # of a take's outline


@QmlElement
@QmlUncreatable("made by the booth")
class TakesPart(BoothPart):
    """Two takes lie before the child. A number puts its take where was changed longer ago.

    `places` and `numbers` stay while `states` go on, so that no button goes under a finger.
    """

    changed = Signal()
    placesChanged = Signal()
    moved = Signal()
    bed = ""

    def __init__(self, visit: BoothVisit, equipment: Equipment, words: Mapping[str, Text]) -> None:
        super().__init__(visit, equipment, words)
        self._player = ProgrammePlayer(equipment.speaker)
        self._player.setParent(self)
        self._player.changed.connect(self._played)
        self._player.moved.connect(self.moved)
        self._places: list[BoothTake] = []
        self._next_place = 0
        self._outlines: dict[int, list[float]] = {}
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._look)

    def enter(self) -> None:
        """The last two takes."""
        self._places, self._next_place = self.visit.takes[-2:], 0
        self._outlines.clear()
        self.placesChanged.emit()
        self._begin()

    def leave(self) -> None:
        """Silence."""
        self._looks.stop()
        self._player.stop()
        self._places = []

    @Slot(int)
    def put(self, number: int) -> None:
        """A number was touched: its take comes to lie beside the other."""
        take = next((one for one in self.visit.takes if one.number == number), None)
        if take is None or take in self._places:
            return
        self._player.stop()
        self._places[self._next_place] = take
        self._next_place = 1 - self._next_place
        self.placesChanged.emit()
        self._begin()

    @Slot(int)
    def play(self, place: int) -> None:
        """The take in that place, from the beginning; a second touch stops it."""
        take = self._places[place]
        if self._is_playing(take):
            self._player.stop()
        elif has_failed(take):
            take.job = None
            self._begin()
        elif take.programme is not None:
            self._player.play(take.programme)

    @Slot(int)
    def choose(self, place: int) -> None:
        """「选这一遍」."""
        self.visit.chosen = self._places[place]
        self.goAsked.emit("newsreader")

    @Slot()
    def goBack(self) -> None:
        """To the last one that was listened to."""
        self.goAsked.emit("listen")

    def _begin(self) -> None:
        for take in self._places:
            begin_finishing(take, self.equipment)
        self._looks.start()
        self._look()

    @Slot()
    def _look(self) -> None:
        if all(take.programme is not None or has_failed(take) for take in self._places):
            self._looks.stop()
        self.changed.emit()

    @Slot()
    def _played(self) -> None:
        self.changed.emit()
        self.moved.emit()
        self.aloudChanged.emit()

    def spoken(self) -> list[Text]:
        """What to do; nothing over the child's own voice."""
        return [] if self._player.programme is not None else [self.text("compare_hint")]

    def _is_playing(self, take: BoothTake) -> bool:
        return take.programme is not None and self._player.programme is take.programme

    def _get_places(self) -> list[int]:
        return [take.number for take in self._places]

    def _get_states(self) -> list[dict[str, Any]]:
        return [
            {
                "title": self.line(self.text("take_number", n=take.number)),
                "length": self.line(self.text("seconds_long", n=round(take.take.seconds))),
                "isReady": take.programme is not None,
                "hasFailed": has_failed(take),
                "progress": progress_of(take),
                "isPlaying": self._is_playing(take),
            }
            for take in self._places
        ]

    def _get_numbers(self) -> list[int]:
        return [take.number for take in self.visit.takes]

    def _get_outlines(self) -> list[list[float]]:
        return [self._outline(take) for take in self._places]

    def _outline(self, take: BoothTake) -> list[float]:
        if take.number not in self._outlines:
            self._outlines[take.number] = outline_of(take)
        return self._outlines[take.number]

    def _get_share(self) -> float:
        seconds, programme = self._player.seconds, self._player.programme
        return 0.0 if seconds is None or programme is None else seconds / programme.seconds

    def _get_hint(self) -> dict[str, str]:
        return self.line(self.text("compare_hint"))

    places = Property(QVariantList, _get_places, notify=placesChanged)
    numbers = Property(QVariantList, _get_numbers, notify=placesChanged)
    outlines = Property(QVariantList, _get_outlines, notify=placesChanged)
    states = Property(QVariantList, _get_states, notify=changed)
    hint = Property(QVariant, _get_hint, notify=changed)
    share = Property(float, _get_share, notify=moved)


def outline_of(take: BoothTake) -> list[float]:
    """How loud each of so many slices of a take is, 0 to 1 of its loudest."""
    import numpy as np

    slices = np.array_split(take.take.samples, BARS)
    loud = [float(np.sqrt(np.mean(np.square(one, dtype="float64")))) for one in slices if len(one)]
    loudest = max(loud, default=0.0)
    return [round(one / loudest, 3) if loudest else 0.0 for one in loud]

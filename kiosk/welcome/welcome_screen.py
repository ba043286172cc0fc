"""Welcome: one touch on the grade starts a guest's visit; 「我的班级」 where classes are on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from kiosk.welcome.class_names import read_aloud
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

BANDS = ("1-2", "3-4", "5-6", "7-9")


@QmlElement
@QmlUncreatable("made by the station")
class WelcomeScreen(ScreenModel):
    """Offers the grade bands that staff welcome and, where classes are on, the way to a seat."""

    qml = qml_beside(__file__, "WelcomeScreen.qml")
    changed = Signal()
    bar_has_home = False

    bandChosen = Signal(str)
    classAsked = Signal()
    turnTaken = Signal()
    turnMissed = Signal()

    def __init__(
        self, reading: Reading, has_classes: bool, bands: Sequence[str] | None = None
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self._has_classes = has_classes
        self._offered = tuple(bands or BANDS)
        self._turn: tuple[str, int] | None = None

    def learn_turn(self, class_name: str, number: int) -> None:
        """「轮流上」: whose turn it is."""
        self._turn = (class_name, number)
        self.changed.emit()

    def learn(self, has_classes: bool, bands: Sequence[str] | None = None) -> None:
        """The store is open: whether there are classes, and which grades staff welcome."""
        self._has_classes = has_classes
        self._offered = tuple(bands or BANDS)
        self.changed.emit()

    @Slot(str)
    def chooseBand(self, band: str) -> None:
        """A guest of that grade band comes in."""
        if band in self._offered:
            self.bandChosen.emit(band)

    @Slot()
    def askForClass(self) -> None:
        """「我的班级」."""
        self.classAsked.emit()

    @Slot()
    def takeTurn(self) -> None:
        """The child whose turn it is comes."""
        if self._turn is not None:
            self.turnTaken.emit()

    @Slot()
    def missTurn(self) -> None:
        """「没来」: the next one is asked."""
        if self._turn is not None:
            self._turn = None
            self.changed.emit()
            self.turnMissed.emit()

    def spoken(self) -> list[Text]:
        """The question and the answers."""
        if self._turn is not None:
            return [self._turn_text()]
        return [self.text("hello"), *(self.text(f"band_{band}") for band in self._offered)]

    def _bands(self) -> list[dict[str, object]]:
        return [
            {
                "band": band,
                "place": place,
                "picture": f"band_{place + 1}",
                "line": self.line(self.text(f"band_{band}")),
            }
            for place, band in enumerate(BANDS)
            if band in self._offered
        ]

    def _get_has_classes(self) -> bool:
        return self._has_classes

    def _turn_text(self) -> Text:
        assert self._turn is not None
        name, number = self._turn
        known = read_aloud(name)
        told = self.text("your_turn", name=known or name, n=number)
        return told if known else replace(told, pinyin="")

    def _get_turn(self) -> dict[str, str]:
        return self.line(self._turn_text()) if self._turn else {"words": "", "pinyin": ""}

    def _has_turn(self) -> bool:
        return self._turn is not None

    turn = Property(QVariant, _get_turn, notify=changed)
    hasTurn = Property(bool, _has_turn, notify=changed)
    bands = Property(QVariantList, _bands, notify=changed)
    hasClasses = Property(bool, _get_has_classes, notify=changed)

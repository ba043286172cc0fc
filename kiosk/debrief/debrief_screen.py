"""Debrief: what went well, one tip, the clue that would have told, the glows earned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from games.contract import Debrief
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the station")
class DebriefScreen(ScreenModel):
    """Shows one debrief; offers the next level, to play again, or to go home."""

    qml = qml_beside(__file__, "DebriefScreen.qml")
    changed = Signal()

    nextAsked = Signal()
    againAsked = Signal()
    homeAsked = Signal()

    def __init__(
        self,
        reading: Reading,
        debrief: Debrief,
        has_next: bool = False,
        lamp_grown: int = 0,
        stamps: Sequence[str] = (),
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self._debrief = debrief
        self._has_next = has_next
        self._stamps = list(stamps)  # pictures of the stamps just got
        self._lamp_grown = lamp_grown  # the stage that the lamp has just reached, else 0

    @Slot()
    def playNext(self) -> None:
        """The next level."""
        if self._has_next:
            self.nextAsked.emit()

    @Slot()
    def playAgain(self) -> None:
        """Once more."""
        self.againAsked.emit()

    @Slot()
    def goHome(self) -> None:
        """Back to the town."""
        self.homeAsked.emit()

    def spoken(self) -> list[Text]:
        """What went well, the tip, the clue, and what the lamp can do now."""
        told = [self._debrief.went_well, self._debrief.tip]
        told += [self._debrief.clue] if self._debrief.clue else []
        told += [self._lamp_text()] if self._lamp_grown else []
        return told + ([self.text("stamp")] if self._stamps else [])

    def _lamp_text(self) -> Text:
        return self.text(f"lamp_{self._lamp_grown}")

    def _rows(self) -> list[dict[str, object]]:
        rows = [("well", self._debrief.went_well, "leaf"), ("tip", self._debrief.tip, "sky")]
        if self._debrief.clue is not None:
            rows.append(("clue", self._debrief.clue, "violet"))
        if self._lamp_grown:
            rows.insert(0, ("lamp", self._lamp_text(), "ochre"))
        return [
            {"head": self.line(self.text(key)), "line": self.line(text), "colour": colour}
            for key, text, colour in rows
        ]

    def _get_has_next(self) -> bool:
        return self._has_next

    def _has_dark(self) -> bool:
        return self._debrief.glows < self._debrief.pairs

    def _how(self) -> dict[str, str]:
        return self.line(self._debrief.how or self.text("how"))

    def _lamp_picture(self) -> str:
        return f"lamp_{self._lamp_grown}" if self._lamp_grown else ""

    def _get_stamps(self) -> list[str]:
        return self._stamps

    def _lit(self) -> int:
        return self._debrief.glows

    def _of(self) -> int:
        return self._debrief.pairs

    def _glow_line(self) -> dict[str, str]:
        if not self._debrief.pairs:  # nothing here could glow
            return self.line(self.text("no_pairs"))
        if not self._debrief.glows:
            return self.line(self.text("no_glows"))
        return self.line(self.text("glows", n=self._debrief.glows))

    rows = Property(QVariantList, _rows, notify=changed)
    how = Property(QVariant, _how, notify=changed)
    hasNext = Property(bool, _get_has_next, constant=True)
    hasDarkLanterns = Property(bool, _has_dark, constant=True)
    lampPicture = Property(str, _lamp_picture, constant=True)
    stamps = Property(QVariantList, _get_stamps, constant=True)
    lit = Property(int, _lit, constant=True)
    pairs = Property(int, _of, constant=True)
    glowLine = Property(QVariant, _glow_line, notify=changed)

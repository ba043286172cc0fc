"""A part of the booth: one step's model. Beside it lies its QML, with a required `part`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothVisit
from kiosk.booth.equipment import Equipment
from kiosk.shell.free_place import Box
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantMap
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

LISTENING_SECONDS = 120  # a child who listens or reads does not touch the glass


@QmlElement
@QmlUncreatable("made by the booth")
class BoothPart(QObject):
    """Asks for the next step by `goAsked`; says by `moodChanged` that idle time or bed differ.

    A subclass that has properties of its own declares its own `changed` (PySide crashes on a
    base's signal), which is emitted also when the reading changes.
    """

    goAsked = Signal(str)
    homeAsked = Signal()
    aloudChanged = Signal()
    moodChanged = Signal()
    wordsChanged = Signal()

    idle_seconds = LISTENING_SECONDS  # 0: never, as in the middle of a recording
    bed = "booth"

    def __init__(self, visit: BoothVisit, equipment: Equipment, words: Mapping[str, Text]) -> None:
        super().__init__()
        self.visit = visit
        self.equipment = equipment
        self.reading = equipment.reading
        self.texts = words
        self.reading.changed.connect(self.wordsChanged)
        own: Any = getattr(self, "changed", self.wordsChanged)
        self.reading.changed.connect(own)  # the signal, not its emit: that would outlive the part

    @Slot()
    def tell(self) -> None:
        """Says that the part's own properties have other values now."""
        own: Any = self
        own.changed.emit()

    def enter(self) -> None:
        """The step comes up."""

    def leave(self) -> None:
        """Another step comes up, or the child leaves: stop timers, close what is open."""

    def spoken(self) -> list[Text]:
        """What is read aloud now. Nothing while the microphone is open."""
        return []

    def soon(self) -> list[Text]:
        """What will likely be read aloud next."""
        return []

    def taken(self) -> list[Box]:
        """Boxes that no caption may cover, beyond the step's QML items."""
        return []

    def text(self, key: str, **fill: object) -> Text:
        """A text by key, with `{name}` places filled."""
        return self.texts[key].filled(**fill)

    def line(self, text: Text) -> dict[str, str]:
        """A text as QML takes it, in the language of the moment."""
        return self.reading.line(text)

    def say(self, texts: Sequence[Text]) -> None:
        """Speaks now, also where reading aloud is off: a child has asked for it."""
        self.equipment.say(texts)

    def report(self, trouble: str) -> None:
        """Staff hear once a visit that the microphone gave trouble (a key of the booth's words)."""
        if trouble in ("", "trouble_seal") or self.visit.has_reported:
            return
        self.visit.has_reported = True
        self.equipment.tell_staff("microphone", {})

    def _words(self) -> dict[str, dict[str, str]]:
        return {key: self.reading.line(text) for key, text in self.texts.items()}

    words = Property(QVariantMap, _words, notify=wordsChanged)

"""A new script begins from an example: how long, and which of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.local_pack.script_edits import BANDS, in_length
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_BAND = "3-4"
Told = dict[str, Any]


@QmlElement
@QmlUncreatable("made by the editor")
class NewScriptPage(QObject):
    """`chosen` is emitted with what the draft begins with."""

    changed = Signal()
    chosen = Signal(object)

    def __init__(self, reading: Reading, say: Callable[..., str]) -> None:
        super().__init__()
        self._say = say
        self._band = FIRST_BAND
        self.examples: Sequence[Told] = ()
        reading.changed.connect(self.changed)

    def learn(self, examples: Sequence[Told]) -> None:
        """The scripts of the program's own pack, as the helper tells them."""
        self.examples = examples
        self.changed.emit()

    @Slot(str)
    def chooseBand(self, band: str) -> None:
        """For whom it will be, and so how long."""
        if band in BANDS:
            self._band = band
            self.changed.emit()

    @Slot(str)
    def choose(self, story: str) -> None:
        """An example was touched."""
        for one in self.examples:
            if one["id"] == story and self._length_of(one) is not None:
                self.chosen.emit(in_length(one["content"], self._band))

    def _length_of(self, example: Told) -> Told | None:
        return next((one for one in example["lengths"] if one["band"] == self._band), None)

    def _get_bands(self) -> list[Told]:
        return [
            {"id": band, "label": self._say(f"band_{band}"), "isOn": band == self._band}
            for band in BANDS
        ]

    def _get_stories(self) -> list[Told]:
        """The examples that have this length."""
        told = []
        for one in self.examples:
            length = self._length_of(one)
            if length is not None:
                n, seconds = length["characters"], length["seconds"]
                says = self._say("story_length", n=n, seconds=seconds)
                told.append({"id": one["id"], "title": one["title"], "says": says})
        return told

    bands = Property(QVariantList, _get_bands, notify=changed)
    stories = Property(QVariantList, _get_stories, notify=changed)

"""The pinyin of what was written anew, to be read over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.editor.draft_lines import syllables_of
from kiosk.editor.open_draft import OpenDraft
from kiosk.local_pack.edits import with_syllable
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

PAGE_CHARACTERS = 120  # of pinyin to read at once
Told = dict[str, Any]


@QmlElement
@QmlUncreatable("made by the editor")
class PinyinPage(QObject):
    """As many texts of the open draft as fit on a page. `label` tells what a place is."""

    changed = Signal()

    def __init__(self, reading: Reading, label: Callable[[str], str]) -> None:
        super().__init__()
        self._label = label
        self._draft: OpenDraft | None = None
        reading.changed.connect(self.changed)

    def show(self, draft: OpenDraft | None) -> None:
        """The draft to be read."""
        self._draft = draft
        self.changed.emit()

    def read_over(self) -> bool:
        """What stands here is right; gives whether more is to be read."""
        if self._draft is None:
            return False
        self._draft.read_over(self._places())
        self.changed.emit()
        return bool(self._draft.unread)

    @Slot(str, int)
    def tapSyllable(self, place: str, han: int) -> None:
        """The next reading of a Han character that has several."""
        if self._draft is None:
            return
        words = self._draft.words(place)
        choices = self._draft.doubts.get(place, {}).get(str(han), [])
        if choices:
            now = words["pinyin"].split()[han]
            at = choices.index(now) + 1 if now in choices else 0
            self._draft.put(place, with_syllable(words, han, choices[at % len(choices)]))
            self.changed.emit()

    def _places(self) -> list[str]:
        """As many texts as fit on a page."""
        room, places = PAGE_CHARACTERS, list[str]()
        for place in self._draft.unread if self._draft is not None else ():
            assert self._draft is not None
            room -= len(self._draft.words(place)["zh"])
            if room < 0 and places:
                break
            places.append(place)
        return places

    def _get_to_read(self) -> list[Told]:
        """Each text with the syllables of its characters."""
        draft = self._draft
        if draft is None:
            return []
        return [
            {
                "place": place,
                "label": self._label(place),
                "characters": syllables_of(draft.words(place), draft.doubts.get(place, {})),
            }
            for place in self._places()
        ]

    toRead = Property(QVariantList, _get_to_read, notify=changed)

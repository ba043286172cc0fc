"""A broadcast script: its title, whether it is true, its lengths with their lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.editor.draft_lines import script_runs_of
from kiosk.editor.draft_status import can_hand_in, notes_for, saved_of, status_of
from kiosk.editor.open_draft import OpenDraft
from kiosk.local_pack.edits import Words
from kiosk.local_pack.places import TITLE, lines_of
from kiosk.local_pack.script_edits import BANDS, with_length, without_length
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList, QVariantMap
from kiosk.shell.reading import Reading

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

FIELDS = (TITLE, "source")  # what the keyboard writes into
Told = dict[str, Any]


@QmlElement
@QmlUncreatable("made by the editor")
class ScriptPage(QObject):
    """Turns touches into changes of the open draft; one length is shown."""

    changed = Signal()

    def __init__(self, reading: Reading, say: Callable[..., str]) -> None:
        super().__init__()
        self._reading, self._say = reading, say
        self._examples: Sequence[Told] = ()
        self._draft: OpenDraft | None = None
        self._band = ""
        self._removed: dict[tuple[bytes, str], Told] = {}  # of a draft, a band's last words
        reading.changed.connect(self.changed)

    def show(self, draft: OpenDraft | None, examples: Sequence[Told]) -> None:
        """The draft to be written on, and the scripts that it may take lengths of."""
        if draft is not self._draft:
            self._band = draft.content["versions"][0]["band"] if draft is not None else ""
        self._draft, self._examples = draft, examples
        self.changed.emit()

    @property
    def is_checked(self) -> bool:
        """Whether what is shown of faults is true of the words as they stand, and all is kept."""
        return self._draft is not None and self._draft.is_looked_at and self._draft.is_saved

    @property
    def band(self) -> str:
        """The band whose length is shown."""
        return self._band

    def place_label(self, place: str) -> str:
        """How a text of a script is called beside its pinyin."""
        if place == TITLE:
            return self._say("script_title")
        band, _, at = place.partition(".")
        return self._say("script_line", band=self._say(f"band_{band}"), n=int(at) + 1)

    @Slot(str, str)
    def typed(self, field: str, zh: str) -> None:
        """A field has these words now."""
        if self._draft is None or field not in FIELDS:
            return
        if field == "source":
            if zh != self._draft.content["source"]:
                self._draft.content["source"] = zh
                self._change()
        else:
            self._draft.write(TITLE, zh)
            self.changed.emit()

    @Slot(bool)
    def setFictional(self, is_fictional: bool) -> None:
        """「真的」 or 「小故事（虚构）」."""
        if self._draft is not None and self._draft.content["fictional"] is not is_fictional:
            self._draft.content["fictional"] = is_fictional
            self._change()

    @Slot(str)
    def chooseBand(self, band: str) -> None:
        """The length for other grades; what was removed, or the example's, where there is none."""
        if self._draft is None or band not in BANDS:
            return
        if band not in self._bands:
            example = self._example
            if example is None or all(one["band"] != band for one in example["lengths"]):
                return
            given: Told = self._removed.get((self._draft.draft.id, band)) or example["content"]
            self._draft.content = with_length(self._draft.content, given, band)
            self._draft.changed()
        self._band = band
        self.changed.emit()

    @Slot()
    def removeLength(self) -> None:
        """The length that is shown goes; the last one stays. Its band's button brings it back."""
        if self._draft is not None and len(self._bands) > 1:
            self._removed[self._draft.draft.id, self._band] = self._draft.content
            self._draft.content = without_length(self._draft.content, self._band)
            self._band = self._bands[0]
            self._change()

    def _change(self) -> None:
        assert self._draft is not None
        self._draft.changed()
        self.changed.emit()

    @property
    def _content(self) -> Mapping[str, Any]:
        return self._draft.content if self._draft is not None else {}

    @property
    def _bands(self) -> list[str]:
        return [one["band"] for one in self._content.get("versions", ())]

    @property
    def _lines(self) -> list[Words]:
        return lines_of(self._content, self._band) if self._draft is not None else []

    @property
    def _example(self) -> Told | None:
        name = self._content.get("example")
        return next((one for one in self._examples if one["id"] == name), None)

    def _notes(self) -> dict[str, str]:
        return notes_for(self._draft, self._reading.text_language)

    def _get_zh(self) -> dict[str, str]:
        if self._draft is None:
            return {}
        return {"title": self._content["title"]["zh"], "source": self._content["source"]}

    def _get_notes(self) -> dict[str, str]:
        """What is wrong with each field, in sentences."""
        notes = self._notes()
        return {field: notes.get(field, "") for field in (*FIELDS, "fictional")}

    def _get_other_notes(self) -> list[str]:
        """What is wrong with a whole length or all of it."""
        notes = self._notes()
        lengths = [
            self._say("script_note", band=self._say(f"band_{band}"), note=notes[band])
            for band in BANDS
            if band in notes
        ]
        return [*([notes[""]] if "" in notes else []), *lengths]

    def _get_lengths(self) -> list[Told]:
        seconds = self._draft.seconds if self._draft is not None else {}
        offered = [one["band"] for one in (self._example or {}).get("lengths", ())]
        return [
            {
                "band": band,
                "isThere": band in self._bands,
                "isOn": band == self._band,
                "label": self._say(f"band_{band}"),
                "seconds": seconds.get(band, 0) if band in self._bands else 0,
            }
            for band in BANDS
            if band in (*self._bands, *offered)
        ]

    def _get_lines(self) -> list[Told]:
        notes = self._notes()
        return [
            {
                "index": at,
                "runs": script_runs_of(words),
                "note": notes.get(f"{self._band}.{at}", "").replace("\n", " "),
            }
            for at, words in enumerate(self._lines)
        ]

    def _get_fictional(self) -> str:
        told = self._content.get("fictional")
        return "" if told is None else "story" if told else "true"

    def _get_status(self) -> str:
        return status_of(self._draft, self._reading.text_language, self._say)

    def _get_saved(self) -> str:
        return saved_of(self._draft, self._say)

    def _can_try(self) -> bool:
        return self._draft is not None and self._draft.can_be_tried

    def _must_read(self) -> bool:
        return self._draft is not None and bool(self._draft.unread)

    def _can_hand_in(self) -> bool:
        return can_hand_in(self._draft)

    def _can_remove_length(self) -> bool:
        return len(self._bands) > 1

    zh = Property(QVariantMap, _get_zh, notify=changed)
    notes = Property(QVariantMap, _get_notes, notify=changed)
    otherNotes = Property(QVariantList, _get_other_notes, notify=changed)
    lengths = Property(QVariantList, _get_lengths, notify=changed)
    lines = Property(QVariantList, _get_lines, notify=changed)
    fictional = Property(str, _get_fictional, notify=changed)
    status = Property(str, _get_status, notify=changed)
    saved = Property(str, _get_saved, notify=changed)
    canTry = Property(bool, _can_try, notify=changed)
    mustRead = Property(bool, _must_read, notify=changed)
    canHandIn = Property(bool, _can_hand_in, notify=changed)
    canRemoveLength = Property(bool, _can_remove_length, notify=changed)

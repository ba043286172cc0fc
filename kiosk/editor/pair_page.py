"""The two messages side by side: their words, their clues, their pinyin."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.editor.draft_lines import characters_of, runs_of
from kiosk.editor.draft_status import can_hand_in, notes_for, saved_of, status_of
from kiosk.editor.open_draft import OpenDraft
from kiosk.local_pack.edits import (
    FIELDS,
    MOST_CHARACTERS,
    SIDES,
    with_cue,
    without_cue,
)
from kiosk.local_pack.script_edits import BANDS
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList, QVariantMap
from kiosk.shell.reading import Reading

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

SIGNS = {"r": ("d1", "d2", "d3", "d4", "d5", "s"), "g": ("d0", "s")}
FIRST_SIGN = {
    "hurry": "d4", "secrecy": "d3", "move_away": "d1", "code_grabber": "d2", "too_good": "d5",
    "threat": "d4",
}  # fmt: skip
CHANNELS = (
    "game_mail", "group", "private_chat", "text_message", "call", "face_to_face", "card", "poster",
)  # fmt: skip
PLACES = [f"{side}.{field}" for side in SIDES for field in FIELDS]
Told = dict[str, Any]


@QmlElement
@QmlUncreatable("made by the editor")
class PairPage(QObject):
    """Turns touches into changes of the open draft. Places are named `r.text`, `g.why` …"""

    changed = Signal()

    def __init__(self, reading: Reading, say: Callable[..., str]) -> None:
        super().__init__()
        self._reading, self._say = reading, say
        self._examples: Sequence[Told] = ()
        self._draft: OpenDraft | None = None
        self._side, self._sign, self._pending = "r", "d2", -1
        reading.changed.connect(self.changed)

    def show(self, draft: OpenDraft | None, examples: Sequence[Told]) -> None:
        """The draft to be written on, and the examples that it may begin with."""
        self._draft, self._examples, self._pending = draft, examples, -1
        self.changed.emit()

    def mark(self, side: str) -> None:
        """The words of this side are marked now."""
        self._side, self._pending = side, -1
        trick = str(self._content()["trick"])
        self._sign = FIRST_SIGN[trick] if side == "r" else "d0"
        self.changed.emit()

    @property
    def is_checked(self) -> bool:
        """Whether what is shown of faults is true of the words as they stand, and all is kept."""
        return self._draft is not None and self._draft.is_looked_at and self._draft.is_saved

    @Slot(str, str)
    def typed(self, place: str, zh: str) -> None:
        """A field has these words now; they are on their way to the store."""
        if self._draft is not None:
            self._draft.write(place, zh)
            self.changed.emit()

    @Slot(str)
    def setKey(self, key: str) -> None:
        """Whether the look-alike is fine (G) or a grown-up's business (A)."""
        if key in ("G", "A") and self._content()["g"]["key"] != key:
            self._content()["g"]["key"] = key
            self._change()

    @Slot(str)
    def toggleBand(self, band: str) -> None:
        """Whether these grades meet the pair; some have to."""
        bands = list(self._content()["bands"])
        chosen = [one for one in BANDS if (one in bands) != (one == band)]
        if chosen and chosen != bands:
            self._content()["bands"] = chosen
            self._change()

    @Slot(str)
    def setChannel(self, channel: str) -> None:
        """How both messages come: they share it, or it would give the scam away."""
        if channel in CHANNELS and self._draft is not None:
            for side in SIDES:
                self._content()[side]["channel"] = channel
            self._change()

    @Slot()
    def otherExample(self) -> None:
        """The next example of that trick takes this one's place."""
        if self._draft is None or not self._can_change_example():
            return
        fitting = [one for one in self._examples if one["trick"] == self._content()["trick"]]
        at = [one["example"] for one in fitting].index(self._content()["example"])
        self._draft.content = copy.deepcopy(fitting[(at + 1) % len(fitting)])
        self._change()

    @Slot(str)
    def chooseSign(self, sign: str) -> None:
        """What the words that are marked next will mean."""
        if sign in SIGNS[self._side]:
            self._sign = sign
            self.changed.emit()

    @Slot(int)
    def tapCharacter(self, at: int) -> None:
        """First and last character make a cue; a tap on a cue takes it away."""
        if self._draft is None:
            return
        words = self._draft.words(f"{self._side}.text")
        if self._pending >= 0:
            start, end = sorted((self._pending, at))
            self._pending = -1
            words = with_cue(words, start, end + 1, self._sign)
            self._draft.put(f"{self._side}.text", words)
        elif any(start <= at < end for start, end, _ in words["cues"]):
            self._draft.put(f"{self._side}.text", without_cue(words, at))
        else:
            self._pending = at
        self.changed.emit()

    def _content(self) -> Told:
        return self._draft.content if self._draft is not None else {}

    def _change(self) -> None:
        assert self._draft is not None
        self._draft.changed()
        self.changed.emit()

    def _get_tricks(self) -> list[Told]:
        """What a new scam may be about."""
        return [
            {"id": one, "name": self._say(f"trick_{one}"), "says": self._say(f"trick_{one}_is")}
            for one in FIRST_SIGN
        ]

    def _get_zh(self) -> Told:
        if self._draft is None:
            return {}
        return {place: self._draft.words(place)["zh"] for place in PLACES}

    def _get_notes(self) -> Told:
        """What is wrong with each field, in sentences."""
        return dict.fromkeys(PLACES, "") | notes_for(self._draft, self._reading.text_language)

    def _get_other_notes(self) -> list[str]:
        """What is wrong with a side or all of it, and no field is to blame."""
        notes = notes_for(self._draft, self._reading.text_language)
        return [note for place, note in notes.items() if place not in PLACES]

    def _get_marks(self) -> Told:
        if self._draft is None:
            return {}
        return {side: runs_of(self._draft.words(f"{side}.text")) for side in SIDES}

    def _get_characters(self) -> list[Told]:
        if self._draft is None:
            return []
        told = characters_of(self._draft.words(f"{self._side}.text"))
        return [{**one, "isPending": at == self._pending} for at, one in enumerate(told)]

    def _get_signs(self) -> list[Told]:
        return [
            {"id": sign, "label": self._say(f"sign_{sign}"), "isOn": sign == self._sign}
            for sign in SIGNS[self._side]
        ]

    def _get_cues_asked(self) -> str:
        return self._say("cues_pending" if self._pending >= 0 else "cues_title")

    def _get_bands(self) -> list[Told]:
        bands = self._content().get("bands", ())
        return [
            {"id": band, "label": self._say(f"band_{band}"), "isOn": band in bands}
            for band in BANDS
        ]

    def _get_channels(self) -> list[Told]:
        now = {self._content()[side]["channel"] for side in SIDES} if self._content() else set()
        return [
            {"id": one, "label": self._say(f"channel_{one}"), "isOn": one in now}
            for one in CHANNELS
        ]

    def _get_key(self) -> str:
        return str(self._content()["g"]["key"]) if self._draft is not None else ""

    def _get_status(self) -> str:
        return status_of(self._draft, self._reading.text_language, self._say)

    def _get_saved(self) -> str:
        return saved_of(self._draft, self._say)

    def _can_change_example(self) -> bool:
        """While nobody has changed a word of it."""
        example = next(
            (one for one in self._examples if one["example"] == self._content().get("example")),
            None,
        )
        return example is not None and example == self._content()

    def _can_try(self) -> bool:
        return self._draft is not None and self._draft.can_be_tried

    def _must_read(self) -> bool:
        return self._draft is not None and bool(self._draft.unread)

    def _can_hand_in(self) -> bool:
        return can_hand_in(self._draft)

    def _get_most(self) -> dict[str, int]:
        return MOST_CHARACTERS

    tricks = Property(QVariantList, _get_tricks, notify=changed)
    zh = Property(QVariantMap, _get_zh, notify=changed)
    notes = Property(QVariantMap, _get_notes, notify=changed)
    otherNotes = Property(QVariantList, _get_other_notes, notify=changed)
    marks = Property(QVariantMap, _get_marks, notify=changed)
    characters = Property(QVariantList, _get_characters, notify=changed)
    signs = Property(QVariantList, _get_signs, notify=changed)
    cuesAsked = Property(str, _get_cues_asked, notify=changed)
    bands = Property(QVariantList, _get_bands, notify=changed)
    channels = Property(QVariantList, _get_channels, notify=changed)
    key = Property(str, _get_key, notify=changed)
    status = Property(str, _get_status, notify=changed)
    saved = Property(str, _get_saved, notify=changed)
    canChangeExample = Property(bool, _can_change_example, notify=changed)
    canTry = Property(bool, _can_try, notify=changed)
    mustRead = Property(bool, _must_read, notify=changed)
    canHandIn = Property(bool, _can_hand_in, notify=changed)
    most = Property(QVariantMap, _get_most, constant=True)

"""What has been written on the station, with its state; and what is to be taken out of the game."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.editor.draft_lines import draft_row, row_without_draft
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading

if TYPE_CHECKING:
    from kiosk.store import Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

Told = dict[str, Any]


@QmlElement
@QmlUncreatable("made by the editor")
class DraftListPage(QObject):
    """`openAsked` names a draft, `takeOutAsked` a record that is in the game.

    `leaving` is the record that somebody is being asked about.
    """

    changed = Signal()
    openAsked = Signal(str)
    takeOutAsked = Signal()

    def __init__(self, reading: Reading, store: Store, say: Callable[..., str]) -> None:
        super().__init__()
        self._reading, self._store, self._say = reading, store, say
        self._in_use: dict[str, int] | None = None
        self._words: dict[str, str] = {}
        self._rows: list[Told] = []
        self._is_approved_left = False
        self.leaving = ""
        reading.changed.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Reads the drafts anew."""
        drafts = self._store.drafts()
        rows = [draft_row(one, self._in_use, self._say) for one in drafts]
        known = {one.slug for one in drafts}
        rows += [
            row_without_draft(slug, words, self._say)
            for slug, words in self._words.items()
            if slug not in known
        ]
        self._rows = rows
        self._is_approved_left = any(one.state == "approved" for one in drafts)
        self.changed.emit()

    def close(self) -> None:
        """The editor is left: the store may go before this page does."""
        self._reading.changed.disconnect(self.look)

    def learn_in_use(self, told: Told) -> None:
        """What the station's own pack holds, as the helper tells it."""
        self._in_use, self._words = told["records"], told["words"]
        self.look()

    @Slot(str)
    def open(self, draft: str) -> None:
        """A line was touched."""
        self.openAsked.emit(draft)

    @Slot(str)
    def takeOut(self, slug: str) -> None:
        """「撤下」: asked about twice."""
        self.leaving = slug
        self.takeOutAsked.emit()
        self.changed.emit()

    def _get_rows(self) -> list[Told]:
        return self._rows

    def _get_leaving(self) -> str:
        """The words of what is to be taken out."""
        return next((row["label"] for row in self._rows if row["slug"] == self.leaving), "")

    def _get_is_last(self) -> bool:
        return len(self._in_use or ()) == 1

    def _get_is_approved_left(self) -> bool:
        return self._is_approved_left

    rows = Property(QVariantList, _get_rows, notify=changed)
    leavingWords = Property(str, _get_leaving, notify=changed)
    isLast = Property(bool, _get_is_last, notify=changed)
    isApprovedLeft = Property(bool, _get_is_approved_left, notify=changed)

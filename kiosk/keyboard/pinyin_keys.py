"""PinyinKeys: what the on-screen keyboard has in hand, and what it offers for it."""

from __future__ import annotations

from functools import cache
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.keyboard.pinyin import Candidate, candidates, spelled
from kiosk.keyboard.syllables import MOST_LETTERS
from kiosk.keyboard.table_file import TableFile
from kiosk.keyboard.words_table import WordsTable
from kiosk.shell.qml_made import free_when_destroyed
from kiosk.shell.qml_types import Property, QVariantList, QVariantMap
from kiosk.shell.screen import words_beside

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_AGAIN_MS = 2_000  # for a table that a helper process is making


@cache
def labels() -> dict[str, str]:
    """What stands on the keys, in both languages at once: whoever types reads one of them."""
    return {
        key: text.zh if text.zh == text.en else f"{text.zh} {text.en}"
        for key, text in words_beside(__file__).items()
    }


@QmlElement
class PinyinKeys(QQuickItem):
    """Letters in, Chinese words out. `isOpen` holds the table; closing forgets all that was typed.

    Candidates come in pages as wide as `measure` says.
    """

    changed = Signal()
    openChanged = Signal()
    table_file: ClassVar[TableFile] = TableFile()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._table: WordsTable | None = None
        self._typed = ""
        self._offered: list[Candidate] = []
        self._pages: list[int] = [0]
        self._page = 0
        self._is_open = False
        self._widths = (1.0, 1.0, 1.0, 1.0)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_AGAIN_MS)
        self._look.timeout.connect(self._look_for_table)

    def componentComplete(self) -> None:
        """QML made this item."""
        super().componentComplete()
        free_when_destroyed(self)

    def _get_open(self) -> bool:
        return self._is_open

    def _set_open(self, is_open: bool) -> None:
        if is_open == self._is_open:
            return
        self._is_open = is_open
        if is_open:
            self._look_for_table()
        else:
            self._look.stop()
            if self._table is not None:
                self._table.close()
            self._table = None
        self._take("")
        self.openChanged.emit()

    @Slot()
    def _look_for_table(self) -> None:
        was_making = self.table_file.is_making
        self._table = self.table_file.open()
        if self._table is None and (was_making or self.table_file.is_making):
            self._look.start()
        else:
            self._look.stop()
        self.changed.emit()

    @Slot(float, float, float, float)
    def measure(self, room: float, character: float, around: float, least: float) -> None:
        """Widths in pixels: of the row, of a character, around a word, of the narrowest key."""
        if (room, character, around, least) != self._widths:
            self._widths = (room, character, around, least)
            self._cut_pages()

    @Slot(str)
    def type(self, letter: str) -> None:
        """One letter or apostrophe more."""
        if len(self._typed) < MOST_LETTERS:
            self._take(self._typed + letter.lower())

    @Slot(result=bool)
    def takeBack(self) -> bool:
        """Takes the last letter back; false where there was none."""
        had = bool(self._typed)
        self._take(self._typed[:-1])
        return had

    @Slot(int, result=str)
    def choose(self, number: int) -> str:
        """The words of a key on the page; the letters that they don't stand for remain."""
        at = self._pages[self._page] + number
        if not 0 <= at < len(self._offered):
            return ""
        chosen = self._offered[at]
        self._take(self._typed[chosen.used :])
        return chosen.words

    @Slot(result=str)
    def convert(self) -> str:
        """All that was typed as the first candidates say it; letters without one as they are."""
        written = ""
        while self._offered:
            self._page = 0
            written += self.choose(0)
        return written + self.letters()

    @Slot(result=str)
    def letters(self) -> str:
        """All that was typed as it is, in Latin letters."""
        typed = self._typed
        self._take("")
        return typed

    @Slot(int)
    def turn(self, pages: int) -> None:
        """To another page of candidates."""
        self._page = min(max(0, self._page + pages), len(self._pages) - 1)
        self.changed.emit()

    def _take(self, typed: str) -> None:
        self._typed = typed
        self._offered = candidates(typed, self._table) if typed and self._table else []
        self._cut_pages()

    def _cut_pages(self) -> None:
        """Where each page begins, so that its keys fit into the row."""
        room, character, around, least = self._widths
        self._pages, self._page, left = [0], 0, room
        for number, one in enumerate(self._offered):
            width = max(least, len(one.words) * character + around)
            if width > left and number > self._pages[-1]:
                self._pages.append(number)
                left = room
            left -= width
        self.changed.emit()

    def _get_candidates(self) -> list[str]:
        start = self._pages[self._page]
        ends = [*self._pages[self._page + 1 :], len(self._offered)]
        return [one.words for one in self._offered[start : ends[0]]]

    def _get_spelled(self) -> str:
        return spelled(self._typed)

    def _has_typed(self) -> bool:
        return bool(self._typed)

    def _has_table(self) -> bool:
        return self._table is not None

    def _can_turn_back(self) -> bool:
        return self._page > 0

    def _can_turn_on(self) -> bool:
        return self._page < len(self._pages) - 1

    def _get_labels(self) -> dict[str, str]:
        return labels()

    isOpen = Property(bool, _get_open, _set_open, notify=openChanged)
    candidates = Property(QVariantList, _get_candidates, notify=changed)
    spelled = Property(str, _get_spelled, notify=changed)
    hasTyped = Property(bool, _has_typed, notify=changed)
    hasTable = Property(bool, _has_table, notify=changed)
    canTurnBack = Property(bool, _can_turn_back, notify=changed)
    canTurnOn = Property(bool, _can_turn_on, notify=changed)
    labels = Property(QVariantMap, _get_labels, constant=True)

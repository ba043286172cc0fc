"""The class desk: a stack of pages, one QML for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.class_desk.page import Page, Tile
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside

if TYPE_CHECKING:
    from kiosk.store import Store
    from kiosk.usb.sticks import Sticks
    from quizzes.message import Pack

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

MOST_DIGITS = 12
Erase = Callable[[bytes], Future[list[str]]]


@dataclass(frozen=True, slots=True)
class Tools:
    """What the desk works with besides the store; `art` is the folder of the figures."""

    packs: Callable[[], Sequence[Pack]]
    erase_seat: Erase
    erase_class: Erase
    art: Path
    sources: Sequence[Sticks] = field(default_factory=tuple)


@QmlElement
@QmlUncreatable("made by the station")
class ClassDeskScreen(ScreenModel):
    """Opens on the list of classes; back from there leads to the teacher's desk."""

    qml = qml_beside(__file__, "ClassDeskScreen.qml")
    changed = Signal()
    idle_seconds = DESK_SECONDS
    has_bar = False
    bed = ""

    left = Signal()
    backAsked = Signal()

    def __init__(self, reading: Reading, store: Store, hand_over: HandOver, tools: Tools) -> None:
        super().__init__(reading, words_beside(__file__))
        from kiosk.class_desk.class_pages import ClassList

        self.store = store
        self.tools = tools
        self._hand_over = hand_over
        self._said = ""
        self._typed = ""
        self._is_busy = self._is_gone = False
        self._pages: list[Page] = []
        self.go(ClassList(self))

    @property
    def page(self) -> Page:
        """What stands on the desk."""
        return self._pages[-1]

    def go(self, page: Page, *, instead: bool = False) -> None:
        """A further page, or one in place of this."""
        if instead:
            self._pages.pop()
        self._pages.append(page)
        self._said = self._typed = ""
        page.open()
        self.changed.emit()

    def back(self, steps: int = 1) -> None:
        """To an earlier page, which reads anew what it shows."""
        del self._pages[max(1, len(self._pages) - steps) :]
        self._said = self._typed = ""
        self.page.open()
        self.changed.emit()

    def tell(self, words: str) -> None:
        """What became of a deed, in words above the page."""
        self._said = words
        self.changed.emit()

    def after(self, deed: Future[Any], done: Callable[[Any], None]) -> None:
        """Calls `done` with the outcome; a disk, stick or input at fault is said instead.

        Until then nothing else can be done here.
        """
        self._is_busy = True

        def told(finished: Future[Any]) -> None:
            self._is_busy = False
            if self._is_gone:
                return
            fault = finished.exception()
            if isinstance(fault, StationProblem):
                self.tell(fault.in_language(self.reading.text_language))
            else:
                done(finished.result())
            self.changed.emit()

        self._hand_over.when(deed, told)
        self.changed.emit()

    def say(self, key: str, /, **fill: object) -> str:
        """A text in the language of the moment."""
        return self.text(key, **fill).in_language(self.reading.text_language)

    @Slot(str)
    def touch(self, name: str) -> None:
        """A tile or a deed."""
        if not self._is_busy:
            self._said = ""
            self.page.touch(name)
            self.changed.emit()

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if len(self._typed) < MOST_DIGITS:
            self._typed += digit
            self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """The green tick."""
        typed, self._typed = self._typed, ""
        if typed and not self._is_busy:
            self.page.send(typed)
            self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """A page back; from the first to the teacher's desk."""
        if self._is_busy:
            return
        if len(self._pages) == 1:
            self.backAsked.emit()
        else:
            self.back()

    @Slot()
    def goAway(self) -> None:
        """「离开」."""
        self.left.emit()

    @Slot()
    def toggleLanguage(self) -> None:
        """中文 ↔ English."""
        self.reading.toggle_language()

    def leave(self) -> None:
        """What comes later finds nobody."""
        self._is_gone = True

    def _get_heading(self) -> str:
        return self.page.heading()

    def _get_lines(self) -> list[str]:
        return self.page.lines()

    def _get_tiles(self) -> list[dict[str, str]]:
        return [_told(tile) for tile in self.page.tiles()]

    def _get_deeds(self) -> list[dict[str, str]]:
        return [_told(tile) for tile in self.page.deeds()]

    def _get_pictures(self) -> list[str]:
        return list(self.page.pictures)

    def _has_small_tiles(self) -> bool:
        return self.page.has_small_tiles

    def _get_asked(self) -> str:
        return self.page.asked()

    def _get_typed(self) -> str:
        return self._typed

    def _get_said(self) -> str:
        return self.say("working") if self._is_busy else self._said

    heading = Property(str, _get_heading, notify=changed)
    lines = Property(QVariantList, _get_lines, notify=changed)
    tiles = Property(QVariantList, _get_tiles, notify=changed)
    deeds = Property(QVariantList, _get_deeds, notify=changed)
    pictures = Property(QVariantList, _get_pictures, notify=changed)
    hasSmallTiles = Property(bool, _has_small_tiles, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    typed = Property(str, _get_typed, notify=changed)
    said = Property(str, _get_said, notify=changed)


def _told(tile: Tile) -> dict[str, str]:
    return {"name": tile.name, "label": tile.label, "note": tile.note, "fill": tile.fill}

"""The drawn pages of the teacher's desk: map, messages, weeks, seats; where a touch leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.problems import StationProblem
from kiosk.report_files.asked_report import Asked, Report, report
from kiosk.report_files.words import say
from kiosk.reports.told_item import older_versions
from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.store import OCCASIONS
from kiosk.teacher_desk.drawn_page import DrawnPage

if TYPE_CHECKING:
    from kiosk.store import SchoolClass, Seat, Store
    from quizzes.message import Pack

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

TABS = ("map", "items", "trend", "check", "seats")


@QmlElement
@QmlUncreatable("made by the desk")
class ReportPages(QObject):
    """One class at a time. Numbers are read aside; what comes too late is dropped.

    `packs` tells of the packs in use. Each opening of a seat's page is in the audit.
    """

    changed = Signal()

    def __init__(
        self,
        reading: Reading,
        store: Store,
        hand_over: HandOver,
        packs: Callable[[], Sequence[Pack]],
    ) -> None:
        super().__init__()
        self._reading = reading
        self._store = store
        self._hand_over = hand_over
        self._packs = packs
        self._older = older_versions(store.folder)
        self.drawn = DrawnPage()
        self._asked: Asked | None = None
        self._tab = ""
        self._item: tuple[str, int] | None = None
        self._seats: list[Seat] = []
        self._note = ""
        self._turn = 0  # of asking: an answer to an earlier question is dropped
        reading.changed.connect(self._ask)

    def open(self, school_class: SchoolClass | None) -> None:
        """A class, or the guests for None; nothing is read before a tab is shown."""
        self._asked = Asked("map", school_class)
        self._seats = self._store.seats(school_class.id) if school_class else []
        self._tab, self._item = "", None
        self.drawn.clear()

    def close(self) -> None:
        """Nothing more is shown."""
        self._asked, self._tab, self._item = None, "", None
        self._turn += 1
        self.drawn.clear()

    def show(self, tab: str) -> None:
        """A tab of `TABS`; any other is not drawn here."""
        if self._asked is None:
            return
        self._tab, self._item = tab, None
        kind: Any = {"seats": "seat"}.get(tab, tab)
        self._asked = replace(self._asked, kind=kind, skill=None, seat=None)
        self._ask()

    def go_back(self) -> bool:
        """One step back within a tab; False where there is none."""
        asked = self._asked
        if asked is None:
            return False
        if self._item is not None:
            self._item = None
        elif asked.seat is not None:
            self._asked = replace(asked, seat=None)
        elif asked.skill is not None:
            self._asked = replace(asked, skill=None)
        else:
            return False
        self._ask()
        return True

    @Slot(str)
    def touch(self, spot: str) -> None:
        """A place of the picture: a skill leads to its messages, a message to its page."""
        sort, _, name = spot.partition("_")
        if self._asked is None:
            return
        if sort == "skill":
            self._tab = "items"
            self._asked = replace(self._asked, kind="items", skill=name)
        elif sort == "item":
            item, _, revision = name.rpartition("_")
            self._item = (item, int(revision))
        self._ask()

    @Slot(int)
    def openSeat(self, number: int) -> None:
        """The page of a seat. Audited."""
        if self._asked is None or self._asked.school_class is None:
            return
        name = self._asked.school_class.name
        self._store.note_deed("teacher", f"opened the page of {name} seat {number}")
        self._asked = replace(self._asked, kind="seat", seat=number)
        self._ask()

    @Slot()
    def nextOccasion(self) -> None:
        """Practice, then the three occasions of a check, then practice again."""
        if self._asked is not None and self._asked.occasion is not None:
            at = OCCASIONS.index(self._asked.occasion)
            self._asked = replace(self._asked, occasion=OCCASIONS[(at + 1) % len(OCCASIONS)])
            self._ask()

    @Slot()
    def _ask(self) -> None:
        self._turn += 1
        self.drawn.clear()
        asked = self._asked
        if asked is None or self._tab not in TABS:
            self.changed.emit()
            return
        self._asked = asked = replace(asked, language=self._reading.text_language)
        if asked.kind == "seat" and asked.seat is None:
            self._note = "" if self._seats else say(asked.language, "guests_no_seats")
            self.changed.emit()
            return
        self._note = say(asked.language, "counting")
        turn, item, packs = self._turn, self._item, self._packs()

        def work() -> Report:
            if item is None:
                return report(self._store, packs, self._older, asked)
            from kiosk.report_files.asked_item import item_report

            return item_report(self._store, packs, self._older, asked, *item)

        self._hand_over.when(self._store.aside(work), lambda told: self._learn(turn, told))
        self.changed.emit()

    def _learn(self, turn: int, told: Future[Report]) -> None:
        if turn != self._turn:
            return
        fault = told.exception()
        if isinstance(fault, StationProblem):
            self._note = fault.in_language(self._reading.text_language)
        else:
            found = told.result()
            self._note = ""
            self.drawn.show(found.drawing(), from_the_end=self._tab == "trend")
        self.changed.emit()

    def _get_drawn(self) -> DrawnPage:
        return self.drawn

    def _get_note(self) -> str:
        return self._note

    def _get_tab(self) -> str:
        return self._tab

    def _get_whose(self) -> str:
        asked = self._asked
        if asked is None:
            return ""
        if asked.seat is not None:
            return say(asked.language, "seat_of", n=asked.seat)
        return asked.skill or ""

    def _get_occasion(self) -> str:
        asked = self._asked
        if asked is None:
            return ""
        language = self._reading.text_language
        return say(language, "look_at", what=say(language, f"occasion_{asked.occasion or 'all'}"))

    def _get_can_filter(self) -> bool:
        return self._tab in ("map", "items", "trend")

    def _get_seats(self) -> list[dict[str, object]]:
        asked = self._asked
        if asked is None or self._tab != "seats" or asked.seat is not None:
            return []
        return [{"number": seat.number} for seat in self._seats]

    page = Property(QObject, _get_drawn, constant=True)
    note = Property(str, _get_note, notify=changed)
    tab = Property(str, _get_tab, notify=changed)
    whose = Property(str, _get_whose, notify=changed)
    occasion = Property(str, _get_occasion, notify=changed)
    canFilter = Property(bool, _get_can_filter, notify=changed)
    seats = Property(QVariantList, _get_seats, notify=changed)

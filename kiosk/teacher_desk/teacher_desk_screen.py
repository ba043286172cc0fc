"""The teacher's first page: choose a class, see skill by skill what it falls for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.problems import StationProblem
from kiosk.reports.shares import Share
from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from kiosk.teacher_desk.puzzle_table import PuzzleRow, Titles, puzzle_table
from kiosk.teacher_desk.report_pages import TABS, ReportPages
from kiosk.teacher_desk.skill_table import TableRow, is_enough, table
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.store import PuzzleCounts, SchoolClass, SkillRow, StopAskGo, Store
    from quizzes.message import Pack

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

GUESTS = -1  # the index of the guests' tile
KEYS = (("R", "tricks"), ("A", "grown_up"), ("G", "fine"))


@QmlElement
@QmlUncreatable("made by the station")
class TeacherDeskScreen(ScreenModel):
    """`skill_titles` gives each skill's title by its id; one without keeps its id.

    `conventions` names the conventions of the packs, by id, in their order.

    `has_cards`: the packs hold cards from which a class may choose its own convention.

    `packs` gives the packs in use, for the drawn pages.
    """

    qml = qml_beside(__file__, "TeacherDeskScreen.qml")
    changed = Signal()
    idle_seconds = DESK_SECONDS
    has_bar = False
    bed = ""

    left = Signal()
    agreementAsked = Signal(object)  # of a SchoolClass
    classesAsked = Signal()

    def __init__(
        self,
        reading: Reading,
        store: Store,
        hand_over: HandOver,
        skill_titles: Mapping[str, Text],
        conventions: Mapping[str, Titles] | None = None,
        has_cards: bool = False,
        packs: Callable[[], Sequence[Pack]] = tuple,
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self._store = store
        self._hand_over = hand_over
        self._titles = skill_titles
        self._conventions = conventions or {}
        self._has_cards = has_cards
        self._classes: list[SchoolClass] = store.classes()
        self._open: SchoolClass | None = None
        self._is_open = False
        self._tab = "map"
        self.reports = ReportPages(reading, store, hand_over, packs)
        self.reports.changed.connect(self._follow)
        self._rows: list[TableRow] | None = None
        self._puzzle: list[PuzzleRow] = []
        self._problem = ""
        self._is_gone = False

    @Slot(int)
    def openClass(self, index: int) -> None:
        """A class's table, or that of the guests. Audited."""
        self._open = None if index == GUESTS else self._classes[index]
        self._is_open, self._rows, self._puzzle, self._problem = True, None, [], ""
        self._store.note_deed("teacher", f"opened the table of {self._name() or 'guests'}")
        class_id = self._open.id if self._open else None
        store = self._store
        counted = store.aside(
            lambda: (store.class_by_skill(class_id, "practice"), store.class_puzzle(class_id))
        )
        self._hand_over.when(counted, lambda answer: self._learn(class_id, answer))
        self.reports.open(self._open)
        self.showTab("map")

    @Slot(str)
    def showTab(self, tab: str) -> None:
        """Those of `report_pages.TABS` are drawn; `skills` and `puzzle` are tables."""
        self._tab = tab
        self.reports.show(tab)
        self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """A step back within a tab, or to the classes."""
        if self._tab in TABS and self.reports.go_back():
            return
        self._open, self._is_open, self._rows = None, False, None
        self.reports.close()
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        """A touch on a skill leads from the map to its messages."""
        if self.reports.tab in TABS and self.reports.tab != self._tab:
            self._tab = self.reports.tab
        self.changed.emit()

    @Slot()
    def askAgreement(self) -> None:
        """「我们班的公约」: the class comes to the glass."""
        if self._open is not None and self._has_cards:
            self.agreementAsked.emit(self._open)

    @Slot()
    def askClasses(self) -> None:
        """「班级」: seats, turns, checks, take-away."""
        self.classesAsked.emit()

    @Slot()
    def goAway(self) -> None:
        """「离开」."""
        self.left.emit()

    @Slot()
    def toggleLanguage(self) -> None:
        """中文 ↔ English."""
        self.reading.toggle_language()

    def leave(self) -> None:
        """A count that comes later finds nobody."""
        self._is_gone = True
        self.reports.close()

    def _learn(
        self, class_id: bytes | None, answer: Future[tuple[list[SkillRow], PuzzleCounts]]
    ) -> None:
        asked_for = self._open.id if self._open else None
        if self._is_gone or not self._is_open or class_id != asked_for:
            return
        fault = answer.exception()
        if isinstance(fault, StationProblem):
            self._problem = fault.in_language(self.reading.text_language)
        else:
            skills, puzzle = answer.result()
            self._rows, self._puzzle = table(skills), puzzle_table(puzzle, self._conventions)
        self.changed.emit()

    def _name(self) -> str:
        return self._open.name if self._open else ""

    def _say(self, key: str, **fill: object) -> str:
        return self.text(key, **fill).in_language(self.reading.text_language)

    def _get_groups(self) -> list[dict[str, object]]:
        guests: dict[str, object] = {"index": GUESTS, "says": self._say("guests")}
        return [
            *(
                {"index": n, "says": self._say("class_line", name=one.name, seats=one.seats)}
                for n, one in enumerate(self._classes)
            ),
            guests,
        ]

    def _get_heading(self) -> str:
        if not self._is_open:
            return self._say("choose")
        name = self._name() or self._say("guests")
        return f"{name} · {self.reports.whose}" if self.reports.whose else name

    def _get_note(self) -> str:
        if self._problem:
            return self._problem
        if self._rows is None:
            return self._say("counting") if self._is_open else ""
        if self._tab == "puzzle":
            return "" if self._puzzle else self._say("no_puzzle")
        return "" if self._rows else self._say("nothing")

    def _get_rows(self) -> list[dict[str, object]]:
        return [self._told(row) for row in self._rows or []]

    def _told(self, row: TableRow) -> dict[str, object]:
        title = self._titles.get(row.skill)
        return {
            "skill": row.skill,
            "title": title.in_language(self.reading.text_language) if title else row.skill,
            "keys": [self._cell(key, getattr(row, name)) for key, name in KEYS],
            "hits": self._share(row.hits),
            "hasHits": row.hits is not None,
            "falseAlarms": self._share(row.false_alarms),
            "hasFalseAlarms": row.false_alarms is not None,
            "seats": str(row.seats) if self._open else self._say("no_seats"),
        }

    def _get_puzzle_rows(self) -> list[dict[str, object]]:
        return [self._told_step(row) for row in self._puzzle]

    def _told_step(self, row: PuzzleRow) -> dict[str, object]:
        is_head = row.sort in ("convention", "use")
        title = row.title or self.text(f"step_{row.name}")
        return {
            "name": row.name,
            "sort": row.sort,
            "title": title.in_language(self.reading.text_language),
            "says": "" if is_head else self._says(row),
            "isEnough": row.is_enough or row.name == "puzzle",
            "seats": "" if is_head else str(row.seats) if self._open else self._say("no_seats"),
        }

    def _says(self, row: PuzzleRow) -> str:
        if row.name == "puzzle":
            return self._say("finished", n=row.n)
        if not row.is_enough:
            return f"{self._say('times', n=row.n)} {self._say('too_few')}"
        if row.share is None:
            return self._say("swaps", n=row.n, swaps=f"{row.swaps:.1f}")
        return self._share(row.share)

    def _cell(self, key: str, counts: StopAskGo) -> dict[str, object]:
        numbers = {"stop": counts.stop, "ask": counts.ask, "go": counts.go}
        told = "  ".join(f"{self._say(answer)} {n}" for answer, n in numbers.items())
        note = "" if is_enough(counts) else self._say("too_few")
        return {"key": key, "isEnough": is_enough(counts), "says": told, "note": note, **numbers}

    def _share(self, share: Share | None) -> str:
        if share is None:
            return self._say("too_few")
        return self._say("share", n=share.n, of=share.of, low=share.low, high=share.high)

    def _get_is_open(self) -> bool:
        return self._is_open

    def _get_tab(self) -> str:
        return self._tab

    def _get_reports(self) -> QObject:
        return self.reports

    def _get_is_drawn(self) -> bool:
        return self._tab in TABS

    def _get_tabs(self) -> list[dict[str, str]]:
        names = ["map", "skills", "items", "trend", "check", "seats", "puzzle"]
        if self._open is None:
            names.remove("check")  # only a class is checked
        return [{"name": name, "says": self._say(f"tab_{name}")} for name in names]

    def _get_can_agree(self) -> bool:
        return self._open is not None and self._has_cards

    reportPages = Property(QObject, _get_reports, constant=True)
    isDrawn = Property(bool, _get_is_drawn, notify=changed)
    tabs = Property(QVariantList, _get_tabs, notify=changed)
    canAgree = Property(bool, _get_can_agree, notify=changed)
    isOpen = Property(bool, _get_is_open, notify=changed)
    groups = Property(QVariantList, _get_groups, notify=changed)
    heading = Property(str, _get_heading, notify=changed)
    note = Property(str, _get_note, notify=changed)
    tab = Property(str, _get_tab, notify=changed)
    puzzleRows = Property(QVariantList, _get_puzzle_rows, notify=changed)
    rows = Property(QVariantList, _get_rows, notify=changed)

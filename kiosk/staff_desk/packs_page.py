"""Packs: what is in use, from the stick, preview, install, undo. The work is a child process's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.packs import child
from kiosk.packs.child import Refused
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList, QVariantMap
from kiosk.shell.reading import Reading
from kiosk.staff_desk.desk_page import DeskPage
from kiosk.staff_desk.pack_lines import fault_line, pack_row, publisher_of, size_words
from kiosk.staff_desk.stick_watch import Look, StickWatch
from kiosk.usb.sticks import Sticks, sticks_of_this_machine
from quizzes.text import Text
from quizzes.words import read_words

if TYPE_CHECKING:
    from kiosk.store import Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

SUFFIX = ".glowpack"
MOST_SHOWN = 30
KEPT = ("working", "done", "refused", "failed")  # also when another tab was looked at
Told = dict[str, Any]


@QmlElement
@QmlUncreatable("made by the desk")
class PacksPage(DeskPage):
    """list → sticks → working → preview → working → done; faults, trust and undo beside it.

    `sources` are where sticks come from.
    """

    changed = Signal()
    progressed = Signal()
    workingChanged = Signal(bool, arguments=["isWorking"])
    _moved = Signal(float)

    def __init__(
        self, reading: Reading, store: Store, hand_over: HandOver, texts: Mapping[str, Text]
    ) -> None:
        own = read_words(Path(__file__).with_name("packs.yaml"))
        super().__init__(reading, store, hand_over, {**texts, **own})
        self._own = own
        self.sources: list[Sticks] = sticks_of_this_machine()
        self._watch: StickWatch | None = None
        self._view = "list"
        self._packs: Told | None = None
        self._look = Look()
        self._file: Path | None = None
        self._outcome: Told = {}
        self._faults: list[Told] = []
        self._problem: StationProblem | None = None
        self._doing = ""
        self._done = 0.0
        self._moved.connect(self._move)  # from the child's thread to the glass's

    def open(self) -> None:
        """The list; a deed that goes on is shown until it ends, and then what became of it."""
        if self._view not in KEPT:
            self._begin()

    def close(self) -> None:
        """The page goes: sticks are let go of, unless one is being read."""
        if self._view != "working":
            self._let_go()

    def _begin(self) -> None:
        self._let_go()
        self._packs = None
        self._start(["list"], self._listed)
        self._show("list")

    @Slot()
    def findSticks(self) -> None:
        """「从 U 盘安装」."""
        self.said, self._view, self._look = "", "sticks", Look()
        if self._watch is None:
            self._watch = StickWatch(self.sources, SUFFIX, self._hand_over)
        self._watch.begin(self._saw)
        self.changed.emit()

    @Slot(str)
    def look(self, path: str) -> None:
        """A file was touched: what would it change?"""
        if self._view == "sticks":
            if self._watch is not None:
                self._watch.end()
            self._file = Path(path)
            self._work("checking", ["install", "--preview", "--progress", path], self._previewed)

    @Slot()
    def install(self) -> None:
        """「装上」 under the preview."""
        if self._view == "preview" and self._file is not None:
            words = ["install", "--progress", str(self._file)]
            self._work("installing", words, self._installed)

    @Slot()
    def compare(self) -> None:
        """The fingerprint of a publisher who is not trusted yet."""
        self._show("trust")

    @Slot()
    def trust(self) -> None:
        """All 16 digits are the same."""
        if self._view == "trust" and self._file is not None:
            words = ["trust", publisher_of(self._faults), str(self._file)]
            self._work("checking", words, lambda told: self._look_again())

    @Slot(str)
    def askUndo(self, pack: str) -> None:
        """A pack's 「换回」 or 「停用」 asks once."""
        self._outcome = next((one for one in self._listed_packs() if one["id"] == pack), {})
        if self._outcome:
            self._show("undo")

    @Slot()
    def undo(self) -> None:
        """Yes."""
        if self._view == "undo":
            self._work("undoing", ["undo", self._outcome["id"]], self._undone)

    @Slot()
    def goBack(self) -> None:
        """Nothing changes."""
        if self._view != "working":
            self.said = ""
            self._begin()

    def _show(self, view: str) -> None:
        was_working, self._view, self.said = self._view == "working", view, ""
        if was_working != (view == "working"):
            self.workingChanged.emit(view == "working")
        self.changed.emit()

    def _start(self, words: list[str], done: Callable[[Told], object]) -> None:
        future = child.start(self.store.folder, words, self._moved.emit)
        self._hand_over.when(future, lambda finished: self._ended(finished, done))

    def _work(self, doing: str, words: list[str], done: Callable[[Told], object]) -> None:
        self._doing, self._done = doing, 0.0
        self._show("working")
        self.progressed.emit()
        self._start(words, done)

    def _ended(self, finished: Future[Told], done: Callable[[Told], object]) -> None:
        fault = finished.exception()
        if isinstance(fault, Refused):
            self._faults = fault.faults
            self._show("refused")
        elif isinstance(fault, StationProblem):
            self._problem = fault
            self._show("failed")
        else:
            done(finished.result())
            self.changed.emit()

    def _listed(self, told: Told) -> None:
        self._packs = told

    def _saw(self, look: Look) -> None:
        if look != self._look:
            self._look = look
            self.changed.emit()

    def _look_again(self) -> None:
        self._show("sticks")
        self.look(str(self._file))

    def _previewed(self, told: Told) -> None:
        self._outcome = told
        self._show("preview")

    def _installed(self, told: Told) -> None:
        """Everything is on the disk; the sentence waits until the stick is let go of, too."""
        self._outcome, self._problem = told, None
        assert self._watch is not None
        self._hand_over.when(self._watch.let_go(), self._stick_let_go)

    def _stick_let_go(self, finished: Future[None]) -> None:
        fault = finished.exception()
        if isinstance(fault, StationProblem):
            self._problem = fault
        else:
            finished.result()
        self._show("done")

    def _undone(self, told: Told) -> None:
        self._begin()
        self.said = self.say("undone")

    def _let_go(self) -> None:
        if self._watch is not None:
            self._watch.let_go()

    @Slot(float)
    def _move(self, done: float) -> None:
        self._done = max(self._done, done)
        self.progressed.emit()

    def _listed_packs(self) -> list[Told]:
        return [] if self._packs is None else list(self._packs["packs"])

    def _rows(self) -> list[Told]:
        own = None if self._packs is None else self._packs["own"]
        language = self.reading.text_language
        return [pack_row(one, own, language, self.say) for one in self._listed_packs()]

    def _trusted(self) -> str:
        marks = [] if self._packs is None else self._packs["trusted"]
        return self.say("trusted", marks="、".join(marks)) if marks else ""

    def _files(self) -> list[Told]:
        return [
            {
                "path": str(file),
                "name": file.name,
                "on": self.say("on", stick=one.stick.label, size=size_words(file)),
            }
            for one in self._look.found
            for file in one.files
        ]

    def _stick_lines(self) -> list[str]:
        language = self.reading.text_language
        lines = [] if self._look.trouble is None else [self._look.trouble.in_language(language)]
        for one in self._look.found:
            if one.trouble is not None:
                lines.append(one.trouble.in_language(language))
            elif not one.stick.can_be_read:
                kind = one.stick.kind or "?"
                lines.append(self.say("bad_format", stick=one.stick.label, kind=kind))
            elif not one.files:
                lines.append(self.say("no_packs", stick=one.stick.label))
        return lines or ([] if self._files() else [self.say("no_stick")])

    def _title(self) -> str:
        if self._view == "undo":
            title = self._outcome["title"] or {}
            language = self.reading.text_language
            return self.say("undo_title", title=title.get(language) or self._outcome["id"])
        return self.say(
            {"list": "packs", "trust": "trust_title", "working": self._doing}.get(
                self._view, self._view
            )
        )

    def _lines(self) -> list[str]:
        """What the view says below its title, a paragraph each."""
        return {
            "sticks": self._stick_lines,
            "preview": self._preview_lines,
            "refused": self._fault_lines,
            "failed": self._problem_lines,
            "trust": lambda: [
                self.say("trust_mark", mark=publisher_of(self._faults)),
                self.say("trust_how"),
            ],
            "undo": self._undo_lines,
            "done": self._done_lines,
        }.get(self._view, list)()

    def _preview_lines(self) -> list[str]:
        says = [line[self.reading.text_language] for line in self._outcome["says"]]
        return [*says, self.say("nothing_yet")]

    def _fault_lines(self) -> list[str]:
        language = self.reading.text_language
        shown = [fault_line(fault, language) for fault in self._faults[:MOST_SHOWN]]
        return shown + ([self.say("more_faults")] if len(self._faults) > MOST_SHOWN else [])

    def _problem_lines(self) -> list[str]:
        assert self._problem is not None
        return [self._problem.in_language(self.reading.text_language)]

    def _done_lines(self) -> list[str]:
        says = self.say("done_says", name=self._outcome["installed"])
        return [says, *(self._problem_lines() if self._problem else [self.say("take_out")])]

    def _undo_lines(self) -> list[str]:
        version, back = self._outcome["version"], self._outcome["back_to"]
        how = "undo_use" if version is None else "undo_to" if back else "undo_stop"
        return [self.say(how, version=version, back=back), self.say("undo_why")]

    def _get_words(self) -> dict[str, str]:
        language = self.reading.text_language
        return {key: text.in_language(language) for key, text in self._own.items()}

    def _can_trust(self) -> bool:
        return self._view == "refused" and publisher_of(self._faults) != ""

    def _get_view(self) -> str:
        return self._view

    def _get_done(self) -> float:
        return self._done

    def _get_message(self) -> str:
        reading = self._view == "list" and self._packs is None
        return self.say("reading") if reading and not self.said else self.said

    words = Property(QVariantMap, _get_words, notify=changed)
    view = Property(str, _get_view, notify=changed)
    title = Property(str, _title, notify=changed)
    lines = Property(QVariantList, _lines, notify=changed)
    rows = Property(QVariantList, _rows, notify=changed)
    trusted = Property(str, _trusted, notify=changed)
    files = Property(QVariantList, _files, notify=changed)
    canTrust = Property(bool, _can_trust, notify=changed)
    done = Property(float, _get_done, notify=progressed)
    message = Property(str, _get_message, notify=changed)

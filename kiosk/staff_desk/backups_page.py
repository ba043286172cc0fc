"""Backups: what there is, one more, sealed to a stick, and putting one back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.backups.beside import start
from kiosk.backups.code import DIGITS, in_groups, new_code
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.staff_desk import backup_deeds as deeds
from kiosk.staff_desk.backup_deeds import Copy, OnStick
from kiosk.staff_desk.backup_lines import copy_row, missing, preview_lines, stick_row, told
from kiosk.staff_desk.desk_page import DeskPage
from kiosk.take_away.places import Place, sources_of_this_machine
from kiosk.usb.sticks import Sticks
from quizzes.text import Text
from quizzes.words import read_words

if TYPE_CHECKING:
    from kiosk.backups.putting_back import Preview
    from kiosk.store import Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

PADS = ("prove", "ask")
ACTIONS = {  # by view: what can be done, the mildest first
    "list": ("now", "to_stick", "from_stick", "another_code"),
    "code": ("back", "written"),
    "places": ("back", "look_again"),
    "files": ("back", "look_again"),
    "sealed": ("close",),
    "preview": ("back", "restore"),
    "sure": ("back", "restore_yes"),
    "failed": ("back",),
}


@QmlElement
@QmlUncreatable("made by the desk")
class BackupsPage(DeskPage):
    """list → code → places → sealed; list or files → ask → preview → sure → `restoreAsked`."""

    changed = Signal()
    progressed = Signal()
    workingChanged = Signal(bool, arguments=["isWorking"])
    restoreAsked = Signal(str, str, arguments=["file", "code"])
    _moved = Signal(float)

    def __init__(
        self, reading: Reading, store: Store, hand_over: HandOver, texts: Mapping[str, Text]
    ) -> None:
        own = read_words(Path(__file__).with_name("backups.yaml"))
        super().__init__(reading, store, hand_over, {**texts, **own})
        self.sources: list[Sticks] = sources_of_this_machine()
        self._view, self._doing, self._done = "list", "", 0.0
        self._copies: list[Copy] = []
        self._places: list[Place] = []
        self._files: list[OnStick] = []
        self._typed = self._code = ""
        self._file: Path | None = None
        self._preview: Preview | None = None
        self._sealed = ("", 0)
        self._problem: StationProblem | None = None
        self._moved.connect(self._move)  # from the thread's to the glass's

    def open(self) -> None:
        """The list, unless something is still going on."""
        if self._view == "working":
            return
        deeds.forget_fetched(self.store.folder)
        self._typed = self._code = ""
        self._copies = deeds.copies(self.store.folder)
        self._show("list")

    def close(self) -> None:
        """Nobody is at the page any more: a typed code is forgotten."""
        if self._view != "working":
            self._typed = self._code = ""
            self._view = "list"

    @Slot(str)
    def act(self, action: str) -> None:
        """A button that the view shows."""
        if action in ACTIONS.get(self._view, ()):
            getattr(self, f"_{action}")()

    @Slot(int)
    def choose(self, index: int) -> None:
        """A line of the view: a copy to look at, a stick to write to, a file to look at."""
        if self._view == "list" and index < len(self._copies):
            self._look(self._copies[index].path, None)
        elif self._view == "places" and index < len(self._places):
            place, code = self._places[index], self._code
            self._work(
                "sealing", lambda: deeds.seal(self.store, place, code, self._moved.emit), self._kept
            )
        elif self._view == "files" and index < len(self._files):
            one = self._files[index]
            self._work("fetching", lambda: deeds.fetch(one, self.store.folder), self._fetched)

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if self._view in PADS and len(self._typed) < DIGITS:
            self._typed, self.said = self._typed + digit, ""
            self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """The green tick."""
        typed = self._typed
        if self._view not in PADS or len(typed) < DIGITS:
            return
        self._typed = ""
        if self._view == "ask" and self._file is not None:
            self._look(self._file, typed)
        elif typed == self._code:
            self._look_again()
        else:
            self.said = self.say("code_differs")
            self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """Nothing changes."""
        if self._view != "working":
            self.said = ""
            self.open()

    def _back(self) -> None:
        self.goBack()

    def _close(self) -> None:
        self.goBack()

    def _now(self) -> None:
        def made(_: object) -> None:
            self._view = "list"
            self.open()
            self.said = self.say("backed_up")

        self._work("copying", lambda: self.store.backup_by_hand().result(), made)

    def _to_stick(self) -> None:
        known = self.store.backup_code()
        self._code = known or new_code()
        if known:
            self._look_again()
        else:
            self._show("code")

    def _another_code(self) -> None:
        self._code = self.store.backup_code() or new_code()
        self._show("code")

    def _written(self) -> None:
        self._show("prove")

    def _from_stick(self) -> None:
        self._view = "files"
        self._look_again()

    def _look_again(self) -> None:
        """Which sticks are in, and what is on them; a silent service shows none."""
        if self._view == "files":
            looked = start(lambda: deeds.files(self.sources, self.store.folder))
            self._files = []
            self.after(looked, self._saw_files)
        else:
            self._view, self._places = "places", []
            self.after(start(lambda: deeds.sticks(self.sources, self.store.folder)), self._saw)
        self.changed.emit()

    def _saw_files(self, found: list[OnStick]) -> None:
        self._files = found

    def _saw(self, found: list[Place]) -> None:
        self._places = found

    def _kept(self, sealed: tuple[str, int]) -> None:
        self._sealed = sealed
        self._show("sealed")

    def _fetched(self, file: Path) -> None:
        self._file = file
        must_ask, code = deeds.needs_code(self.store, file)
        if must_ask:
            self._typed = ""
            self._show("ask")
        else:
            self._look(file, code)

    def _look(self, file: Path, code: str | None) -> None:
        self._file, self._code = file, code or ""
        self._work(
            "looking", lambda: deeds.look(self.store, file, code, self._moved.emit), self._looked
        )

    def _looked(self, preview: Preview) -> None:
        self._preview = preview
        self._show("preview")

    def _restore(self) -> None:
        self._show("sure")

    def _restore_yes(self) -> None:
        if self._file is not None:
            self.restoreAsked.emit(str(self._file), self._code)

    def _show(self, view: str) -> None:
        was_working, self._view, self.said = self._view == "working", view, ""
        if was_working != (view == "working"):
            self.workingChanged.emit(view == "working")
        self.changed.emit()

    def _work(self, doing: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._doing, self._done = doing, 0.0
        self._show("working")
        self.progressed.emit()
        self._hand_over.when(start(work), lambda finished: self._ended(finished, done))

    def _ended(self, finished: Future[Any], done: Callable[[Any], None]) -> None:
        from kiosk.backups.refusals import Refused

        fault = finished.exception()
        if isinstance(fault, Refused) and fault.why == "wrong_code":
            self._show("ask")
            self.said = self.say("code_wrong")
            self.changed.emit()
        elif isinstance(fault, StationProblem):
            self._problem = fault
            self._show("failed")
        else:
            done(finished.result())
            self.changed.emit()

    @Slot(float)
    def _move(self, done: float) -> None:
        self._done = max(self._done, done)
        self.progressed.emit()

    def _choices(self) -> list[dict[str, str]]:
        if self._view == "list":
            return [copy_row(one, self.say) for one in self._copies]
        if self._view == "places":
            return [{"name": place.label, "on": ""} for place in self._places]
        return [stick_row(one) for one in self._files] if self._view == "files" else []

    def _lines(self) -> list[str]:
        language, view = self.reading.text_language, self._view
        if view in ("list", "places", "files"):
            about = [self.say("about")] if view == "list" else []
            return about + missing(view, self._choices(), self.say)
        if view == "code":
            return [in_groups(self._code), self.say("code_why"), self.say("code_in_use")]
        if view == "sealed":
            name, size = self._sealed
            return [self.say("sealed", name=name, size=told(size)), self.say("take_out")]
        if view == "failed" and self._problem is not None:
            return [self._problem.in_language(language)]
        if view in ("preview", "sure") and self._preview is not None:
            return preview_lines(self._preview, view == "sure", language, self.say)
        return []

    def _title(self) -> str:
        from kiosk.backups.words import moment

        if self._view == "working":
            return self.say(f"title_{self._doing}")
        if self._view == "sure" and self._preview is not None:
            return self.say("title_sure", when=moment(self._preview.made or 0))
        return "" if self._view in PADS else self.say(f"title_{self._view}")

    def _actions(self) -> list[dict[str, str]]:
        shown = ACTIONS.get(self._view, ())
        has_code = self._view == "list" and self.store.backup_code() is not None
        return [
            {"id": one, "label": self.say(one)}
            for one in shown
            if one != "another_code" or has_code
        ]

    def _asked(self) -> str:
        return self.say({"prove": "prove_code", "ask": "ask_code"}.get(self._view, "back"))

    def _get_view(self) -> str:
        return "pad" if self._view in PADS else self._view

    def _get_shown(self) -> str:
        return in_groups(self._typed)

    def _can_send(self) -> bool:
        return len(self._typed) == DIGITS

    def _get_done(self) -> float:
        return self._done

    def _get_message(self) -> str:
        return self.said

    def _back_label(self) -> str:
        return self.say("back")

    view = Property(str, _get_view, notify=changed)
    title = Property(str, _title, notify=changed)
    lines = Property(QVariantList, _lines, notify=changed)
    choices = Property(QVariantList, _choices, notify=changed)
    actions = Property(QVariantList, _actions, notify=changed)
    asked = Property(str, _asked, notify=changed)
    shown = Property(str, _get_shown, notify=changed)
    canSend = Property(bool, _can_send, notify=changed)
    done = Property(float, _get_done, notify=progressed)
    backLabel = Property(str, _back_label, notify=changed)
    message = Property(str, _get_message, notify=changed)

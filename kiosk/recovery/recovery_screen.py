"""A new recovery sheet: why → the code, once → printed, on a stick, or copied and checked."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cards.printing import find_printer, send_to_printer
from kiosk.problems import StationProblem
from kiosk.recovery.sheet import draw_sheet
from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from kiosk.store.recovery_code import GROUP, GROUPS, in_groups, new_code
from kiosk.take_away.places import Place, deliver, places, sources_of_this_machine

if TYPE_CHECKING:
    from kiosk.store import Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

FILE_NAME = "recovery-sheet.pdf"
IN_MEMORY = Path("/dev/shm")  # the sheet on its way to the stick leaves no trace on this disk

View = Literal["why", "code", "check"]


@QmlElement
@QmlUncreatable("made by the station")
class RecoveryScreen(ScreenModel):
    """The code lives here until the screen is left; it becomes good when somebody has it."""

    qml = qml_beside(__file__, "RecoveryScreen.qml")
    changed = Signal()
    idle_seconds = DESK_SECONDS
    has_bar = False
    bed = ""

    over = Signal()  # made, or put off

    def __init__(
        self, reading: Reading, store: Store, hand_over: HandOver, number: int, centre: str = ""
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self.sources = sources_of_this_machine()
        self._store = store
        self._hand_over = hand_over
        self._number = number
        self._centre = centre
        self._view: View = "why"
        self._code = ""
        self._typed = ""
        self._asked = 0
        self._message = ""
        self._is_good = self._is_busy = self._is_gone = False
        self._printer = ""
        self._sticks: list[Place] = []

    @Slot()
    def make(self) -> None:
        """A new code comes on the glass; it is not good yet."""
        self._code, self._view = new_code(), "code"
        self.lookAgain()

    @Slot()
    def lookAgain(self) -> None:
        """Looks for a printer and for sticks."""
        self._hand_over.when(find_printer(), self._learn_printer)
        data = self._store.folder
        looked = self._store.aside(lambda: places(self.sources, data))
        self._hand_over.when(looked, self._learn_sticks)
        self.changed.emit()

    @Slot()
    def printIt(self) -> None:
        """To the printer."""
        code, made, centre = self._code, self._store.now_ms(), self._centre
        try:
            sent = send_to_printer(self._printer, lambda to: draw_sheet(to, code, made, centre))
        except StationProblem as problem:
            return self._tell(problem.in_language(self.reading.text_language))
        return self._wait_for(sent, lambda: self._keep("by_printing"))

    @Slot(int)
    def saveTo(self, index: int) -> None:
        """To a stick; never to this machine."""
        held = TemporaryDirectory(prefix="kiosk-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None)
        file, stick = Path(held.name) / FILE_NAME, self._sticks[index]
        try:
            draw_sheet(file, self._code, self._store.now_ms(), self._centre)
        except OSError as fault:
            held.cleanup()
            return self._tell(str(fault.strerror or fault))

        def work() -> None:
            with held:
                deliver([file], stick)

        return self._wait_for(self._store.aside(work), lambda: self._keep("by_stick"))

    @Slot()
    def askForGroup(self) -> None:
        """「我抄好了」: one group is asked for."""
        self._asked = random.SystemRandom().randrange(GROUPS)
        self._typed, self._message, self._view = "", "", "check"
        self.changed.emit()

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if not self._is_busy and len(self._typed) < GROUP:
            self._typed, self._message = self._typed + digit, ""
            self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """The green tick."""
        if self._typed == in_groups(self._code)[self._asked]:
            self._view = "code"
            return self._keep("by_hand")
        self._typed = ""
        return self._tell(self._say("not_the_same"))

    @Slot()
    def showCode(self) -> None:
        """Back to the code."""
        self._view, self._message = "code", ""
        self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """Later, stop, or done."""
        self.over.emit()

    @Slot()
    def toggleLanguage(self) -> None:
        """中文 ↔ English."""
        self.reading.toggle_language()

    def leave(self) -> None:
        """The code is forgotten."""
        self._is_gone, self._code = True, ""

    def _keep(self, how: str) -> None:
        """Somebody has it now: it is good, and the one before is void."""

        def told() -> None:
            self._is_good = True
            self._tell(self._say("is_good", how=self._say(how)))

        if self._is_good:
            return told()
        return self._wait_for(self._store.keep_recovery_sheet(self._code, self._number), told)

    def _wait_for(self, deed: Future[Any], done: Callable[[], None]) -> None:
        self._is_busy = True
        self._tell(self._say("working"))

        def arrived(finished: Future[Any]) -> None:
            self._is_busy = False
            if self._is_gone:
                return
            fault = finished.exception()
            if isinstance(fault, StationProblem):
                self._tell(fault.in_language(self.reading.text_language))
            else:
                finished.result()
                done()

        self._hand_over.when(deed, arrived)

    def _learn_printer(self, found: Future[str]) -> None:
        self._printer = found.result()
        self.changed.emit()

    def _learn_sticks(self, found: Future[list[Place]]) -> None:
        self._sticks = [place for place in found.result() if not place.is_here]
        self.changed.emit()

    def _tell(self, message: str) -> None:
        self._message = message
        self.changed.emit()

    def _say(self, key: str, **fill: object) -> str:
        return self.text(key, **fill).in_language(self.reading.text_language)

    def _get_view(self) -> str:
        return self._view

    def _get_state(self) -> str:
        sheet = self._store.recovery_sheet()
        day = f"{datetime.fromtimestamp(sheet.made / 1000):%Y-%m-%d}"
        return self._say(f"state_{sheet.state}", day=day)

    def _get_make(self) -> str:
        return self._say("make_new" if self._store.recovery_sheet().state == "good" else "make")

    def _get_code_says(self) -> str:
        if self._is_good:
            return self._say("code_says")
        has_old = self._store.recovery_sheet().state == "good"
        return self._say("code_says") + "\n" + self._say("not_yet_good" if has_old else "not_yet")

    def _get_groups(self) -> list[str]:
        return in_groups(self._code) if self._code else []

    def _get_sticks(self) -> list[str]:
        return [self._say("to_stick", stick=one.label) for one in self._sticks]

    def _get_asked(self) -> str:
        return self._say("ask_group", n=self._asked + 1)

    def _get_typed(self) -> str:
        return self._typed

    def _get_message(self) -> str:
        return self._message

    def _has_printer(self) -> bool:
        return bool(self._printer)

    def _get_is_good(self) -> bool:
        return self._is_good

    def _get_is_busy(self) -> bool:
        return self._is_busy

    def _can_send(self) -> bool:
        return len(self._typed) == GROUP and not self._is_busy

    view = Property(str, _get_view, notify=changed)
    state = Property(str, _get_state, notify=changed)
    makeLabel = Property(str, _get_make, notify=changed)
    codeSays = Property(str, _get_code_says, notify=changed)
    groups = Property(QVariantList, _get_groups, notify=changed)
    sticks = Property(QVariantList, _get_sticks, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    typed = Property(str, _get_typed, notify=changed)
    message = Property(str, _get_message, notify=changed)
    hasPrinter = Property(bool, _has_printer, notify=changed)
    isGood = Property(bool, _get_is_good, notify=changed)
    isBusy = Property(bool, _get_is_busy, notify=changed)
    canSend = Property(bool, _can_send, notify=changed)

"""Who approves: a second person's PIN, or one person's checklist."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading

if TYPE_CHECKING:
    from kiosk.store import PinResult, Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

FEWEST_DIGITS, MOST_DIGITS = 6, 12
SENTENCES = {
    "pair": ("check_marked", "check_harmless", "check_facts", "check_again"),
    "script": ("check_script_true", "check_script_names", "check_script_read", "check_again"),
}


@QmlElement
@QmlUncreatable("made by the editor")
class ApprovalPage(QObject):
    """Digits live here only until they are sent. `number` sits at the desk."""

    changed = Signal()
    approved = Signal(int, bool)  # whose PIN it was; alone, after the checklist

    def __init__(
        self,
        reading: Reading,
        store: Store,
        hand_over: HandOver,
        say: Callable[..., str],
        number: int,
    ) -> None:
        super().__init__()
        self._store, self._hand_over, self._say = store, hand_over, say
        self._number = number
        self._writers: tuple[int, ...] = ()
        self._turn = 0  # an answer to an earlier turn finds nobody
        self._digits, self._why = "", "approve_title"
        self._ticked: list[str] = []
        self._asked_alone = SENTENCES["pair"]
        self._is_busy = False
        reading.changed.connect(self.changed)

    def begin(self, writers: tuple[int, ...], kind: str = "pair") -> None:
        """Nobody has typed anything yet. `writers` may not approve it."""
        self._turn += 1
        self._asked_alone = SENTENCES[kind]
        self._writers = writers
        self._digits, self._why, self._is_busy = "", "approve_title", False
        self._ticked.clear()
        self.changed.emit()

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if not self._is_busy and len(self._digits) < MOST_DIGITS and digit.isdigit():
            self._digits += digit
            self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """The pad's green tick."""
        if self._can_send():
            turn, digits, self._digits, self._is_busy = self._turn, self._digits, "", True
            asked = self._store.check_pin("staff", digits)
            self._hand_over.when(asked, lambda answer: self._checked(turn, answer))
            self.changed.emit()

    @Slot()
    def approveHere(self) -> None:
        """Who sits at the desk is not who wrote it, and has proved the PIN at the door."""
        if self._can_approve_here():
            self.approved.emit(self._number, False)

    @Slot(str)
    def tick(self, sentence: str) -> None:
        """Puts a tick before a sentence, or takes it away."""
        if sentence in self._ticked:
            self._ticked.remove(sentence)
        elif sentence in self._asked_alone:
            self._ticked.append(sentence)
        self.changed.emit()

    @Slot()
    def approveAlone(self) -> None:
        """All of the checklist is ticked."""
        if self._is_ticked():
            self.approved.emit(self._number, True)

    def _checked(self, turn: int, answer: Future[PinResult]) -> None:
        if turn != self._turn:
            return
        self._is_busy = False
        fault = answer.exception()
        if isinstance(fault, StationProblem) or not answer.result().ok:
            self._why = "approve_wrong"
        elif answer.result().number in self._writers:
            self._why = "approve_other"
        else:
            self.approved.emit(answer.result().number or 0, False)
        self.changed.emit()

    def _can_send(self) -> bool:
        is_long = len(self._digits) >= FEWEST_DIGITS
        return is_long and not self._is_busy and not self._store.pin_wait_seconds("staff")

    def _can_approve_here(self) -> bool:
        return bool(self._writers) and self._number not in self._writers

    def _is_ticked(self) -> bool:
        return set(self._ticked) == set(self._asked_alone)

    def _get_asked(self) -> str:
        wait = self._store.pin_wait_seconds("staff")
        if self._is_busy:
            return self._say("approve_busy")
        return self._say("approve_wait", n=wait) if wait else self._say(self._why)

    def _get_typed(self) -> int:
        return len(self._digits)

    def _get_sentences(self) -> list[dict[str, object]]:
        return [
            {"id": one, "says": self._say(one), "isTicked": one in self._ticked}
            for one in self._asked_alone
        ]

    asked = Property(str, _get_asked, notify=changed)
    typed = Property(int, _get_typed, notify=changed)
    canSend = Property(bool, _can_send, notify=changed)
    canApproveHere = Property(bool, _can_approve_here, notify=changed)
    sentences = Property(QVariantList, _get_sentences, notify=changed)
    isTicked = Property(bool, _is_ticked, notify=changed)

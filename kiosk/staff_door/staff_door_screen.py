"""The staff door: role → PIN, with the wait after wrong tries; recovery sheet; the first PIN."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.new_pin import MOST_DIGITS, NewPin
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from kiosk.staff_door.code_typing import CodeTyping

if TYPE_CHECKING:
    from kiosk.store import PinResult, Role, Store
    from kiosk.store.recovery import RecoveryResult

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

FEWEST_DIGITS = 6

Told = TypeVar("Told")
Step = Literal["first_pin", "role", "pin", "new_pin", "sheet", "no_sheet"]


@QmlElement
@QmlUncreatable("made by the station")
class StaffDoorScreen(ScreenModel):
    """Digits live here only until they are sent; the glass shows dots."""

    qml = qml_beside(__file__, "StaffDoorScreen.qml")
    changed = Signal()
    idle_seconds = 60
    has_bar = False
    bed = ""

    staffEntered = Signal(int, arguments=["number"])
    teacherEntered = Signal(int, arguments=["number"])
    putOff = Signal()
    left = Signal()

    def __init__(self, reading: Reading, store: Store, hand_over: HandOver) -> None:
        super().__init__(reading, words_beside(__file__))
        self._store = store
        self._hand_over = hand_over
        self._step: Step = "role" if store.has_pin("staff") else "first_pin"
        self._role: Role = "staff"
        self._digits = ""
        self._message = ""
        self._wait_seconds = 0
        self._is_busy = False
        self._is_gone = False
        self._new = NewPin()
        self._code = CodeTyping()
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.tick)

    @Slot(str)
    def chooseRole(self, role: str) -> None:
        """Staff or teacher; a desk that nobody has a PIN for stays shut."""
        if role not in ("staff", "teacher") or not self._store.has_pin(role):  # type: ignore[arg-type]
            return
        self._role = role  # type: ignore[assignment]
        self._step, self._digits, self._message = "pin", "", ""
        self.tick()

    @Slot()
    def forgotPin(self) -> None:
        """「忘了密码」: the recovery sheet, also while the door is locked."""
        if self._is_busy or self._step != "pin" or self._role != "staff":
            return
        is_good = self._store.recovery_sheet().state == "good"
        self._step, self._code = "sheet" if is_good else "no_sheet", CodeTyping()
        self._digits, self._message = "", ""
        self.tick()

    @Slot(int)
    def chooseGroup(self, group: int) -> None:
        """A group of the code is typed anew."""
        if self._step == "sheet" and not self._is_busy:
            self._code.choose(group)
            self._message = ""
            self.changed.emit()

    @Slot()
    def setFirstPin(self) -> None:
        """「现在设置」."""
        self._step, self._new, self._message = "new_pin", NewPin(), ""
        self.changed.emit()

    @Slot()
    def putOffPin(self) -> None:
        """「以后再说」: the station opens without a PIN and reminds on attract."""
        self.putOff.emit()

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if self._is_busy:
            return
        if self._step == "new_pin":
            self._new.digit(digit)
        elif self._step == "sheet":
            self._code.digit(digit)
        elif self._step == "pin" and not self._wait_seconds and len(self._digits) < MOST_DIGITS:
            self._digits += digit
        self._message = ""
        self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        if self._step == "sheet":
            self._code.take_back()
        self._digits = self._digits[:-1]
        self._new.take_back()
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """The green tick."""
        if self._is_busy or not self._can_send():
            return
        if self._step == "new_pin":
            self._send_new()
        elif self._step == "sheet":
            self._send_code()
        else:
            digits, self._digits = self._digits, ""
            self._is_busy = True
            self._hand_over.when(self._store.check_pin(self._role, digits), self._checked)
        self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """To the step before."""
        if self._is_busy:
            return
        if self._step in ("sheet", "no_sheet"):
            self._step = "pin"
        else:
            is_first = self._step == "new_pin" and not self._code.code
            self._step = "first_pin" if is_first else "role"
        self._digits, self._message, self._new, self._code = "", "", NewPin(), CodeTyping()
        self.tick()

    @Slot()
    def goAway(self) -> None:
        """「离开」."""
        self.left.emit()

    @Slot()
    def toggleLanguage(self) -> None:
        """中文 ↔ English."""
        self.reading.toggle_language()

    @Slot()
    def tick(self) -> None:
        """Looks how long the door stays locked; once a second while it does."""
        if self._step == "sheet":
            self._wait_seconds = self._store.recovery_wait_seconds()
        else:
            self._wait_seconds = (
                self._store.pin_wait_seconds(self._role) if self._step == "pin" else 0
            )
        if self._wait_seconds and not self._second.isActive():
            self._second.start()
        elif not self._wait_seconds:
            self._second.stop()
        self.changed.emit()

    def _checked(self, answer: Future[PinResult]) -> None:
        self._is_busy = False
        if self._is_gone:
            return
        result = self._outcome(answer)
        if result is not None and result.ok:
            entered = self.staffEntered if self._role == "staff" else self.teacherEntered
            entered.emit(result.number or 0)
            return
        if result is not None:
            self._message = self._say("wrong")
        self.tick()

    def _send_code(self) -> None:
        if not self._code.is_well_typed:
            self._message = self._say("sheet_slip")
            return
        self._is_busy = True
        self._hand_over.when(self._store.check_recovery(self._code.code), self._code_checked)

    def _code_checked(self, answer: Future[RecoveryResult]) -> None:
        self._is_busy = False
        if self._is_gone:
            return
        result = self._outcome(answer)
        if result is not None:
            self._step = "new_pin" if result.ok else "sheet"
            self._new = NewPin()
            self._message = self._say("sheet_ok" if result.ok else "sheet_wrong")
        self.tick()

    def _send_new(self) -> None:
        self._new.send()
        if self._new.step != "done":
            self._message = self._say("differs") if self._new.differs else ""
            return
        self._is_busy = True
        number = int(self._new.number)
        code = self._code.code
        stored = (
            self._store.use_recovery(code, number, self._new.first)
            if code
            else self._store.set_pin("staff", number, self._new.first)
        )
        self._hand_over.when(stored, lambda answer: self._stored(number, answer))

    def _stored(self, number: int, answer: Future[None]) -> None:
        self._is_busy = False
        if self._is_gone:
            return
        self._outcome(answer)
        if answer.exception() is None:
            self.staffEntered.emit(number)
            return
        self._new.choose_anew()
        self.changed.emit()

    def _outcome(self, answer: Future[Told]) -> Told | None:
        """The answer; where the disk or the PIN was at fault, its sentence is shown."""
        fault = answer.exception()
        if isinstance(fault, StationProblem):
            self._message = fault.in_language(self.reading.text_language)
            return None
        return answer.result()

    def leave(self) -> None:
        """The digits are forgotten; an answer that comes later finds nobody."""
        self._is_gone = True
        self._second.stop()
        self._digits, self._new, self._code = "", NewPin(), CodeTyping()

    def _say(self, key: str, **fill: object) -> str:
        return self.text(key, **fill).in_language(self.reading.text_language)

    def _can_send(self) -> bool:
        if self._is_busy:
            return False
        if self._step == "new_pin":
            return self._new.can_send
        if self._step == "sheet":
            return self._code.is_full and not self._wait_seconds
        return not self._wait_seconds and len(self._digits) >= FEWEST_DIGITS

    def _get_asked(self) -> str:
        if self._is_busy:
            return self._say("checking")
        if self._step == "new_pin":
            step = self._new.step
            return self._say(f"new_{step if step != 'done' else 'again'}")
        if self._step == "sheet":
            return self._say("type_code", n=self._code.at + 1)
        keys = {"first_pin": "no_staff_pin", "role": "who", "no_sheet": "no_sheet"}
        return self._say(keys.get(self._step, "type_pin"))

    def _get_message(self) -> str:
        if self._step in ("pin", "sheet") and self._wait_seconds:
            return self._say("wait", n=self._wait_seconds)
        return self._message

    def _get_typed(self) -> int:
        if self._step == "sheet":
            return len(self._code.code)
        return len(self._new.typed if self._step == "new_pin" else self._digits)

    def _get_shown(self) -> str:
        if self._step == "sheet":
            return self._code.groups[self._code.at]
        return self._new.number if self._is_number() else ""

    def _get_groups(self) -> list[dict[str, object]]:
        if self._step != "sheet":
            return []
        return [
            {"digits": group, "isAt": n == self._code.at}
            for n, group in enumerate(self._code.groups)
        ]

    def _can_forget(self) -> bool:
        return self._step == "pin" and self._role == "staff" and not self._is_busy

    def _is_number(self) -> bool:
        return self._step == "sheet" or (self._step == "new_pin" and self._new.step == "number")

    def _get_step(self) -> str:
        return self._step

    def _has_teacher(self) -> bool:
        return self._store.has_pin("teacher")

    step = Property(str, _get_step, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    message = Property(str, _get_message, notify=changed)
    typed = Property(int, _get_typed, notify=changed)
    shown = Property(str, _get_shown, notify=changed)
    isNumber = Property(bool, _is_number, notify=changed)
    canSend = Property(bool, _can_send, notify=changed)
    hasTeacher = Property(bool, _has_teacher, notify=changed)
    groups = Property(QVariantList, _get_groups, notify=changed)
    canForget = Property(bool, _can_forget, notify=changed)

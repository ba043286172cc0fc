"""The steps of the PINs: a person's number, and a PIN typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.first_start.step import Given, Step
from kiosk.shell.new_pin import NewPin
from kiosk.shell.qml_types import Property, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.store import Role

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the first start")
class PinStep(Step):
    """One desk's PINs: whose numbers have one, and a pad for the next. Never shows a PIN."""

    changed = Signal()

    def __init__(self, given: Given, role: Role) -> None:
        super().__init__(given)
        self._role = role
        self._new: NewPin | None = None
        self._is_busy = False
        self._is_without = False

    def open(self) -> None:
        """The pad where nobody has a PIN, else who has."""
        self._new = None if self._numbers() else NewPin()
        self.changed.emit()

    def close(self) -> None:
        """The digits are forgotten."""
        self._new = None

    @Slot()
    def another(self) -> None:
        """「再设一个」."""
        self._new, self.said, self._is_without = NewPin(), "", False
        self.changed.emit()

    @Slot()
    def without(self) -> None:
        """No teacher works here."""
        self._new, self._is_without = None, True
        self.changed.emit()

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if self._new is not None and not self._is_busy:
            self._new.digit(digit)
            self.said = ""
            self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        if self._new is not None:
            self._new.take_back()
            self.changed.emit()

    @Slot()
    def send(self) -> None:
        """The green tick."""
        new = self._new
        if new is None or self._is_busy:
            return
        new.send()
        self.said = self.say("pin_differs") if new.differs else ""
        if new.step == "done":
            self._keep(int(new.number), new)
        self.changed.emit()

    def _keep(self, number: int, new: NewPin) -> None:
        self._is_busy = True
        deed = self.store.set_pin(self._role, number, new.first)
        new.choose_anew()  # where the store refuses it, another is asked for
        self.given.hand_over.when(deed, lambda _: self._free())
        self.after(deed, lambda _: self.open())

    def _free(self) -> None:
        self._is_busy = False

    def can_go_on(self) -> bool:
        """Once somebody has a PIN, or nobody shall."""
        return not self._is_busy and (bool(self._numbers()) or self._is_without)

    def _numbers(self) -> list[int]:
        return list(self.store.pin_numbers(self._role))

    def _get_told(self) -> str:
        numbers = self._numbers()
        if not numbers:
            return self.say("teacher_none") if self._is_without else ""
        told = self.say("list_comma").join(self.say("number_of", n=n) for n in numbers)
        return self.say("pins_there", numbers=told)

    def _get_asked(self) -> str:
        if self._new is None:
            return ""
        return self.say("pin_checking" if self._is_busy else f"pin_{self._new.step}")

    def _is_typing(self) -> bool:
        return self._new is not None

    def _is_number(self) -> bool:
        return self._new is not None and self._new.step == "number"

    def _get_typed(self) -> int:
        return len(self._new.typed) if self._new else 0

    def _get_shown(self) -> str:
        return self._new.number if self._new and self._is_number() else ""

    def _can_send(self) -> bool:
        return self._new is not None and self._new.can_send and not self._is_busy

    def _is_teacher(self) -> bool:
        return self._role == "teacher"

    told = Property(str, _get_told, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    isTyping = Property(bool, _is_typing, notify=changed)
    isNumber = Property(bool, _is_number, notify=changed)
    typed = Property(int, _get_typed, notify=changed)
    shown = Property(str, _get_shown, notify=changed)
    canSend = Property(bool, _can_send, notify=changed)
    isTeacher = Property(bool, _is_teacher, constant=True)

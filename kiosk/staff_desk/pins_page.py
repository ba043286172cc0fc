"""Staff's and teachers' PINs by number: set a new one, replace an old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.new_pin import NewPin
from kiosk.shell.qml_types import Property, QmlUncreatable
from kiosk.staff_desk.desk_page import DeskPage

if TYPE_CHECKING:
    from kiosk.store import Role

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the desk")
class PinsPage(DeskPage):
    """Shows whose numbers have PINs; never a PIN."""

    changed = Signal()
    _role: Role = "staff"
    _new: NewPin | None = None
    _is_busy = False

    def open(self) -> None:
        """Back to the two lists."""
        self._new = None
        self.changed.emit()

    @Slot(str)
    def setFor(self, role: str) -> None:
        """A new PIN for staff or for a teacher."""
        if role in ("staff", "teacher"):
            self._role, self._new, self.said = role, NewPin(), ""  # type: ignore[assignment]
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
        if self._new is None or self._is_busy:
            return
        self._new.send()
        self.said = self.say("pin_differs") if self._new.differs else ""
        if self._new.step == "done":
            self._store_pin(self._new)
        self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """Nothing is set."""
        self.said = ""
        self.open()

    def _store_pin(self, new: NewPin) -> None:
        self._is_busy = True
        number, digits = int(new.number), new.first
        new.choose_anew()  # where the store refuses it, another is asked for
        self.after(self.store.set_pin(self._role, number, digits), lambda _: self._stored(number))

    def _stored(self, number: int) -> None:
        self._new = None
        self.said = self.say("pin_saved", n=number)

    def after(self, deed, done) -> None:  # type: ignore[no-untyped-def]
        """As every page, and the pad takes digits again."""

        def free(_: object) -> None:
            self._is_busy = False

        self._hand_over.when(deed, free)
        super().after(deed, done)

    def _numbers(self, role: Role) -> str:
        numbers = self.store.pin_numbers(role)
        told = "、".join(self.say("number_of", n=n) for n in numbers)
        if self.reading.text_language == "en":
            told = told.replace("、", ", ")
        return told or self.say("none_yet")

    def _get_staff(self) -> str:
        return self.say("pins_staff", numbers=self._numbers("staff"))

    def _get_teachers(self) -> str:
        return self.say("pins_teacher", numbers=self._numbers("teacher"))

    def _get_asked(self) -> str:
        if self._new is None:
            return ""
        return self.say("looking" if self._is_busy else f"pin_{self._new.step}")

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

    def _get_message(self) -> str:
        return self.said

    message = Property(str, _get_message, notify=changed)
    staff = Property(str, _get_staff, notify=changed)
    teachers = Property(str, _get_teachers, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    isTyping = Property(bool, _is_typing, notify=changed)
    isNumber = Property(bool, _is_number, notify=changed)
    typed = Property(int, _get_typed, notify=changed)
    shown = Property(str, _get_shown, notify=changed)
    canSend = Property(bool, _can_send, notify=changed)

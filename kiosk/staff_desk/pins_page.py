"""Staff's and teachers' PINs by number: set, replace, take back; and the recovery sheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.hand_over import HandOver
from kiosk.shell.new_pin import NewPin
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList, QVariantMap
from kiosk.shell.reading import Reading
from kiosk.staff_desk.desk_page import DeskPage
from quizzes.text import Text
from quizzes.words import read_words

if TYPE_CHECKING:
    from kiosk.store import Role, Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the desk")
class PinsPage(DeskPage):
    """Shows whose numbers have PINs; never a PIN. `number` is who is at the desk."""

    changed = Signal()
    sheetAsked = Signal()
    number: int | None = None
    _role: Role = "staff"
    _new: NewPin | None = None
    _leaver: int | None = None
    _is_busy = False

    def __init__(
        self, reading: Reading, store: Store, hand_over: HandOver, texts: Mapping[str, Text]
    ) -> None:
        self._own = read_words(Path(__file__).with_name("pins.yaml"))
        super().__init__(reading, store, hand_over, {**texts, **self._own})

    def open(self) -> None:
        """Back to the two lists."""
        self._new = self._leaver = None
        self.changed.emit()

    @Slot(str)
    def setFor(self, role: str) -> None:
        """A new PIN for staff or for a teacher."""
        if role in ("staff", "teacher"):
            self._role, self._new, self.said = role, NewPin(), ""  # type: ignore[assignment]
            self.changed.emit()

    @Slot(str, int)
    def askRemove(self, role: str, number: int) -> None:
        """A number was touched: take its PIN back?"""
        if role in ("staff", "teacher"):
            self._role, self._leaver, self.said = role, number, ""  # type: ignore[assignment]
            self.changed.emit()

    @Slot()
    def remove(self) -> None:
        """Yes."""
        if self._leaver is None or self._is_busy:
            return
        number, self._leaver, self._is_busy = self._leaver, None, True
        deed = self.store.remove_pin(self._role, number, self.number)
        self.after(deed, lambda _: self._say_done("removed", number))
        self.changed.emit()

    @Slot()
    def makeSheet(self) -> None:
        """To the recovery sheet's own screen."""
        self.sheetAsked.emit()

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
        """Nothing is set, nothing taken back."""
        self.said = ""
        self.open()

    def is_unfinished(self) -> bool:
        """A PIN in the middle of being given."""
        return self._new is not None and bool(self._new.number)

    def _store_pin(self, new: NewPin) -> None:
        self._is_busy = True
        number, digits = int(new.number), new.first
        new.choose_anew()  # where the store refuses it, another is asked for
        deed = self.store.set_pin(self._role, number, digits, self.number)
        self.after(deed, lambda _: self._stored(number))

    def _stored(self, number: int) -> None:
        self._new = None
        self._say_done("pin_saved", number)

    def _say_done(self, key: str, number: int) -> None:
        self.said = self.say(key, n=number)

    def after(self, deed, done) -> None:  # type: ignore[no-untyped-def]
        """As every page, and the pad takes digits again."""

        def free(_: object) -> None:
            self._is_busy = False

        self._hand_over.when(deed, free)
        super().after(deed, done)

    def _numbers(self, role: Role) -> list[dict[str, object]]:
        return [
            {"number": n, "label": self.say("number_of", n=n)} for n in self.store.pin_numbers(role)
        ]

    def _get_staff(self) -> list[dict[str, object]]:
        return self._numbers("staff")

    def _get_teachers(self) -> list[dict[str, object]]:
        return self._numbers("teacher")

    def _get_sheet(self) -> str:
        sheet = self.store.recovery_sheet()
        by_hand = "_here" if sheet.state == "good" and not sheet.number else ""
        day = f"{datetime.fromtimestamp(sheet.made / 1000):%Y-%m-%d}"
        return self.say(f"sheet_{sheet.state}{by_hand}", day=day, n=sheet.number)

    def _get_view(self) -> str:
        if self._new is not None:
            return "pad"
        return "list" if self._leaver is None else "remove"

    def _get_question(self) -> str:
        return "" if self._leaver is None else self.say(f"ask_remove_{self._role}", n=self._leaver)

    def _get_asked(self) -> str:
        if self._new is None:
            return ""
        return self.say("looking" if self._is_busy else f"pin_{self._new.step}")

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

    def _get_words(self) -> dict[str, dict[str, str]]:
        return {key: self.reading.line(text) for key, text in self._own.items()}

    words = Property(QVariantMap, _get_words, notify=changed)
    message = Property(str, _get_message, notify=changed)
    staff = Property(QVariantList, _get_staff, notify=changed)
    teachers = Property(QVariantList, _get_teachers, notify=changed)
    sheet = Property(str, _get_sheet, notify=changed)
    view = Property(str, _get_view, notify=changed)
    question = Property(str, _get_question, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    isNumber = Property(bool, _is_number, notify=changed)
    typed = Property(int, _get_typed, notify=changed)
    shown = Property(str, _get_shown, notify=changed)
    canSend = Property(bool, _can_send, notify=changed)

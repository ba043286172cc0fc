"""Classes and their seats: who may sign in, by the number of the guardian's paper form."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any, Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.staff_desk.desk_page import DeskPage
from kiosk.store import SchoolClass, Seat

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

MOST_DIGITS = 12
CONFIRMED = "confirmed: the centre has written rules and an impact assessment"

View = Literal["list", "confirm", "class", "seat", "number", "pictures", "take_recording"]


@QmlElement
@QmlUncreatable("made by the desk")
class ClassesPage(DeskPage):
    """list → class → seat; and the two sentences before seats are switched on."""

    changed = Signal()
    recordingConsentTaken = Signal(str, arguments=["number"])
    _is_for_recording = False
    _view: View = "list"
    _class: SchoolClass | None = None
    _seat: Seat | None = None
    _typed = ""
    _pictures: tuple[str, ...] = ()

    def open(self) -> None:
        """The list of classes."""
        self._view, self._class, self._seat, self._ticked = "list", None, None, set[str]()
        self._learn()

    def _learn(self) -> None:
        self._seats_on = self.store.settings().class_seats_on
        self._classes = self.store.classes()
        self._seats = self.store.seats(self._class.id) if self._class else []
        if self._seat is not None:
            self._seat = next(seat for seat in self._seats if seat.id == self._seat.id)
        self.changed.emit()

    @Slot()
    def askToTurnOn(self) -> None:
        """「打开」: the two sentences come up."""
        self._go("confirm")

    @Slot(str)
    def tick(self, sentence: str) -> None:
        """One of the sentences is confirmed, or taken back."""
        self._ticked ^= {sentence}
        self.changed.emit()

    @Slot()
    def turnOn(self) -> None:
        """Seats on, once both sentences are confirmed. Audited with them."""
        if not self._can_turn_on():
            return
        self.store.note_deed("staff", CONFIRMED)
        deed = self.store.change_settings("staff", class_seats_on=True)
        self.after(deed, lambda _: self.open())

    @Slot()
    def turnOff(self) -> None:
        """Seats off: guests only."""
        deed = self.store.change_settings("staff", class_seats_on=False)
        self.after(deed, lambda _: self.open())

    @Slot(int)
    def openClass(self, index: int) -> None:
        """One class's seats. Audited."""
        self._class = self._classes[index]
        self.store.note_deed("staff", f"opened the seats of {self._class.name}")
        self._go("class")
        self._learn()

    @Slot(int)
    def openSeat(self, number: int) -> None:
        """One seat."""
        self._seat = next((seat for seat in self._seats if seat.number == number), None)
        if self._seat is not None:
            self._go("seat")

    @Slot()
    def askConsent(self) -> None:
        """The pad for this seat's form number."""
        self._is_for_recording = False
        self._go("number")

    @Slot()
    def askRecordingConsent(self) -> None:
        """The pad for the number of the form by which this seat's voice may be kept."""
        self._is_for_recording = True
        self._go("number")

    @Slot()
    def askToTakeRecording(self) -> None:
        """Taking it back erases what was kept by it: asked once."""
        self._go("take_recording")

    @Slot()
    def takeRecording(self) -> None:
        """The guardian took it back: nothing is recorded to the disk, and what was kept goes."""
        assert self._seat is not None
        number = self.store.recording_consent(self._seat.id)
        deed = self.store.set_recording_consent(self._seat.id, None, "staff")
        self.after(deed, lambda _: self._saved("seat"))
        if number:
            self.recordingConsentTaken.emit(number)

    @Slot()
    def askFirstConsent(self) -> None:
        """The pad for the first form number of the class."""
        self._seat, self._is_for_recording = None, False
        self._go("number")

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if len(self._typed) < MOST_DIGITS:
            self._typed += digit
            self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """Keeps the form number of the seat, or numbers all seats that have none."""
        if not self._typed:
            return
        if self._seat is not None and self._is_for_recording:
            deed = self.store.set_recording_consent(self._seat.id, self._typed, "staff")
            self.after(deed, lambda _: self._saved("seat"))
            return
        if self._seat is not None:
            deed = self.store.set_consent(self._seat.id, self._typed, "staff")
            self.after(deed, lambda _: self._saved("seat"))
            return
        deeds = [
            self.store.set_consent(seat.id, counted_up(self._typed, seat.number - 1), "staff")
            for seat in self._seats
            if seat.consent_number is None
        ]
        if deeds:
            self.after(all_of(deeds), lambda _: self._saved("class"))
        else:
            self._go("class")

    @Slot()
    def takeConsent(self) -> None:
        """The guardian took the consent back: the seat can't sign in any more."""
        assert self._seat is not None
        deed = self.store.set_consent(self._seat.id, None, "staff")
        self.after(deed, lambda _: self._saved("seat"))

    @Slot()
    def newPictures(self) -> None:
        """Three new pictures for the seat, shown this once."""
        assert self._seat is not None
        self.after(self.store.reset_pictures(self._seat.id, "staff"), self._show_pictures)

    @Slot()
    def goBack(self) -> None:
        """To the page before; pictures that were shown are forgotten."""
        self._pictures = ()
        if self._view in ("number", "pictures", "take_recording"):
            self._go("seat" if self._seat is not None else "class")
        elif self._view == "seat":
            self._seat = None
            self._go("class")
        else:
            self.open()

    def is_unfinished(self) -> bool:
        """A number half typed, a sentence ticked, pictures that were on the glass."""
        return bool(self._typed or self._pictures or getattr(self, "_ticked", set()))

    def _go(self, view: View) -> None:
        self._view, self._typed, self.said = view, "", ""
        self.changed.emit()

    def _saved(self, view: View) -> None:
        self._go(view)
        self.said = self.say("saved")
        self._learn()

    def _show_pictures(self, pictures: tuple[str, ...]) -> None:
        self._pictures = pictures
        self._go("pictures")

    def _can_turn_on(self) -> bool:
        return getattr(self, "_ticked", set()) == {"rules", "assessment"}

    def _get_view(self) -> str:
        return self._view

    def _get_switch(self) -> str:
        return self.say("seats_on" if self._is_on() else "seats_off")

    def _is_on(self) -> bool:
        return bool(getattr(self, "_seats_on", False))

    def _get_ticked(self) -> list[str]:
        return sorted(getattr(self, "_ticked", set()))

    def _get_classes(self) -> list[dict[str, object]]:
        return [
            {"index": index, "says": self._class_line(one)}
            for index, one in enumerate(getattr(self, "_classes", []))
        ]

    def _class_line(self, one: SchoolClass) -> str:
        given = sum(seat.consent_number is not None for seat in self.store.seats(one.id))
        return self.say("class_line", name=one.name, seats=one.seats, given=given)

    def _get_seats(self) -> list[dict[str, object]]:
        return [
            {"number": seat.number, "consent": seat.consent_number or ""}
            for seat in getattr(self, "_seats", [])
        ]

    def _get_title(self) -> str:
        if self._class is None:
            return ""
        if self._seat is None:
            return self._class.name
        return self.say("seat_title", name=self._class.name, n=self._seat.number)

    def _get_consent(self) -> str:
        return (self._seat.consent_number or "") if self._seat else ""

    def _get_consent_line(self) -> str:
        if not self._get_consent():
            return self.say("seat_has_none")
        return self.say("seat_has", number=self._get_consent())

    def _get_recording(self) -> str:
        return (self.store.recording_consent(self._seat.id) or "") if self._seat else ""

    def _get_recording_line(self) -> str:
        number = self._get_recording()
        return self.say("recording_has", number=number) if number else self.say("recording_none")

    def _get_take_line(self) -> str:
        number = self._get_recording()
        if self._view != "take_recording":
            return ""
        kept = [(one.consent_number, one.wall_consent) for one in self.store.programmes()]
        left = [(one.consent_number,) for one in self.store.begun_takes()]
        n = sum(number in numbers for numbers in [*kept, *left])
        return self.say("take_recording_sure", number=number, n=n)

    def _get_asked(self) -> str:
        if self._seat is None:
            return self.say("ask_first")
        if self._is_for_recording:
            return self.say("ask_recording", n=self._seat.number)
        return self.say("ask_consent", n=self._seat.number)

    def _get_typed(self) -> str:
        return self._typed

    def _get_pictures(self) -> list[dict[str, object]]:
        return [{"name": name, "word": self.say(f"picture_{name}")} for name in self._pictures]

    def _get_message(self) -> str:
        return self.said

    message = Property(str, _get_message, notify=changed)
    view = Property(str, _get_view, notify=changed)
    isOn = Property(bool, _is_on, notify=changed)
    switchLine = Property(str, _get_switch, notify=changed)
    ticked = Property(QVariantList, _get_ticked, notify=changed)
    canTurnOn = Property(bool, _can_turn_on, notify=changed)
    classes = Property(QVariantList, _get_classes, notify=changed)
    seats = Property(QVariantList, _get_seats, notify=changed)
    title = Property(str, _get_title, notify=changed)
    consent = Property(str, _get_consent, notify=changed)
    consentLine = Property(str, _get_consent_line, notify=changed)
    recording = Property(str, _get_recording, notify=changed)
    recordingLine = Property(str, _get_recording_line, notify=changed)
    takeLine = Property(str, _get_take_line, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    typed = Property(str, _get_typed, notify=changed)
    pictures = Property(QVariantList, _get_pictures, notify=changed)


def counted_up(first: str, by: int) -> str:
    """A form number `by` further on, with the zeros in front kept: 007, 008 … 010."""
    return str(int(first) + by).zfill(len(first))


def all_of(deeds: list[Future[None]]) -> Future[Any]:
    """The last of deeds that the store does one after the other; a fault in any comes first."""
    whole: Future[Any] = Future()

    def look(_: Future[None]) -> None:
        fault = next((deed.exception() for deed in deeds if deed.exception()), None)
        if fault is not None:
            whole.set_exception(fault)
        else:
            whole.set_result(None)

    deeds[-1].add_done_callback(look)
    return whole

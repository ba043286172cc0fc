"""Sign in: class tile → seat number → the three pictures of that seat's card."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from kiosk.store.classes import PICTURES, SchoolClass, Seat
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.store import Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

PICTURES_A_CARD = 3
TRIES_BEFORE_HELP = 3

Step = Literal["class", "seat", "pictures"]


@QmlElement
@QmlUncreatable("made by the station")
class SignInScreen(ScreenModel):
    """Three steps with a way back from each; the check runs beside the glass."""

    qml = qml_beside(__file__, "SignInScreen.qml")
    changed = Signal()
    bar_has_home = False

    signedIn = Signal(object, str, arguments=["seat", "band"])
    backAsked = Signal()

    def __init__(self, reading: Reading, store: Store, hand_over: HandOver) -> None:
        super().__init__(reading, words_beside(__file__))
        self._store = store
        self._hand_over = hand_over
        self._classes = store.classes()
        self._step: Step = "class"
        self._class: SchoolClass | None = None
        self._seats: list[Seat] = []
        self._open_seats: set[bytes] = set()
        self._seat: Seat | None = None
        self._chosen: list[str] = []
        self._wrong_tries = 0
        self._is_checking = False
        self._is_gone = False

    @Slot(int)
    def chooseClass(self, index: int) -> None:
        """A class tile: its seats come up, sized and spelt for its grade band."""
        self._class = self._classes[index]
        self._seats = self._store.seats(self._class.id)
        self._open_seats = {seat.id for seat in self._seats if self._store.may_sign_in(seat.id)}
        self._step = "seat"
        self.reading.choose_band(self._class.band)
        self.changed.emit()

    def open_at(self, class_id: bytes, number: int) -> None:
        """Straight to the pictures of a seat whose turn it is."""
        index = next((n for n, one in enumerate(self._classes) if one.id == class_id), None)
        if index is not None:
            self.chooseClass(index)
            self.chooseSeat(number)

    @Slot(int)
    def chooseSeat(self, number: int) -> None:
        """A seat number; one that may not sign in does nothing."""
        seat = next((s for s in self._seats if s.number == number), None)
        if seat is None or seat.id not in self._open_seats:
            return
        self._seat, self._chosen, self._wrong_tries = seat, [], 0
        self._step = "pictures"
        self.changed.emit()

    @Slot(str)
    def choosePicture(self, picture: str) -> None:
        """Fills the next slot; the third picture starts the check."""
        if self._is_checking or self._step != "pictures" or picture in self._chosen:
            return
        if picture not in PICTURES or len(self._chosen) >= PICTURES_A_CARD:
            return
        self._chosen.append(picture)
        if len(self._chosen) == PICTURES_A_CARD:
            self._check()
        self.changed.emit()

    @Slot(int)
    def takeBack(self, slot: int) -> None:
        """A filled slot was touched: its picture goes back."""
        if not self._is_checking and slot < len(self._chosen):
            del self._chosen[slot]
            self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """One step back; from the classes to the welcome screen."""
        if self._is_checking:
            return
        if self._step == "class":
            self.backAsked.emit()
            return
        self._step = "class" if self._step == "seat" else "seat"
        self._chosen = []
        self.changed.emit()

    def _check(self) -> None:
        assert self._seat is not None
        store, seat, chosen = self._store, self._seat, list(self._chosen)
        self._is_checking = True
        checked = store.aside(lambda: store.check_pictures(seat.id, chosen))
        self._hand_over.when(checked, lambda answer: self._checked(seat, answer))

    def _checked(self, seat: Seat, answer: Future[bool]) -> None:
        if self._is_gone:
            return
        self._is_checking = False
        self._chosen = []
        if answer.result() and self._store.may_sign_in(seat.id):
            assert self._class is not None
            self.signedIn.emit(seat.id, self._class.band)
            return
        self._wrong_tries += 1
        self.changed.emit()

    def leave(self) -> None:
        """An answer that comes later finds nobody."""
        self._is_gone = True

    def spoken(self) -> list[Text]:
        """What 江江 says at this step."""
        return [self._said()]

    def soon(self) -> list[Text]:
        """The next steps' questions, and the gentle words."""
        return [self.text(key) for key in ("ask_seat", "ask_pictures", "wrong")]

    def _said(self) -> Text:
        if self._step == "class":
            return self.text("ask_class" if self._classes else "no_classes")
        if self._step == "seat":
            return self.text("ask_seat" if self._open_seats else "no_seats")
        if self._is_checking:
            return self.text("checking")
        if self._wrong_tries and not self._chosen:
            helpless = self._wrong_tries >= TRIES_BEFORE_HELP
            return self.text("ask_teacher" if helpless else "wrong")
        return self.text("ask_pictures")

    def _get_step(self) -> str:
        return self._step

    def _get_bubble(self) -> dict[str, str]:
        return self.line(self._said())

    def _get_where(self) -> dict[str, str]:
        if self._class is None or self._seat is None:
            return {"words": "", "pinyin": ""}
        return self.line(self.text("where", name=self._class.name, n=self._seat.number))

    def _get_classes(self) -> list[dict[str, object]]:
        return [
            {"index": index, "line": {"words": one.name, "pinyin": ""}, "band": one.band}
            for index, one in enumerate(self._classes)
        ]

    def _get_seats(self) -> list[dict[str, object]]:
        return [
            {"number": seat.number, "isOpen": seat.id in self._open_seats} for seat in self._seats
        ]

    def _get_slots(self) -> list[str]:
        return self._chosen + [""] * (PICTURES_A_CARD - len(self._chosen))

    def _get_pictures(self) -> list[dict[str, object]]:
        return [{"name": name, "isChosen": name in self._chosen} for name in PICTURES]

    def _get_is_checking(self) -> bool:
        return self._is_checking

    def _get_was_wrong(self) -> bool:
        return self._wrong_tries > 0 and not self._chosen

    step = Property(str, _get_step, notify=changed)
    bubble = Property(QVariant, _get_bubble, notify=changed)
    where = Property(QVariant, _get_where, notify=changed)
    classes = Property(QVariantList, _get_classes, notify=changed)
    seats = Property(QVariantList, _get_seats, notify=changed)
    slots = Property(QVariantList, _get_slots, notify=changed)
    pictures = Property(QVariantList, _get_pictures, notify=changed)
    isChecking = Property(bool, _get_is_checking, notify=changed)
    wasWrong = Property(bool, _get_was_wrong, notify=changed)

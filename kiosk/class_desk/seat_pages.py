"""The seats of a class: form numbers, pictures, another class, erasing with proof."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from kiosk.class_desk.page import Page, Tile
from kiosk.store import SchoolClass, Seat

if TYPE_CHECKING:
    from kiosk.class_desk.class_desk_screen import ClassDeskScreen


class Seats(Page):
    """All seats by number; a tick is a consent form. Opening it is audited."""

    has_small_tiles = True

    def __init__(self, desk: ClassDeskScreen, one: SchoolClass) -> None:
        super().__init__(desk)
        self._one = one
        self.store.note_deed("teacher", f"opened the seats of {one.name}")

    def open(self) -> None:
        self._seats = self.store.seats(self._one.id)

    def heading(self) -> str:
        return self.say("seats_of", name=self._one.name)

    def lines(self) -> list[str]:
        return [self.say("seats_says")]

    def deeds(self) -> list[Tile]:
        return [self.deed("add_seat", "leaf"), self.deed("new_cards")]

    def tiles(self) -> list[Tile]:
        return [
            Tile(
                f"seat_{seat.number}",
                str(seat.number),
                seat.consent_number or "—",
                "leaf" if seat.consent_number else "quiet",
            )
            for seat in self._seats
        ]

    def touch(self, name: str) -> None:
        if name == "add_seat":
            self.desk.after(self.store.add_seat(self._one.id, "teacher"), self._added)
        elif name == "new_cards":
            self.desk.go(NewCards(self.desk, self._one))
        elif name.startswith("seat_"):
            number = int(name.removeprefix("seat_"))
            seat = next(seat for seat in self._seats if seat.number == number)
            self.desk.go(OneSeat(self.desk, self._one, seat))

    def _added(self, made: tuple[int, tuple[str, str, str]]) -> None:
        number, pictures = made
        self.open()
        seat = next(seat for seat in self._seats if seat.number == number)
        page = OneSeat(self.desk, self._one, seat)
        self.desk.go(page)
        page.pictures = pictures
        self.desk.tell(self.say("seat_added", n=number))


class OneSeat(Page):
    """One seat. Its pictures show once, when they are new."""

    _asks = ""

    def __init__(self, desk: ClassDeskScreen, one: SchoolClass, seat: Seat) -> None:
        super().__init__(desk)
        self._one = one
        self._seat = seat

    def open(self) -> None:
        seats = self.store.seats(self._one.id)
        self._seat = next((one for one in seats if one.id == self._seat.id), self._seat)
        self._asks, self.pictures = "", ()

    def heading(self) -> str:
        return self.say("seat_of", name=self._one.name, n=self._seat.number)

    def lines(self) -> list[str]:
        if self.pictures:
            return [self.say("pictures_once")]
        number, voice = self._seat.consent_number, self.store.recording_consent(self._seat.id)
        return [
            self.say("has_consent", number=number) if number else self.say("no_consent"),
            self.say("has_voice", number=voice) if voice else self.say("no_voice_consent"),
        ]

    def deeds(self) -> list[Tile]:
        if self.pictures:
            return [self.deed("noted", "leaf")]
        return [
            self.deed("enter_consent", "leaf"),
            *([self.deed("take_consent", "quiet")] if self._seat.consent_number else []),
            self.deed("new_pictures"),
            self.deed("move_seat"),
            self.deed("erase_seat", "brick"),
        ]

    def asked(self) -> str:
        return self.say("which_form", n=self._seat.number) if self._asks else ""

    def touch(self, name: str) -> None:
        desk, seat = self.desk, self._seat
        if name == "enter_consent":
            self._asks = "consent"
        elif name == "take_consent":
            desk.after(self.store.set_consent(seat.id, None, "teacher"), self._saved)
        elif name == "new_pictures":
            desk.after(self.store.reset_pictures(seat.id, "teacher"), self._show)
        elif name == "noted":
            self.open()
        elif name == "move_seat":
            desk.go(Move(desk, self._one, seat))
        elif name == "erase_seat":
            desk.go(Erase(desk, self._one, seat))

    def send(self, typed: str) -> None:
        self.desk.after(self.store.set_consent(self._seat.id, typed, "teacher"), self._saved)

    def _saved(self, _: Any) -> None:
        self.open()
        self.desk.tell(self.say("saved"))

    def _show(self, pictures: tuple[str, ...]) -> None:
        self.pictures = pictures


class NewCards(Page):
    """New pictures for all seats: asked once more, as the old cards are void then."""

    def __init__(self, desk: ClassDeskScreen, one: SchoolClass) -> None:
        super().__init__(desk)
        self._one = one

    def heading(self) -> str:
        return self.say("new_cards")

    def lines(self) -> list[str]:
        return [self.say("new_cards_says")]

    def deeds(self) -> list[Tile]:
        return [self.deed("yes_new_cards", "brick"), self.deed("no", "quiet")]

    def touch(self, name: str) -> None:
        if name == "yes_new_cards":
            self.desk.after(self.store.new_cards(self._one.id, "teacher"), self._print)
        else:
            self.desk.back()

    def _print(self, pictures: dict[int, tuple[str, str, str]]) -> None:
        from kiosk.class_desk.take_pages import Paper, Where

        cards = Paper.cards(self.desk, self._one.name, pictures)
        self.desk.go(Where(self.desk, cards), instead=True)


class Move(Page):
    """To which class a child goes, with all that it has answered."""

    def __init__(self, desk: ClassDeskScreen, one: SchoolClass, seat: Seat) -> None:
        super().__init__(desk)
        self._one, self._seat = one, seat
        self._others = [other for other in self.store.classes() if other.id != one.id]

    def heading(self) -> str:
        return self.say("move_seat")

    def lines(self) -> list[str]:
        return [self.say("move_says" if self._others else "no_other_class")]

    def tiles(self) -> list[Tile]:
        return [Tile(f"to_{n}", one.name) for n, one in enumerate(self._others)]

    def touch(self, name: str) -> None:
        to = self._others[int(name.removeprefix("to_"))]
        moved = self.store.move_seat(self._seat.id, to.id, "teacher")
        self.desk.after(moved, lambda number: self._moved(to, number))

    def _moved(self, to: SchoolClass, number: int) -> None:
        self.desk.back(2)
        self.desk.tell(self.say("moved", name=to.name, n=number))


class Erase(Page):
    """Asks once more, then shows the line of proof."""

    def __init__(self, desk: ClassDeskScreen, one: SchoolClass, seat: Seat | None = None) -> None:
        super().__init__(desk)
        self._one, self._seat = one, seat
        self._proofs: list[str] | None = None

    def heading(self) -> str:
        if self._seat is None:
            return self.say("erase_class")
        return self.say("seat_of", name=self._one.name, n=self._seat.number)

    def lines(self) -> list[str]:
        if self._proofs is not None:
            return [self.say("erased"), *self._proofs, self.say("erased_says")]
        if self._seat is None:
            return [self.say("erase_class_says", name=self._one.name, n=self._one.seats)]
        return [self.say("erase_seat_says", n=self._seat.number)]

    def deeds(self) -> list[Tile]:
        if self._proofs is not None:
            return [self.deed("good", "leaf")]
        return [self.deed("yes_erase", "brick"), self.deed("no", "quiet")]

    def touch(self, name: str) -> None:
        if name == "yes_erase" and self._proofs is None:
            self.desk.after(self._begin(), self._erased)
        elif name == "no":
            self.desk.back()
        elif name == "good":
            self.desk.back(2 if self._seat is None else 1)

    def _begin(self) -> Future[list[str]]:
        if self._seat is None:
            return self.desk.tools.erase_class(self._one.id)
        return self.desk.tools.erase_seat(self._seat.id)

    def _erased(self, proofs: list[str]) -> None:
        self._proofs = proofs

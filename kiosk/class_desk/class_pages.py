"""The list of classes, a new class by its numbers, and the page of one class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.class_desk.page import Page, Tile
from kiosk.store import SchoolClass
from kiosk.store.classes import MOST_SEATS

if TYPE_CHECKING:
    from kiosk.class_desk.class_desk_screen import ClassDeskScreen

GRADES = "一二三四五六七八九"
MOST_CLASSES = 30
USUAL_SEATS = 40


def band_of(grade: int) -> str:
    """The band of a school year, 1 to 9."""
    return ("1-2", "3-4", "5-6", "7-9")[min(3, (grade - 1) // 2)]


class ClassList(Page):
    """All classes, those put away too; and what can be done with more than one."""

    def open(self) -> None:
        self._classes = self.store.classes(with_archived=True)

    def heading(self) -> str:
        return self.say("classes")

    def lines(self) -> list[str]:
        if not self.store.settings().class_seats_on:
            return [self.say("seats_are_off")]
        return [] if self._classes else [self.say("no_classes")]

    def deeds(self) -> list[Tile]:
        return [
            self.deed("new_class", "leaf"),
            self.deed("roster_in"),
            *([self.deed("roster_out")] if self._classes else []),
        ]

    def tiles(self) -> list[Tile]:
        return [
            Tile(
                f"class_{n}",
                one.name,
                self.say("put_away_note" if one.is_archived else "seats_note", n=one.seats),
                "quiet" if one.is_archived else "sky",
            )
            for n, one in enumerate(self._classes)
        ]

    def touch(self, name: str) -> None:
        from kiosk.class_desk.roster_pages import RosterFiles, roster_out

        if name == "new_class":
            self.desk.go(NewClass(self.desk))
        elif name == "roster_in":
            self.desk.go(RosterFiles(self.desk))
        elif name == "roster_out":
            roster_out(self.desk)
        elif name.startswith("class_"):
            self.desk.go(OneClass(self.desk, self._classes[int(name.removeprefix("class_"))]))


class NewClass(Page):
    """Grade, class and how many seats, by touch: no keyboard, and no room for a child's name."""

    has_small_tiles = True
    _grade: int | None = None
    _number: int | None = None

    def heading(self) -> str:
        return self._name() or self.say("new_class")

    def lines(self) -> list[str]:
        step = "which_grade" if self._grade is None else "which_number"
        return [self.say(step)]

    def asked(self) -> str:
        return "" if self._number is None else self.say("how_many_seats", most=MOST_SEATS)

    def tiles(self) -> list[Tile]:
        if self._grade is None:
            return [Tile(f"grade_{n}", self.say("grade", n=n)) for n in range(1, 10)]
        return [Tile(f"number_{n}", self.say("number", n=n)) for n in range(1, MOST_CLASSES + 1)]

    def touch(self, name: str) -> None:
        sort, _, n = name.partition("_")
        if sort == "grade":
            self._grade = int(n)
        elif sort == "number":
            self._number = int(n)

    def send(self, typed: str) -> None:
        if not 1 <= int(typed) <= MOST_SEATS:
            return self.desk.tell(self.say("seats_range", most=MOST_SEATS))
        band: Any = band_of(self._grade or 1)
        made = self.store.new_class(self._name(), int(typed), band)
        return self.desk.after(made, self._made)

    def _made(self, made: Any) -> None:
        from kiosk.class_desk.take_pages import Paper, Where

        one = SchoolClass(made.id, made.name, made.band, len(made.pictures))
        self.store.note_deed("teacher", f"made {made.name} with {one.seats} seats")
        self.desk.go(OneClass(self.desk, one), instead=True)
        self.desk.go(Where(self.desk, Paper.cards(self.desk, made.name, made.pictures)))
        self.desk.tell(self.say("class_made", name=made.name, n=one.seats))

    def _name(self) -> str:
        if self._grade is None or self._number is None:
            return ""
        return f"{GRADES[self._grade - 1]}（{self._number}）班"


class OneClass(Page):
    """What can be done with a class."""

    def __init__(self, desk: ClassDeskScreen, one: SchoolClass) -> None:
        super().__init__(desk)
        self.one = one

    def open(self) -> None:
        found = [x for x in self.store.classes(with_archived=True) if x.id == self.one.id]
        self._is_there = bool(found)
        self.one = found[0] if found else self.one
        self._seats = self.store.seats(self.one.id)

    def heading(self) -> str:
        return self.one.name

    def lines(self) -> list[str]:
        if not self._is_there:
            return [self.say("class_is_gone")]
        given = sum(seat.consent_number is not None for seat in self._seats)
        return [self.say("class_told", n=len(self._seats), given=given)]

    def tiles(self) -> list[Tile]:
        if not self._is_there:
            return []
        if self.one.is_archived:
            return [self.deed("take_out_again", "leaf"), self.deed("erase_class", "brick")]
        return [
            Tile("open_seats", self.say("open_seats"), self.say("open_seats_note")),
            Tile("open_turns", self.say("open_turns"), self.say("open_turns_note"), "leaf"),
            Tile("open_checks", self.say("open_checks"), self.say("open_checks_note"), "violet"),
            Tile("open_take", self.say("open_take"), self.say("open_take_note"), "orange"),
            Tile("put_away", self.say("put_away"), self.say("put_away_says"), "quiet"),
            Tile("erase_class", self.say("erase_class"), self.say("erase_class_note"), "brick"),
        ]

    def touch(self, name: str) -> None:
        from kiosk.class_desk.check_pages import Checks
        from kiosk.class_desk.seat_pages import Erase, Seats
        from kiosk.class_desk.take_pages import TakeAway
        from kiosk.class_desk.turn_pages import TurnsPage

        desk, one = self.desk, self.one
        if name in ("put_away", "take_out_again"):
            deed = self.store.archive_class(one.id, name == "put_away", "teacher")
            return desk.after(deed, lambda _: self.open())
        if name == "erase_class":
            return desk.go(Erase(desk, one))
        pages = {"open_seats": Seats, "open_turns": TurnsPage, "open_checks": Checks,
                 "open_take": TakeAway}  # fmt: skip
        return desk.go(pages[name](desk, one)) if name in pages else None

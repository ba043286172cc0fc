"""Take-away: what, and where to; each export is recorded."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from kiosk.cards.printing import find_printer, send_to_printer
from kiosk.class_desk.page import Page, Tile
from kiosk.reports.told_item import older_versions
from kiosk.store import SchoolClass
from kiosk.take_away.outputs import DATA, THINGS, Wanted, make
from kiosk.take_away.places import Place, deliver, places

if TYPE_CHECKING:
    from concurrent.futures import Future

    from kiosk.class_desk.class_desk_screen import ClassDeskScreen

PRINTED = ("pdf", "seat_list", "certificates", "take_home", "wait_list")


@dataclass(frozen=True, slots=True)
class Paper:
    """Files to make in a folder. `is_drawn` is a PDF that Qt draws in the glass's thread."""

    title: str
    deed: str
    make: Callable[[Path], Sequence[Path]]
    is_drawn: bool = True
    warning: str = ""

    @classmethod
    def of(cls, desk: ClassDeskScreen, one: SchoolClass, thing: str) -> Paper:
        """One of `kiosk.take_away.outputs.THINGS`."""
        wanted = Wanted(
            desk.store,
            one,
            desk.reading.text_language,
            tuple(desk.tools.packs()),
            older_versions(desk.store.folder),
            desk.tools.art,
        )
        return cls(
            desk.say(thing),
            f"{thing} of {one.name}",
            lambda folder: make(thing, wanted, folder),
            thing in PRINTED,
            desk.say("about_children") if thing in DATA else "",
        )

    @classmethod
    def cards(
        cls, desk: ClassDeskScreen, name: str, pictures: Mapping[int, tuple[str, str, str]]
    ) -> Paper:
        """The picture cards of seats whose pictures are new."""
        art, centre = desk.tools.art, desk.store.settings().centre_name

        def draw(folder: Path) -> list[Path]:
            from kiosk.cards.class_cards import CardPages

            file = folder / "cards.pdf"
            CardPages(file, art, centre).draw(name, pictures)
            return [file]

        return cls(desk.say("cards"), f"cards of {name}", draw, True, desk.say("cards_once"))


class TakeAway(Page):
    """What there is of a class."""

    def __init__(self, desk: ClassDeskScreen, one: SchoolClass) -> None:
        super().__init__(desk)
        self._one = one

    def heading(self) -> str:
        return f"{self._one.name} · {self.say('open_take')}"

    def lines(self) -> list[str]:
        return [self.say("take_says")]

    def tiles(self) -> list[Tile]:
        return [
            Tile(
                f"take_{thing}",
                self.say(thing),
                self.say(f"{thing}_note"),
                "orange" if thing in DATA else "sky",
            )
            for thing in THINGS
        ]

    def touch(self, name: str) -> None:
        thing = name.removeprefix("take_")
        self.desk.go(Where(self.desk, Paper.of(self.desk, self._one, thing)))


class Where(Page):
    """A printer, a stick, or this machine."""

    _printer = ""

    def __init__(self, desk: ClassDeskScreen, paper: Paper) -> None:
        super().__init__(desk)
        self._paper = paper
        self._places: list[Place] = []

    def open(self) -> None:
        self._look()
        if self._paper.is_drawn:
            self.desk.after(find_printer(), self._learn_printer)

    def _look(self) -> None:
        self._places = places(self.desk.tools.sources, self.store.folder)

    def _learn_printer(self, printer: str) -> None:
        self._printer = printer

    def heading(self) -> str:
        return self._paper.title

    def lines(self) -> list[str]:
        lines = [self._paper.warning] if self._paper.warning else []
        if all(place.is_here for place in self._places):
            lines.append(self.say("plug_in"))
        return lines

    def deeds(self) -> list[Tile]:
        return [self.deed("look_again", "quiet")]

    def tiles(self) -> list[Tile]:
        found = [
            Tile(
                f"where_{n}" if not one.is_here else "where_here",
                self.say("here") if one.is_here else one.label,
                self.say("here_note" if one.is_here else "stick_note"),
                "quiet" if one.is_here else "leaf",
            )
            for n, one in enumerate(self._places)
        ]
        printer = Tile("where_printer", self.say("printer"), self._printer, "leaf")
        return [printer, *found] if self._printer else found

    def touch(self, name: str) -> None:
        if name == "look_again":
            return self._look()
        held = TemporaryDirectory(prefix="kiosk-out-")
        folder = Path(held.name)
        try:
            files = list(self._paper.make(folder)) if self._paper.is_drawn else None
        except OSError as fault:
            held.cleanup()
            return self.desk.tell(str(fault.strerror or fault))
        if name == "where_printer" and files:
            only = files[0]
            with held:  # the printer's copy is made at once
                sent: Future[Any] = send_to_printer(self._printer, lambda to: _copy(only, to))
            return self._note(sent, "to the printer", "printed")
        at = -1 if name == "where_here" else int(name.removeprefix("where_"))
        place = self._places[at]

        def work() -> list[Path]:
            with held:
                return deliver(files or self._paper.make(folder), place)

        told = "to this machine" if place.is_here else "to a stick"
        return self._note(self.store.aside(work), told, "here_done" if place.is_here else "done")

    def _note(self, deed: Future[Any], where: str, said: str) -> None:
        """The audit hears of it first: who pulls the stick too early has taken it all the same."""
        self.store.note_deed("teacher", f"exported {self._paper.deed} {where}")

        def done(files: Any) -> None:
            names = [one.name for one in files] if isinstance(files, list) else []
            self.desk.tell(self.say(said, files="、".join(names)))

        self.desk.after(deed, done)


def _copy(file: Path, to: Path) -> None:
    shutil.copyfile(file, to)

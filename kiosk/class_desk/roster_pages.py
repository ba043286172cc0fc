"""Rosters from a stick: choose the file, see what it would do, then take it; and out again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.class_desk.page import Page, Tile
from kiosk.problems import StationProblem
from kiosk.store.rosters import Imported, RosterPlan, RosterRow
from kiosk.take_away.places import Place, places
from kiosk.take_away.roster_file import read_roster, write_roster
from kiosk.usb.files import files_on

if TYPE_CHECKING:
    from kiosk.class_desk.class_desk_screen import ClassDeskScreen

SUFFIXES = (".csv", ".xlsx")
MOST_FILES = 20
Read = tuple[list[RosterRow], RosterPlan]


def roster_out(desk: ClassDeskScreen) -> None:
    """All classes as a table that can come in again, and that Excel opens."""
    from kiosk.class_desk.take_pages import Paper, Where

    store, language = desk.store, desk.reading.text_language

    def make(folder: Path) -> list[Path]:
        files = [folder / f"roster{suffix}" for suffix in SUFFIXES]
        for file in files:
            write_roster(file, store.roster(), language)
        return files

    desk.go(Where(desk, Paper(desk.say("roster_out"), "the roster", make, is_drawn=False)))


class RosterFiles(Page):
    """The tables on the sticks."""

    def open(self) -> None:
        self._found: list[tuple[Place, Path, str]] = []
        desk = self.desk
        looked = self.store.aside(lambda: _tables(places(desk.tools.sources, self.store.folder)))
        desk.after(looked, self._learn)

    def _learn(self, found: list[tuple[Place, Path, str]]) -> None:
        self._found = found

    def heading(self) -> str:
        return self.say("roster_in")

    def lines(self) -> list[str]:
        return [self.say("roster_says"), *([] if self._found else [self.say("no_tables")])]

    def deeds(self) -> list[Tile]:
        return [self.deed("look_again", "quiet")]

    def tiles(self) -> list[Tile]:
        return [
            Tile(f"file_{n}", path.name, label) for n, (_, path, label) in enumerate(self._found)
        ]

    def touch(self, name: str) -> None:
        if name == "look_again":
            return self.open()
        place, path, _ = self._found[int(name.removeprefix("file_"))]

        def work() -> Read:
            with place.open(writable=False) as folder:
                rows = read_roster(folder / path)
            return rows, self.store.plan_roster(rows)

        return self.desk.after(self.store.aside(work), self._show)

    def _show(self, read: Read) -> None:
        self.desk.go(DryRun(self.desk, *read))


def _tables(found: list[Place]) -> list[tuple[Place, Path, str]]:
    """Tables on each place, by their path there: where a stick is mounted may change."""
    told = []
    for place in found:
        if place.is_here:
            continue
        try:
            with place.open(writable=False) as folder:
                files = [file for suffix in SUFFIXES for file in files_on(folder, suffix)]
                told += [(place, file.relative_to(folder), place.label) for file in files]
        except StationProblem:
            continue
    return told[:MOST_FILES]


class DryRun(Page):
    """What the file would do; nothing has been done."""

    def __init__(self, desk: ClassDeskScreen, rows: list[RosterRow], plan: RosterPlan) -> None:
        super().__init__(desk)
        self._rows, self._plan = rows, plan

    def heading(self) -> str:
        return self.say("dry_run")

    def lines(self) -> list[str]:
        plan = self._plan
        if plan.does_nothing:
            return [self.say("nothing_new", n=plan.same)]
        names = "、".join(plan.classes) or "—"
        return [
            self.say("would_classes", n=len(plan.classes), names=names),
            self.say("would_seats", n=plan.seats),
            self.say("would_numbers", n=plan.consents),
            self.say("would_stay", same=plan.same, kept=plan.kept),
        ]

    def deeds(self) -> list[Tile]:
        if self._plan.does_nothing:
            return [self.deed("good", "leaf")]
        return [self.deed("import_it", "leaf"), self.deed("no", "quiet")]

    def touch(self, name: str) -> None:
        if name == "import_it":
            self.desk.after(self.store.import_roster(self._rows, "teacher"), self._done)
        else:
            self.desk.back(2)

    def _done(self, imported: Imported) -> None:
        self.desk.back(2)
        if imported.pictures:
            self.desk.go(NewSeatCards(self.desk, imported))
        self.desk.tell(self.say("saved"))


class NewSeatCards(Page):
    """The cards of the new seats, class by class, this once."""

    def __init__(self, desk: ClassDeskScreen, imported: Imported) -> None:
        super().__init__(desk)
        self._pictures = list(imported.pictures.items())

    def heading(self) -> str:
        return self.say("cards")

    def lines(self) -> list[str]:
        return [self.say("cards_once")]

    def tiles(self) -> list[Tile]:
        return [
            Tile(f"cards_{n}", name, self.say("seats_note", n=len(pictures)))
            for n, (name, pictures) in enumerate(self._pictures)
        ]

    def touch(self, name: str) -> None:
        from kiosk.class_desk.take_pages import Paper, Where

        class_name, pictures = self._pictures[int(name.removeprefix("cards_"))]
        self.desk.go(Where(self.desk, Paper.cards(self.desk, class_name, pictures)))

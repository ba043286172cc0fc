"""What a page of the class desk is: words, tiles to touch and deeds; one QML draws them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.class_desk.class_desk_screen import ClassDeskScreen


@dataclass(frozen=True, slots=True)
class Tile:
    """Something to touch, by name; `fill` is a colour of the theme."""

    name: str
    label: str
    note: str = ""
    fill: str = "sky"


class Page:
    """One page. `desk` has store, words, the way on and back, and what is said."""

    has_small_tiles = False  # seats rather than sentences
    pictures: tuple[str, ...] = ()

    def __init__(self, desk: ClassDeskScreen) -> None:
        self.desk = desk
        self.store = desk.store

    def open(self) -> None:
        """It comes up, or comes up again: what it shows is read anew."""

    def heading(self) -> str:
        """The title above."""
        return ""

    def lines(self) -> list[str]:
        """Sentences, top to bottom."""
        return []

    def tiles(self) -> list[Tile]:
        """What there is to choose from."""
        return []

    def deeds(self) -> list[Tile]:
        """What can be done here."""
        return []

    def asked(self) -> str:
        """The question above the pad; empty where no number is wanted."""
        return ""

    def touch(self, name: str) -> None:
        """A tile or a deed was touched."""

    def send(self, typed: str) -> None:
        """A number was typed on the pad."""

    def say(self, key: str, /, **fill: object) -> str:
        """A text of the desk, filled."""
        return self.desk.say(key, **fill)

    def deed(self, name: str, fill: str = "sky", /, **words: object) -> Tile:
        """A deed whose label is the text of its name."""
        return Tile(name, self.say(name, **words), fill=fill)

"""The steps about the place: language, name, how large the glass is."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.first_start.card import CORNER_MM, CardOutline
from kiosk.first_start.step import Done, Given, Step
from kiosk.shell.qml_types import Property, QmlUncreatable

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

MOST_NAME_CHARACTERS = 40


@QmlElement
@QmlUncreatable("made by the first start")
class LanguageStep(Step):
    """In which language the station starts; the glass follows at once."""

    changed = Signal()

    @Slot(str)
    def choose(self, language: str) -> None:
        """中文 or English."""
        reading = self.given.reading
        if language in ("zh", "en") and language != reading.text_language:
            reading.toggle_language()

    def go_on(self, done: Done) -> None:
        """Keeps the language that the glass has now."""
        self.change(lambda _: done(), language=self.given.reading.text_language)


@QmlElement
@QmlUncreatable("made by the first start")
class NameStep(Step):
    """How the centre is called: on what is printed, and on the health page. Never a person."""

    changed = Signal()

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._name = ""

    def open(self) -> None:
        """The name that is set."""
        self._name = self.store.settings().centre_name
        self.changed.emit()

    def close(self) -> None:
        """What was typed is not lost when nobody goes on."""
        if self.can_go_on():
            self.go_on(lambda: None)

    @Slot(str)
    def write(self, name: str) -> None:
        """What stands in the field now."""
        if name != self._name:
            self._name = name
            self.changed.emit()

    def can_go_on(self) -> bool:
        """Once there is a name."""
        return bool(self._told())

    def go_on(self, done: Done) -> None:
        """Keeps the name."""
        if self._told() == self.store.settings().centre_name:
            return done()
        return self.change(lambda _: done(), centre_name=self._told())

    def _told(self) -> str:
        printable = "".join(c for c in self._name if c.isprintable())
        return printable.strip()[:MOST_NAME_CHARACTERS]

    def _get_name(self) -> str:
        return self._name

    name = Property(str, _get_name, notify=changed)


@QmlElement
@QmlUncreatable("made by the first start")
class ScreenStep(Step):
    """A bank card is held to the glass; its outline is made larger or smaller until it fits."""

    changed = Signal()

    def __init__(self, given: Given, glass_px: tuple[int, int], px_per_mm: float) -> None:
        super().__init__(given)
        self._outline = CardOutline.at(glass_px, px_per_mm)

    @Slot(int)
    def grow(self, pixels: int) -> None:
        """Larger or smaller, by pixels of its width."""
        self._outline = self._outline.sized(self._outline.width_px + pixels)
        self.changed.emit()

    def go_on(self, done: Done) -> None:
        """The card fits: the size of the glass is known."""
        wide, high = self.sides_mm
        self.change(lambda _: done(), width_mm=wide, height_mm=high)

    @property
    def sides_mm(self) -> tuple[float, float]:
        """Width and height of the glass, if the card fits."""
        return self._outline.sides_mm

    def _get_width(self) -> float:
        return self._outline.width_px

    def _get_height(self) -> float:
        return self._outline.height_px

    def _get_corner(self) -> float:
        return self._outline.px_per_mm * CORNER_MM

    def _get_told(self) -> str:
        wide, high = self._outline.sides_mm
        return self.say(
            "screen_size",
            wide=f"{wide:.0f}",
            high=f"{high:.0f}",
            inches=f"{self._outline.inches:.1f}",
        )

    cardWidth = Property(float, _get_width, notify=changed)
    cardHeight = Property(float, _get_height, notify=changed)
    cardCorner = Property(float, _get_corner, notify=changed)
    told = Property(str, _get_told, notify=changed)

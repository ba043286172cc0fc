"""Home: the places that exist, and the flower and the lamp that open the passport."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from games.contract import Card
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.flower import garden
from quizzes.lamp import lamp_stage
from quizzes.text import Text
from quizzes.words import read_words

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the town's map."""

    id: str
    title: Text
    subtitle: Text
    picture: Path
    colour: str


def nickname(chance: random.Random) -> Text:
    """A name for one visit from two lists, never typed: 「蓝色小江豚」."""
    words = read_words(Path(__file__).with_name("nicknames.yaml"))
    colour = words[chance.choice([key for key in words if key.startswith("colour")])]
    animal = words[chance.choice([key for key in words if key.startswith("animal")])]
    pinyin = f"{colour.pinyin} {animal.pinyin}"
    return Text(colour.zh + animal.zh, pinyin, f"{colour.en} {animal.en}")


def places_of(cards: Iterable[Card]) -> list[Place]:
    """The places that the shelf's games open, in the shelf's order."""
    return [Place(one.id, one.title, one.subtitle, one.picture, one.colour) for one in cards]


@QmlElement
@QmlUncreatable("made by the station")
class HomeScreen(ScreenModel):
    """Shows only the places that exist."""

    qml = qml_beside(__file__, "HomeScreen.qml")
    changed = Signal()
    bar_has_home = False

    placeChosen = Signal(str)
    passportAsked = Signal()

    def __init__(
        self,
        reading: Reading,
        places: Sequence[Place],
        visitor: Text,
        glows: int,
        theme: Text | None = None,
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self._places = list(places)
        self._visitor = visitor
        self._glow_count = glows
        self._theme = theme  # of the week

    @Slot(str)
    def choose(self, place: str) -> None:
        """A place was touched."""
        self.placeChosen.emit(place)

    @Slot()
    def openPassport(self) -> None:
        """The flower and the lamp were touched."""
        self.passportAsked.emit()

    def spoken(self) -> list[Text]:
        """The question and what there is."""
        if not self._places:
            return [self.text("nothing")]
        places = [place.title for place in self._places]
        return [self._question(), *places, self.text("passport")]

    def _greeting(self) -> dict[str, str]:
        return self.line(self.text("greeting", name=self._visitor))

    def _glows(self) -> dict[str, str]:
        return self.line(self.text("glows", n=self._glow_count))

    def _bubble(self) -> dict[str, str]:
        return self.line(self._question() if self._places else self.text("nothing"))

    def _question(self) -> Text:
        if self._theme is None:
            return self.text("question")
        return self.text("question_of_theme", theme=self._theme)

    def _flower(self) -> str:
        return f"flower_{garden(self._glow_count).step}"

    def _lamp(self) -> str:
        return f"lamp_{lamp_stage(self._glow_count)}"

    def _get_places(self) -> list[dict[str, object]]:
        return [
            {
                "id": place.id,
                "title": self.line(place.title),
                "subtitle": self.line(place.subtitle),
                "picture": place.picture.as_uri(),
                "colour": place.colour,
            }
            for place in self._places
        ]

    greeting = Property(QVariant, _greeting, notify=changed)
    glows = Property(QVariant, _glows, notify=changed)
    bubble = Property(QVariant, _bubble, notify=changed)
    flowerPicture = Property(str, _flower, constant=True)
    lampPicture = Property(str, _lamp, constant=True)
    places = Property(QVariantList, _get_places, notify=changed)

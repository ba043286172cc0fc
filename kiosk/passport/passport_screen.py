"""我的护照: the flower, the lamp and the stamps of the child who is there, and who is back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.passport.stamps import Stamp
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.flower import garden
from quizzes.lamp import HELPS, LAMP_GLOWS, helps_at, lamp_stage
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

MOST_BLOOMS_DRAWN = 4


@dataclass(frozen=True, slots=True)
class Returning:
    """A chapter to meet again: missed in this visit, or due after 3, 7 or 28 days."""

    level: str
    title: Text
    picture: Path


@dataclass(frozen=True, slots=True)
class Page:
    """What the passport of one child says."""

    glows: int
    stamps: Sequence[Stamp]
    bosses: Sequence[Stamp]
    rungs: Sequence[Stamp]
    returning: Sequence[Returning]
    is_guest: bool


@QmlElement
@QmlUncreatable("made by the station")
class PassportScreen(ScreenModel):
    """Nothing here is lost by staying away, and nothing is compared with another child's."""

    qml = qml_beside(__file__, "PassportScreen.qml")
    changed = Signal()

    levelChosen = Signal(str)

    def __init__(self, reading: Reading, page: Page) -> None:
        super().__init__(reading, words_beside(__file__))
        self._page = page
        self._garden = garden(page.glows)

    @Slot(str)
    def choose(self, level: str) -> None:
        """A stamp, or who is back, was touched."""
        self.levelChosen.emit(level)

    def spoken(self) -> list[Text]:
        """What the page says, from the flower to who is back."""
        said = [self.text("title"), self.text("about"), self._glow_text(), *self._lamp_texts()]
        said += [self._back_text(one) for one in self._page.returning]
        return [*said, self._note_text()]

    def _glow_text(self) -> Text:
        glows = self._page.glows
        return self.text("glows", n=glows) if glows else self.text("no_glows")

    def _lamp_texts(self) -> list[Text]:
        """What the lamp can do now, and what it will do next."""
        glows = self._page.glows
        stage = lamp_stage(glows)
        can = [self.text(f"help_{help_}") for help_ in helps_at(stage)]
        told = [self.text("lamp_can", helps=_listed(can))] if can else []
        if stage == len(LAMP_GLOWS):
            return [*told, self.text("lamp_full")]
        next_ = self.text(f"help_{HELPS[stage]}")
        return [*told, self.text("lamp_next", n=LAMP_GLOWS[stage] - glows, help=next_)]

    def _back_text(self, one: Returning) -> Text:
        return self.text("back", who=self.texts.get(one.level, one.title))

    def _note_text(self) -> Text:
        return self.text("guest" if self._page.is_guest else "stays")

    def _glows(self) -> dict[str, str]:
        return self.line(self._glow_text())

    def _flower(self) -> str:
        return f"flower_{self._garden.step}"

    def _blooms(self) -> int:
        return min(MOST_BLOOMS_DRAWN, self._garden.blooms)

    def _bloom_line(self) -> dict[str, str]:
        return self.line(self.text("blooms", n=self._garden.blooms)) if self._garden.blooms else {}

    def _lamp(self) -> str:
        return f"lamp_{lamp_stage(self._page.glows)}"

    def _lamp_lines(self) -> list[dict[str, str]]:
        return [self.line(text) for text in self._lamp_texts()]

    def _stamps(self) -> list[dict[str, object]]:
        return [
            {
                "level": stamp.level,
                "picture": stamp.picture,
                "isGot": stamp.is_got,
                "label": self.line(self.texts[stamp.level]),
            }
            for stamp in self._page.stamps
        ]

    def _bosses(self) -> list[bool]:
        return [stamp.is_got for stamp in self._page.bosses]

    def _rungs(self) -> list[dict[str, object]]:
        return [{"picture": one.picture, "isGot": one.is_got} for one in self._page.rungs]

    def _returning(self) -> list[dict[str, object]]:
        return [
            {
                "level": one.level,
                "line": self.line(self._back_text(one)),
                "picture": one.picture.as_uri(),
            }
            for one in self._page.returning
        ]

    def _note(self) -> dict[str, str]:
        return self.line(self._note_text())

    glows = Property(QVariant, _glows, notify=changed)
    flowerPicture = Property(str, _flower, constant=True)
    blooms = Property(int, _blooms, constant=True)
    bloomLine = Property(QVariant, _bloom_line, notify=changed)
    lampPicture = Property(str, _lamp, constant=True)
    lampLines = Property(QVariantList, _lamp_lines, notify=changed)
    stamps = Property(QVariantList, _stamps, notify=changed)
    bosses = Property(QVariantList, _bosses, constant=True)
    rungs = Property(QVariantList, _rungs, constant=True)
    returning = Property(QVariantList, _returning, notify=changed)
    note = Property(QVariant, _note, notify=changed)


def _listed(texts: Sequence[Text]) -> Text:
    """Several texts as one, with the comma of each language."""
    return Text(
        "、".join(text.zh for text in texts),
        " ".join(text.pinyin for text in texts),
        ", ".join(text.en for text in texts),
    )

"""The stories of the booth: pictures to choose from, each heard before it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothVisit, version_for
from kiosk.booth.equipment import Equipment
from kiosk.booth.part import BoothPart
from kiosk.booth.script_line import as_qml
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from quizzes.kinds.script import Script
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

COLOURS = ("leaf", "sky", "violet", "orange", "pink", "ochre", "river", "brick")
NO_LINE = {"words": "", "pinyin": ""}


@QmlElement
@QmlUncreatable("made by the booth")
class StoriesPart(BoothPart):
    """All stories, or the one that is looked at."""

    changed = Signal()

    def __init__(
        self,
        visit: BoothVisit,
        equipment: Equipment,
        words: Mapping[str, Text],
        scripts: Sequence[Script],
    ) -> None:
        super().__init__(visit, equipment, words)
        self._scripts = list(scripts)
        self._looked_at: Script | None = None

    def enter(self) -> None:
        """All stories again."""
        self._looked_at = None

    def leave(self) -> None:
        """The story that is being told falls silent."""
        self.equipment.hush()

    @Slot(int)
    def lookAt(self, index: int) -> None:
        """A picture was touched: the story is told."""
        self._looked_at = self._scripts[index]
        self.tell()
        self.listen()

    @Slot()
    def listen(self) -> None:
        """Tells it again from the beginning."""
        self.say(self._told())

    @Slot()
    def goBack(self) -> None:
        """Another one."""
        self.equipment.hush()
        self._looked_at = None
        self.tell()
        self.aloudChanged.emit()

    @Slot()
    def readThis(self) -> None:
        """This one is going to be read."""
        self.visit.script = self._looked_at
        self.goAsked.emit("practise")

    def spoken(self) -> list[Text]:
        """The question; of a story that is looked at, its words."""
        return self._told() if self._looked_at is not None else [self._question]

    def _told(self) -> list[Text]:
        assert self._looked_at is not None
        lines = version_for(self._looked_at, self.visit.band).speech.lines
        return [self._looked_at.title, *(line.text for line in lines)]

    @property
    def _question(self) -> Text:
        if self._looked_at is not None:
            return self.text("listen_first")
        return self.text("choose_story" if self._scripts else "no_stories")

    def _get_question(self) -> dict[str, str]:
        return self.line(self._question)

    def _get_stories(self) -> list[dict[str, Any]]:
        return [
            {
                "index": index,
                "id": script.id,
                "title": self.line(script.title),
                "picture": self._picture_of(script),
                "isMadeUp": script.fictional,
                "colour": COLOURS[index % len(COLOURS)],
            }
            for index, script in enumerate(self._scripts)
        ]

    def _picture_of(self, script: Script) -> str:
        """Its own; one for all that have none, as those written on the station."""
        own = f"story_{script.id.replace('-', '_')}"
        return own if (self.equipment.art / f"{own}.svg").is_file() else "story_any"

    def _get_one(self) -> dict[str, Any]:
        if self._looked_at is None:
            return {}
        return self._get_stories()[self._scripts.index(self._looked_at)]

    def _get_lines(self) -> list[dict[str, Any]]:
        if self._looked_at is None:
            return []
        lines = version_for(self._looked_at, self.visit.band).speech.lines
        return [as_qml(line, self.reading) for line in lines]

    question = Property(QVariant, _get_question, notify=changed)
    stories = Property(QVariantList, _get_stories, notify=changed)
    one = Property(QVariant, _get_one, notify=changed)
    lines = Property(QVariantList, _get_lines, notify=changed)

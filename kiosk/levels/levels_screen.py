"""The river map: each level of an activity is a lantern island along the river.

An activity may have several ladders of levels (one for each convention): one river each, and a
signpost for each river.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from games.contract import Card, Level
from kiosk.levels.river import islands, stretches
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

COLUMNS_WIDE, COLUMNS_TALL = 5, 2


@QmlElement
@QmlUncreatable("made by the station")
class LevelsScreen(ScreenModel):
    """Shows the levels that are open; `done` glow, and 江江 stands beside the suggested one."""

    qml = qml_beside(__file__, "LevelsScreen.qml")
    changed = Signal()

    levelChosen = Signal(str)

    def __init__(
        self,
        reading: Reading,
        card: Card,
        levels: Sequence[Level],
        done: Sequence[str] = (),
        suggested: str = "",
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self._card = card
        self._all = list(levels)
        self._groups = list(dict.fromkeys(one.group for one in self._all if one.group is not None))
        self._done = set(done)
        self._suggested = next((one for one in self._all if one.id == suggested), None)
        first = self._suggested or next(iter(self._all), None)
        self._group = first.group if first is not None else None

    @property
    def _open(self) -> list[Level]:
        """The levels along the river that is shown."""
        return [one for one in self._all if one.group == self._group]

    @Slot(int)
    def showGroup(self, index: int) -> None:
        """A signpost was touched: its river."""
        self._group = self._groups[index]
        self.changed.emit()

    @Slot(str)
    def choose(self, level: str) -> None:
        """An island was touched."""
        self.levelChosen.emit(level)

    def spoken(self) -> list[Text]:
        """The question, where 江江 would go, and the islands."""
        told = [self.text("question" if self._open else "nothing")]
        if self._suggested in self._open and self._suggested is not None:
            told += [self._go_text(), self._suggested.subtitle]
        return told + [level.title for level in self._open]

    def _go_text(self) -> Text:
        assert self._suggested is not None
        return self.text("go", where=self._suggested.title)

    def _title(self) -> dict[str, str]:
        return self.line(self._card.title)

    def _question(self) -> dict[str, str]:
        return self.line(self.text("question" if self._open else "nothing"))

    def _go(self) -> dict[str, str]:
        if not self._open:
            return self.line(self.text("nothing_yet"))
        if self._suggested is None:
            return self.line(self.text("all_done"))
        return self.line(self._go_text())

    def _signposts(self) -> list[dict[str, object]]:
        if len(self._groups) < 2:
            return []
        return [
            {"index": at, "title": self.line(group), "isOpen": group == self._group}
            for at, group in enumerate(self._groups)
        ]

    def _levels(self) -> list[dict[str, object]]:
        return [
            {
                "id": level.id,
                "title": self.line(level.title),
                "picture": level.picture.as_uri(),
                "isDone": level.id in self._done,
                "isSuggested": level is self._suggested,
            }
            for level in self._open
        ]

    def _map(self, columns: int) -> dict[str, object]:
        places = islands(len(self._open), columns)
        return {
            "rows": -(-len(self._open) // columns),
            "places": [{"x": x, "y": y} for x, y in places],
            "river": [
                {"x1": a[0], "y1": a[1], "x2": b[0], "y2": b[1]} for a, b in stretches(places)
            ],
        }

    def _wide_map(self) -> dict[str, object]:
        return self._map(COLUMNS_WIDE)

    def _tall_map(self) -> dict[str, object]:
        return self._map(COLUMNS_TALL)

    title = Property(QVariant, _title, notify=changed)
    question = Property(QVariant, _question, notify=changed)
    go = Property(QVariant, _go, notify=changed)
    levels = Property(QVariantList, _levels, notify=changed)
    signposts = Property(QVariantList, _signposts, notify=changed)
    wideMap = Property(QVariant, _wide_map, notify=changed)
    tallMap = Property(QVariant, _tall_map, notify=changed)

"""Attract: the river with the centre's glows, and what hangs on the wall. Any touch starts."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.attract.broadcasts import Broadcast, after, shown_seconds
from kiosk.attract.river import lights_shown
from kiosk.attract.river_lights import RiverLights
from kiosk.shell.png_item import PngItem
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

QML_TYPES = (PngItem, RiverLights)  # registered by being imported


@QmlElement
@QmlUncreatable("made by the station")
class AttractScreen(ScreenModel):
    """Knows how many glows the centre has lit and what staff should be reminded of."""

    qml = qml_beside(__file__, "AttractScreen.qml")
    idle_seconds = 0
    bed = "attract"
    fills_glass = True
    bar_has_goodbye = False
    bar_has_home = False

    changed = Signal()
    broadcastChanged = Signal()
    coverChanged = Signal()
    started = Signal()

    def __init__(self, reading: Reading, glows: int, reminder: str = "") -> None:
        super().__init__(reading, words_beside(__file__))
        self._glows = glows
        self._reminder = reminder
        self._broadcasts: list[Broadcast] = []
        self._which = self._line = 0
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)
        reading.changed.connect(self.broadcastChanged)

    def show_broadcasts(self, broadcasts: Iterable[Broadcast]) -> None:
        """What hangs on the wall, line by line, over and over."""
        self._broadcasts = [one for one in broadcasts if one.lines]
        self._which = self._line = 0
        self._stay()
        self.coverChanged.emit()

    @Slot()
    def _go_on(self) -> None:
        which = self._which
        self._which, self._line = after(self._broadcasts, self._which, self._line)
        self._stay()
        if which != self._which:
            self.coverChanged.emit()

    def _stay(self) -> None:
        self._turn.stop()
        if self._broadcasts:
            seconds = shown_seconds(self._broadcasts[self._which], self._line)
            self._turn.start(round(seconds * 1000))
        self.broadcastChanged.emit()

    def leave(self) -> None:
        """Somebody has come."""
        self._turn.stop()

    def learn(self, glows: int, reminder: str) -> None:
        """The store is open: the true numbers."""
        self._glows, self._reminder = glows, reminder
        self.changed.emit()

    @Slot()
    def start(self) -> None:
        """A touch anywhere."""
        self.started.emit()

    def spoken(self) -> list[Text]:
        """The invitation, and what the children here have lit."""
        glows = [self.text("glows", n=self._glows)] if self._glows else []
        return [self.text("invitation"), *glows]

    def _lights(self) -> int:
        return lights_shown(self._glows)

    def _get_count(self) -> dict[str, str]:
        return self.line(self.text("glows", n=self._glows)) if self._glows else {}

    def _get_reminder(self) -> str:
        words = self.texts[self._reminder] if self._reminder else None
        return words.in_language(self.reading.text_language) if words else ""

    def _shown(self) -> Broadcast | None:
        return self._broadcasts[self._which] if self._broadcasts else None

    def _get_title(self) -> dict[str, str]:
        shown = self._shown()
        return self.line(shown.title) if shown else {}

    def _get_label(self) -> dict[str, str]:
        shown = self._shown()
        return self.line(self.text("story")) if shown and shown.is_fictional else {}

    def _get_cover(self) -> QByteArray:
        shown = self._shown()
        return QByteArray(shown.cover) if shown else QByteArray()

    def _get_caption(self) -> dict[str, str]:
        shown = self._shown()
        if shown is None:
            return {"words": "", "pinyin": ""}
        text, language = shown.lines[self._line], shown.language
        pinyin = text.pinyin_for(language) if self.reading.pinyinShown else ""
        return {"words": text.in_language(language), "pinyin": pinyin}

    def _has_broadcast(self) -> bool:
        return bool(self._broadcasts)

    hasBroadcast = Property(bool, _has_broadcast, notify=coverChanged)
    broadcastTitle = Property(QVariant, _get_title, notify=broadcastChanged)
    broadcastLabel = Property(QVariant, _get_label, notify=broadcastChanged)
    broadcastCaption = Property(QVariant, _get_caption, notify=broadcastChanged)
    broadcastCover = Property(QByteArray, _get_cover, notify=coverChanged)
    lights = Property(int, _lights, notify=changed)
    count = Property(QVariant, _get_count, notify=changed)
    reminder = Property(str, _get_reminder, notify=changed)

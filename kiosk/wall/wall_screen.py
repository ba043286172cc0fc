"""The listening wall: covers to choose from, and one programme that plays with its captions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.png_item import PngItem
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.recording_player import RecordingPlayer
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from kiosk.shell.surface_item import SurfaceItem
from kiosk.wall.said_lines import NOTHING, line_at, meant, said
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.programmes import Kept, WallProgramme

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

QML_TYPES = (PngItem, SurfaceItem)  # registered by being imported

IDLE_SECONDS = 45
FRAMES_A_SECOND = 25  # of media.film


@QmlElement
@QmlUncreatable("made by the station")
class WallScreen(ScreenModel):
    """`read` opens a programme that hangs, in any thread. `picture` draws the newsreader.

    `moodChanged` says that `idle_seconds` or `bed` are others now: nobody is sent away while
    a programme plays.
    """

    qml = qml_beside(__file__, "WallScreen.qml")
    changed = Signal()
    lineChanged = Signal()
    moodChanged = Signal()

    def __init__(
        self,
        reading: Reading,
        hand_over: HandOver,
        programmes: Sequence[WallProgramme],
        read: Callable[[bytes], Future[Kept]],
        player: RecordingPlayer,
        picture: Any = None,
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self._hand_over = hand_over
        self._programmes = list(programmes)
        self._read = read
        self._player = player
        player.setParent(self)
        player.changed.connect(self._played)
        player.moved.connect(self._move)
        player.failed.connect(self._not_played)
        self._picture = picture
        self._item: SurfaceItem | None = None
        self._covers: dict[bytes, QByteArray] = {}
        self._chosen: WallProgramme | None = None
        self._kept: Kept | None = None
        self._line = -1
        self._message: StationProblem | None = None
        for one in self._programmes:
            self._hand_over.when(read(one.id), partial(self._learn, one.id))

    @Slot(int)
    def play(self, index: int) -> None:
        """A cover was touched."""
        self._chosen, self._kept, self._message, self._line = (
            self._programmes[index],
            None,
            None,
            -1,
        )
        chosen = self._chosen
        self._hand_over.when(self._read(chosen.id), lambda done: self._begin(chosen, done))
        self.changed.emit()
        self.aloudChanged.emit()

    @Slot()
    def playAgain(self) -> None:
        """From the beginning, or stop."""
        if self._player.is_playing:
            self._player.stop()
        elif self._kept is not None:
            kept = self._kept
            self._player.play(lambda: kept.opus, kept.seconds)

    @Slot()
    def goBack(self) -> None:
        """To the covers; what was played is forgotten."""
        self._player.stop()
        if self._picture is not None:
            self._picture.let_go()
        self._chosen, self._kept, self._item, self._line = None, None, None, -1
        self.changed.emit()
        self.lineChanged.emit()
        self.aloudChanged.emit()

    @Slot(SurfaceItem)
    def stand(self, item: SurfaceItem) -> None:
        """The item on which the newsreader stands; again when its size has changed."""
        if item.width() >= 64 and item.height() >= 64:
            self._item = item
            self._draw()

    def leave(self) -> None:
        """Silence; nothing stays open."""
        self._chosen = self._kept = None
        self._player.close()
        if self._picture is not None:
            self._picture.let_go()

    def spoken(self) -> list[Text]:
        """What hangs; a child's voice is not talked over."""
        if self._chosen is not None:
            return []
        return [self.text("choose"), *(one.title for one in self._programmes)]

    def _learn(self, id_: bytes, read: Future[Kept]) -> None:
        """A cover has come; one that can't be read hangs without."""
        fault = read.exception()
        if fault is None and read.result().cover:
            self._covers[id_] = QByteArray(read.result().cover)
            self.changed.emit()
        elif fault is not None and not isinstance(fault, StationProblem):
            raise fault

    def _draw(self) -> None:
        """The voice goes first: until it is heard, and the figure drawn, the cover stands there."""
        kept = self._kept
        if self._picture is None or self._item is None or self._player.seconds is None:
            return
        if kept is not None and kept.figure and kept.studio:
            self._picture.stand(self._item, kept.figure, kept.studio)

    def _begin(self, chosen: WallProgramme, read: Future[Kept]) -> None:
        if chosen is not self._chosen:
            return None
        fault = read.exception()
        if fault is not None:
            return self._not_played(fault)
        self._kept = read.result()
        self.changed.emit()
        return self.playAgain()

    @Slot(object)
    def _not_played(self, fault: BaseException) -> None:
        if not isinstance(fault, StationProblem):
            raise fault
        self._message = fault
        self.changed.emit()

    @Slot()
    def _played(self) -> None:
        is_playing = self._player.is_playing
        self.idle_seconds = 0 if is_playing else IDLE_SECONDS
        self.bed = "" if is_playing else "home"
        self.moodChanged.emit()
        self._draw()
        self._move()
        self.changed.emit()

    @Slot()
    def _move(self) -> None:
        seconds, kept = self._player.seconds, self._kept
        line = line_at(kept, seconds) if kept is not None and seconds is not None else -1
        if line != self._line:
            self._line = line
            self.lineChanged.emit()
        if self._picture is not None and self._picture.is_ready and kept is not None:
            from media.film.acting import pose_at

            frame = round((seconds or 0) * FRAMES_A_SECOND)
            mouths = kept.mouths if seconds is not None else b""
            self._picture.draw(pose_at(frame, mouths, self.reading.is_calm))

    def _get_tiles(self) -> list[dict[str, object]]:
        return [
            {
                "index": index,
                "title": self.line(one.title),
                "label": self.line(self.text("story")) if one.is_fictional else NOTHING,
                "cover": self._covers.get(one.id, QByteArray()),
            }
            for index, one in enumerate(self._programmes)
        ]

    def _get_title(self) -> dict[str, str]:
        return self.line(self._chosen.title) if self._chosen else NOTHING

    def _get_label(self) -> dict[str, str]:
        is_story = self._chosen is not None and self._chosen.is_fictional
        return self.line(self.text("story")) if is_story else NOTHING

    def _get_cover(self) -> QByteArray:
        return self._covers.get(self._chosen.id, QByteArray()) if self._chosen else QByteArray()

    def _get_said(self) -> dict[str, str]:
        return said(self._kept, self._line, self.reading) if self._kept else NOTHING

    def _get_meant(self) -> dict[str, str]:
        return meant(self._kept, self._line, self.reading) if self._kept else NOTHING

    def _get_message(self) -> str:
        return self._message.in_language(self.reading.text_language) if self._message else ""

    def _is_open(self) -> bool:
        return self._chosen is not None

    def _is_playing(self) -> bool:
        return self._player.is_playing

    tiles = Property(QVariantList, _get_tiles, notify=changed)
    isOpen = Property(bool, _is_open, notify=changed)
    isPlaying = Property(bool, _is_playing, notify=changed)
    title = Property(QVariant, _get_title, notify=changed)
    label = Property(QVariant, _get_label, notify=changed)
    cover = Property(QByteArray, _get_cover, notify=changed)
    message = Property(str, _get_message, notify=changed)
    saidLine = Property(QVariant, _get_said, notify=lineChanged)
    meantLine = Property(QVariant, _get_meant, notify=lineChanged)

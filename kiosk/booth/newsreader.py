"""The newsreader speaks with the child's voice, in the studio that the child has chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothTake, BoothVisit
from kiosk.booth.equipment import Equipment
from kiosk.booth.moving_picture import MovingPicture
from kiosk.booth.part import BoothPart
from kiosk.booth.programme_player import FRAME_MS, ProgrammePlayer
from kiosk.booth.take_lines import shown_line
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.surface_item import SurfaceItem
from media.film import FIGURES, STUDIOS
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

RESTS_FROM = 75  # frames: without a programme nobody waves
LEAST_PIXELS = 64  # less is a picture that has no room yet
SHARE_EVERY = 5  # frames: the bar below moves five times a second


@QmlElement
@QmlUncreatable("made by the booth")
class NewsreaderPart(BoothPart):
    """Plays by itself once it is drawn; another figure or studio goes on where it was."""

    changed = Signal()
    moved = Signal()
    looksChanged = Signal()  # their words; a choice leaves the buttons where they are
    bed = ""

    def __init__(self, visit: BoothVisit, equipment: Equipment, words: Mapping[str, Text]) -> None:
        super().__init__(visit, equipment, words)
        self._player = ProgrammePlayer(equipment.speaker)
        self._player.setParent(self)
        self._player.changed.connect(self._played)
        self._picture = MovingPicture(equipment.hand_over)
        self._picture.setParent(self)
        self._picture.stood.connect(self.tell)
        self._picture.ready.connect(self._drawn)
        self.reading.changed.connect(self.looksChanged)
        self.reading.changed.connect(self.moved)
        self._item: SurfaceItem | None = None
        self._take: BoothTake | None = None
        self._was_played = False
        self._frame = 0
        self._shown = (-1, 0)
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self.show_frame)

    @property
    def take(self) -> BoothTake:
        """The take that is spoken."""
        assert self._take is not None
        return self._take

    def enter(self) -> None:
        """Not yet heard."""
        self._take, self._was_played = self.visit.chosen, False
        self._frame = RESTS_FROM

    def leave(self) -> None:
        """Silence; nothing is drawn any more."""
        self._frames.stop()
        self._player.stop()
        self._picture.let_go()
        self._item = None

    @Slot(QObject)
    def stand(self, item: SurfaceItem) -> None:
        """The picture has a size, or another one."""
        if item.width() >= LEAST_PIXELS and item.height() >= LEAST_PIXELS:
            self._item = item
            self._picture.stand(item, self.visit.figure, self.visit.studio)

    def expect(self, width: int, height: int) -> None:
        """The picture will be so large: it is drawn while the child still listens."""
        if width >= LEAST_PIXELS and height >= LEAST_PIXELS:
            self._picture.expect(self.visit.figure, self.visit.studio, width, height)

    @Slot(str)
    def chooseFigure(self, figure: str) -> None:
        """Another newsreader."""
        if figure in FIGURES:
            self.visit.figure = figure
            self._redraw()

    @Slot(str)
    def chooseStudio(self, studio: str) -> None:
        """Another studio."""
        if studio in STUDIOS:
            self.visit.studio = studio
            self._redraw()

    @Slot()
    def play(self) -> None:
        """From the beginning."""
        programme = self.take.programme
        if programme is not None:
            self._was_played = True
            self._player.play(programme)

    @Slot()
    def stop(self) -> None:
        """Silence at once."""
        self._player.stop()

    @Slot()
    def goOn(self) -> None:
        """「下一步」."""
        self.goAsked.emit("feedback")

    @Slot()
    def goBack(self) -> None:
        """To the takes."""
        self.goAsked.emit("takes" if len(self.visit.takes) > 1 else "listen")

    @Slot()
    def show_frame(self) -> None:
        """The pose of this moment, and the line that is read."""
        from media.film.acting import FRAMES_A_SECOND, pose_at

        self._frame += 1
        seconds, programme = self._player.seconds, self._player.programme
        if seconds is None or programme is None:
            self._picture.draw(pose_at(self._frame, b"", self.reading.is_calm))
            return
        at = int(seconds * FRAMES_A_SECOND)
        self._picture.draw(pose_at(at, programme.mouths, self.reading.is_calm))
        shown = (programme.line_at(seconds), at // SHARE_EVERY)
        if shown != self._shown:
            self._shown = shown
            self.moved.emit()

    def _redraw(self) -> None:
        if self._item is not None:
            self.stand(self._item)
        self.tell()

    @Slot()
    def _drawn(self) -> None:
        self._frames.start()
        if not self._was_played:
            self.play()
        self.tell()

    @Slot()
    def _played(self) -> None:
        self._frame = RESTS_FROM
        self.tell()
        self.moved.emit()
        self.aloudChanged.emit()

    def spoken(self) -> list[Text]:
        """Nothing over the child's voice; after it, what can be chosen."""
        return [] if self._is_playing() or not self._was_played else [self.text("choose_look")]

    def _is_playing(self) -> bool:
        return self._player.programme is not None

    def _is_drawn(self) -> bool:
        return self._picture.has_picture

    def _get_figures(self) -> list[dict[str, Any]]:
        return [{"name": one, "line": self.line(self.text(f"figure_{one}"))} for one in FIGURES]

    def _get_studios(self) -> list[dict[str, Any]]:
        return [{"name": one, "line": self.line(self.text(f"studio_{one}"))} for one in STUDIOS]

    def _get_figure(self) -> str:
        return self.visit.figure

    def _get_studio(self) -> str:
        return self.visit.studio

    def _get_at(self) -> int:
        seconds, programme = self._player.seconds, self._player.programme
        return -1 if seconds is None or programme is None else programme.line_at(seconds)

    def _get_current(self) -> dict[str, str]:
        return shown_line(self.take, self.visit.band, max(0, self._get_at()), self.reading)

    def _get_next(self) -> dict[str, str]:
        return shown_line(self.take, self.visit.band, max(0, self._get_at()) + 1, self.reading)

    def _get_share(self) -> float:
        seconds, programme = self._player.seconds, self._player.programme
        return 0.0 if seconds is None or programme is None else seconds / programme.seconds

    figures = Property(QVariantList, _get_figures, notify=looksChanged)
    studios = Property(QVariantList, _get_studios, notify=looksChanged)
    figure = Property(str, _get_figure, notify=changed)
    studio = Property(str, _get_studio, notify=changed)
    isPlaying = Property(bool, _is_playing, notify=changed)
    isDrawn = Property(bool, _is_drawn, notify=changed)
    share = Property(float, _get_share, notify=moved)
    current = Property(QVariant, _get_current, notify=moved)
    following = Property(QVariant, _get_next, notify=moved)

"""Children's recordings at the station: purged in time, lent to the desk, heard on the wall."""

from __future__ import annotations

import logging
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.attract.attract_screen import AttractScreen
from kiosk.attract.broadcasts import Broadcast
from kiosk.problems import StationProblem
from kiosk.programmes import Kept, Programmes, WallProgramme
from kiosk.town import WALL, WALL_TITLE
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.app import Station
    from kiosk.home.home_screen import Place
    from kiosk.staff_desk.recordings_page import RecordingsPage
    from kiosk.wall.wall_screen import WallScreen

log = logging.getLogger(__name__)

PLACE_SUBTITLE = Text(
    "听听小小播报员", "tīng ting xiǎo xiǎo bō bào yuán", "Hear the young newsreaders"
)
PURGE_MS = 3_600_000  # each hour: what has expired goes on its day, not at the next start


class Recordings(QObject):
    """What the station does with programmes. Silent until the data is open."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self.programmes: Programmes | None = None
        self._wall: list[WallProgramme] | None = None
        self._hourly = QTimer(self)
        self._hourly.setInterval(PURGE_MS)
        self._hourly.timeout.connect(self._purge)

    def begin(self) -> None:
        """The data is open: what a crash left is mended, what has expired goes."""
        store = self._station.store
        assert store is not None
        self.programmes = Programmes(store, self._station.folder)
        self._hourly.start()
        self._station.hand_over.when(self.programmes.begin(), self._begun)

    def end_visit(self) -> None:
        """Consented takes that were not kept go with the visit."""
        if self.programmes is not None:
            self.programmes.end_visit()

    def lock(self) -> None:
        """Nobody on the staff is at the glass."""
        if self.programmes is not None:
            self.programmes.lock()

    def on_the_wall(self) -> list[WallProgramme]:
        """What everybody may hear now."""
        if self.programmes is None:
            return []
        return self.programmes.wall()

    def tell_attract(self, screen: AttractScreen) -> None:
        """What hangs on the wall is shown where children come in, without a voice."""
        store, programmes = self._station.store, self.programmes
        hung = self.on_the_wall()
        if store is None or programmes is None or not hung:
            screen.show_broadcasts([])
            return

        def read() -> list[Broadcast]:
            found = []
            for one in hung:
                try:
                    found.append(broadcast_of(programmes.wall_piece(one.id)))
                except StationProblem as problem:  # it expired meanwhile, or its file is damaged
                    log.warning("not shown on the opening picture: %s", problem)
            return found

        def show(done: Future[list[Broadcast]]) -> None:
            if self._station.screen() is screen:
                screen.show_broadcasts(done.result())

        self._station.hand_over.when(store.aside(read), show)

    def places(self) -> list[Place]:
        """The wall's tile in the town, when there is something on it."""
        from kiosk.app import ART
        from kiosk.home.home_screen import Place

        if not self.on_the_wall():
            return []
        return [Place(WALL, WALL_TITLE, PLACE_SUBTITLE, ART / "place_wall.svg", "sky")]

    def choose_place(self, place: str) -> None:
        """A tile of the town: the wall's is ours."""
        if place == WALL:
            self.open_wall()
        else:
            self._station.broadcasting.choose_place(place)

    def open_wall(self) -> None:
        """收听墙; where the visit has lasted long enough, the kind stop instead."""
        from kiosk.booth.moving_picture import MovingPicture
        from kiosk.shell.recording_player import RecordingPlayer
        from kiosk.wall.wall_screen import WallScreen

        station = self._station
        if station.is_time_over():
            return station.say_goodbye("time")
        screen = WallScreen(
            station.reading,
            station.hand_over,
            self.on_the_wall(),
            self.read_piece,
            RecordingPlayer(station.speaker, station.hand_over),
            MovingPicture(station.hand_over),
        )
        screen.moodChanged.connect(lambda: self._follow_mood(screen))
        return station.navigator.show(screen)

    def read_piece(self, id_: bytes) -> Future[Kept]:
        """A programme that hangs, opened beside the glass's thread."""
        store, programmes = self._station.store, self.programmes
        assert store is not None and programmes is not None
        return store.aside(lambda: programmes.wall_piece(id_))

    def _follow_mood(self, screen: WallScreen) -> None:
        if self._station.screen() is screen:
            self._station.idle.follow(screen)
            self._station.music.change_bed(screen.bed)

    def lend_to(self, page: RecordingsPage, number: int) -> None:
        """The desk's page gets what it works with."""
        from kiosk.shell.recording_player import RecordingPlayer
        from media.finishing.process import Finisher

        station = self._station
        assert self.programmes is not None
        player = RecordingPlayer(station.speaker, station.hand_over)
        player.setParent(page)
        sounds: Path = station.folder / "sounds"
        page.lend(self.programmes, player, number, lambda: Finisher(sounds))

    def rest(self) -> None:
        """The data is about to be closed; `begin` goes on when it is open again."""
        self.close()
        self.programmes = None

    def close(self) -> None:
        """The station ends."""
        self._hourly.stop()
        self.lock()

    @Slot()
    def _purge(self) -> None:
        store = self._station.store
        if self.programmes is not None and store is not None:
            self._station.hand_over.when(self.programmes.purge(store.now_ms()), self._after_purge)

    def _begun(self, purged: Future[Any]) -> None:
        self._purged(purged)
        if self.programmes is None or self._station.store is None:
            return
        left = self.programmes.left_behind()
        if left:
            self._station.mishaps.tell_staff("recordings_left", {"n": left})

    def _after_purge(self, purged: Future[Any]) -> None:
        self._purged(purged)
        screen = self._station.screen()
        if isinstance(screen, AttractScreen):
            self.tell_attract(screen)

    def _purged(self, purged: Future[Any]) -> None:
        fault = purged.exception()
        if isinstance(fault, StationProblem):
            log.warning("recordings were not purged: %s", fault)
            self._station.mishaps.tell_staff("recording_not_erased", {})
        elif fault is not None:
            raise fault


def broadcast_of(kept: Kept) -> Broadcast:
    """A programme without its voice."""
    return Broadcast(
        kept.title,
        kept.is_fictional,
        kept.language,
        kept.cover,
        kept.lines,
        kept.line_starts,
        kept.seconds,
    )

"""The way through the booth: who may record there, what it is lent, and back to the town."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kiosk.home.home_screen import Place
from kiosk.town import BOOTH, BOOTH_TITLE
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.app import Station
    from kiosk.booth.booth_screen import BoothScreen
    from kiosk.booth.equipment import Equipment
    from kiosk.booth.live_microphone import LiveMicrophone
    from kiosk.shell.reading import Reading
    from kiosk.staff_desk.microphone_page import MicrophonePage
    from media.recording.microphones import Microphone
    from quizzes.fields import Band

PLACE_SUBTITLE = Text(
    "小小播报员上岗", "xiǎo xiǎo bō bào yuán shàng gǎng", "Read the news in your own voice"
)


class Broadcasting:
    """Opens the booth for the child who is there. `art` is the folder of the shared figures.

    Tests and the tour put a microphone of their own in place of `make_recorder` and
    `look_for_microphone`.
    """

    def __init__(self, station: Station, art: Path) -> None:
        self._station = station
        self._art = art
        self.make_recorder: Callable[[], Any] = self._recorder
        self.look_for_microphone: Callable[[], Future[bool]] = self._look
        self.list_microphones: Callable[[], Future[tuple[Microphone, ...]]] = self._list

    def places(self) -> list[Place]:
        """The booth's tile in the town."""
        picture = self._art / "place_booth.svg"
        return [Place(BOOTH, BOOTH_TITLE, PLACE_SUBTITLE, picture, "orange")]

    def choose_place(self, place: str) -> None:
        """A tile of the town: the booth's is ours, the others are games."""
        if place == BOOTH:
            self.open_booth()
        else:
            self._station.rounds.choose_level(place)

    def open_booth(self) -> None:
        """The door of the booth; where the visit has lasted long enough, the kind stop instead."""
        station = self._station
        if station.is_time_over():
            return station.say_goodbye("time")
        screen = self._screen()
        screen.moodChanged.connect(self._follow_mood)
        screen.homeAsked.connect(station.go_home)
        return station.navigator.show(screen)

    def lend_to(self, page: MicrophonePage) -> None:
        """The microphone that is chosen at the moment, to be tried at the staff's desk."""
        page.lend(lambda: self.list_microphones(), self._microphone)

    def for_reading(self, reading: Reading) -> Equipment:
        """What the booth is lent where nobody records, as when staff read a new script through."""
        return self._lent(reading, may_record=False)

    def _lent(self, reading: Reading, **more: Any) -> Equipment:
        from kiosk.booth.equipment import Equipment
        from kiosk.shell.font_files import font_files
        from media.finishing.process import Finisher

        station = self._station
        return Equipment(
            reading=reading,
            hand_over=station.hand_over,
            speaker=station.speaker,
            microphone=self._microphone(),
            finisher=Finisher(station.folder / "sounds"),
            fonts=font_files(),
            art=self._art,
            say=station.read_aloud.say,
            hush=station.read_aloud.hush,
            look_for_microphone=self.look_for_microphone,
            **more,
        )

    def _screen(self) -> BoothScreen:
        from kiosk.booth.booth_screen import BoothScreen
        from kiosk.booth.booth_visit import BoothVisit

        station = self._station
        assert station.visit is not None and station.store is not None
        seat, programmes = station.visit.seat, station.recordings.programmes
        equipment = self._lent(
            station.reading,
            seal=lambda: None if programmes is None else programmes.writer(seat),
            is_time_over=station.is_time_over,
            tell_staff=station.mishaps.tell_staff,
            may_record=station.store.settings().recording_on,
            may_save=programmes is not None and programmes.may_save(seat),
            store=station.store,
            programmes=programmes,
        )
        visit = BoothVisit(cast("Band", station.visit.band), seat)
        program, *others = station.content.packs()
        scripts = [script for pack in (*others, program) for script in pack.scripts]  # new first
        return BoothScreen(visit, equipment, scripts)

    def _follow_mood(self) -> None:
        screen = self._station.screen()
        if screen is not None:
            self._station.idle.follow(screen)
            self._station.music.change_bed(screen.bed)

    @property
    def _wanted(self) -> str | None:
        store = self._station.store
        return (store.settings().microphone if store is not None else "") or None

    def _microphone(self) -> LiveMicrophone:
        from kiosk.booth.live_microphone import LiveMicrophone

        station = self._station
        levels = station.store.settings().microphone_levels if station.store is not None else None
        return LiveMicrophone(station.speaker, lambda: self.make_recorder(), levels)

    def _recorder(self) -> Any:
        from media.recording.recorder import Recorder

        return Recorder(self._wanted)

    def _look(self) -> Future[bool]:
        """Whether there is any microphone; none where nobody can say."""
        found: Future[bool] = Future()

        def tell(listed: Future[tuple[Microphone, ...]]) -> None:
            found.set_result(listed.exception() is None and bool(listed.result()))

        self._list().add_done_callback(tell)
        return found

    def _list(self) -> Future[tuple[Microphone, ...]]:
        """Asks in a thread: a sound server that hangs keeps nobody waiting. Fails with Trouble."""
        listed: Future[tuple[Microphone, ...]] = Future()

        def look() -> None:
            from media.recording.microphones import list_microphones
            from media.recording.troubles import Trouble

            try:
                listed.set_result(list_microphones())
            except Trouble as trouble:
                listed.set_exception(trouble)

        threading.Thread(target=look, name="booth-microphones", daemon=True).start()
        return listed

"""The station: the one place where everything is visible at once and screens follow each other."""

from __future__ import annotations

import logging
import random
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.as_set import AsSet
from kiosk.attract.attract_screen import AttractScreen
from kiosk.desks import Desks
from kiosk.mishaps import Mishaps
from kiosk.opening_data import OpeningData
from kiosk.problems import StationProblem
from kiosk.shell.bar import BarModel
from kiosk.shell.captions import Captions, boxes_of_items
from kiosk.shell.free_place import Box
from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import HiddenCorner, IdleWatch
from kiosk.shell.lit_words import LitWords
from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.music import Music
from kiosk.shell.navigator import Navigator
from kiosk.shell.read_aloud import ReadAloud
from kiosk.shell.reading import Reading
from kiosk.shell.ruby_text import RubyText
from kiosk.shell.screen import ScreenModel
from kiosk.shell.window import KioskWindow
from kiosk.welcome.welcome_screen import WelcomeScreen

if TYPE_CHECKING:  # what the first picture can do without is imported when it is needed
    from games.contract import Band
    from kiosk.broadcasting import Broadcasting
    from kiosk.carried import Carried
    from kiosk.content import Content
    from kiosk.recordings import Recordings
    from kiosk.rounds import Rounds
    from kiosk.store import Settings, Store
    from kiosk.store.visits import EndedHow
    from kiosk.turns import ClassTurns
    from kiosk.visit import Visit
    from quizzes.text import Text

log = logging.getLogger(__name__)

OPEN_DATA_AFTER_MS = 300  # opening takes 0.2 s of the interpreter: the first picture goes first

QML_TYPES = (RubyText,)  # registered by being imported, before the first QML is loaded

ART = Path(sys.modules["quizzes"].__path__[0]).parent / "media" / "art"


class Station(QObject):
    """Owns the models and says which screen comes next. QML never decides that.

    `desktopAsked` is emitted when staff end the kiosk.
    """

    desktopAsked = Signal()

    def __init__(
        self,
        window: KioskWindow,
        folder: Path,
        language: Any = None,
        seed: int | None = None,
    ) -> None:
        super().__init__()
        self._window = window
        self._folder = folder
        self.chance = random.Random(seed)
        self.reading = Reading(language or "zh")
        self.bar = BarModel(self.reading)
        self.idle = IdleWatch(self.reading)
        self.hand_over = HandOver()
        self.mishaps = Mishaps(self)
        self.speaker = Loudspeaker(folder)
        self.lit_words = LitWords(self.speaker, self.reading)
        self.music = Music(self.speaker)
        self.captions = Captions(self.reading, self._taken_on_the_glass)
        self.read_aloud = ReadAloud(self.reading, self.hand_over, self.speaker, folder)
        self.store: Store | None = None
        self.desks = Desks(self)
        self.opening = OpeningData(self)  # a timer does not keep whom it calls
        self.visit: Visit | None = None
        self.is_closed = False
        self.early_band = ""  # chosen before the data was open
        window.load(
            {
                "bar": self.bar,
                "idle": self.idle,
                "captions": self.captions,
                "said": self.lit_words,
                "art": ART.as_uri(),
            },
        )
        self.navigator = Navigator(window.engine(), window.stage)
        self.as_set = AsSet(self, window, may_choose_language=language is None)
        self.corner = HiddenCorner(window.px_per_mm)
        self._connect()

    @cached_property
    def content(self) -> Content:
        """Games and packs."""
        from kiosk.content import Content

        return Content(self.mishaps.tell_staff, self._folder)

    @cached_property
    def rounds(self) -> Rounds:
        """The way through a game."""
        from kiosk.rounds import Rounds

        return Rounds(self, ART)

    @cached_property
    def broadcasting(self) -> Broadcasting:
        """The way through the booth."""
        from kiosk.broadcasting import Broadcasting

        return Broadcasting(self, ART)

    @cached_property
    def recordings(self) -> Recordings:
        """Children's programmes."""
        from kiosk.recordings import Recordings

        return Recordings(self)

    @cached_property
    def carried(self) -> Carried:
        """What a child carries on."""
        from kiosk.carried import Carried

        return Carried(self)

    @cached_property
    def turns(self) -> ClassTurns:
        """「轮流上」."""
        from kiosk.turns import ClassTurns

        return ClassTurns(self)

    def _connect(self) -> None:
        self._window.fitted.connect(self._fit)
        self._window.installEventFilter(self.idle)
        self._window.installEventFilter(self.corner)
        self.navigator.shown.connect(self.bar.follow)
        self.navigator.shown.connect(self.idle.follow)
        self.navigator.shown.connect(self.read_aloud.follow)
        self.navigator.shown.connect(self.music.follow)
        self.speaker.heard.connect(self.captions.hear)
        self.navigator.shown.connect(self.captions.turn_page)
        self.idle.touched.connect(self.read_aloud.wake)
        self.bar.homeAsked.connect(self.go_home)
        self.bar.goodbyeAsked.connect(lambda: self.say_goodbye("goodbye"))
        self.idle.gone.connect(lambda: self.say_goodbye("idle"))
        self.corner.opened.connect(self.desks.open_door)
        tell_staff = self.mishaps.tell_staff
        self.read_aloud.missing.connect(lambda why: tell_staff("no_voice", {"why": why}))
        self.speaker.missing.connect(lambda why: tell_staff("no_sound", {"why": why}))

    @Slot()
    def _fit(self) -> None:
        self.corner.px_per_mm = self._window.px_per_mm
        self.navigator.fit()

    def _taken_on_the_glass(self) -> list[Box]:
        """What a caption must not cover."""
        screen = self.navigator.model
        items = boxes_of_items(self._window.reach)
        return [*items, *(screen.taken() if screen is not None else [])]

    def open(self) -> None:
        """Shows attract at once; the data is opened behind it, when the picture stands."""
        self.go_attract()
        QTimer.singleShot(OPEN_DATA_AFTER_MS, self.opening.begin)

    def tell_attract(self, screen: AttractScreen) -> None:
        """The glows of the centre, and what staff should know."""
        if self.store is None:
            return
        screen.learn(self.store.glows_lit(), self.desks.setting_up.reminder())
        self.recordings.tell_attract(screen)

    def go_attract(self) -> None:
        """The picture that waits for a child."""
        self.early_band = ""  # who chose it has gone
        self._take_new_packs()
        self.as_set.look_again()
        self.reading.reset()
        if self.as_set.closing.is_closed():
            return self.as_set.closing.rest()
        screen = AttractScreen(self.reading, 0)
        screen.started.connect(self.go_welcome)
        self.navigator.show(screen)
        self.tell_attract(screen)
        return self.read_aloud.rest(self.texts_to_say)

    @Slot()
    def go_welcome(self) -> None:
        """Who is there? A touch that comes before the data is open is not lost."""
        self._take_new_packs()
        screen = WelcomeScreen(self.reading, self.has_classes(), self.as_set.bands)
        screen.bandChosen.connect(self.start_visit)
        screen.classAsked.connect(self.go_sign_in)
        self.turns.offer(screen)
        self.navigator.show(screen)

    def _take_new_packs(self) -> None:
        """Nobody plays: what staff have installed or undone meanwhile counts from now on."""
        if "content" in self.__dict__:  # not made only for this
            self.content.refresh()

    def has_classes(self) -> bool:
        """Whether children may sign in with a class seat."""
        if self.store is None:
            return False
        return self.store.settings().class_seats_on and bool(self.store.classes())

    @Slot()
    def go_sign_in(self) -> None:
        """「我的班级」: class, seat, three pictures."""
        from kiosk.sign_in.sign_in_screen import SignInScreen

        assert self.store is not None
        screen = SignInScreen(self.reading, self.store, self.hand_over)
        screen.signedIn.connect(lambda seat, band: self.start_visit(band, seat))
        screen.backAsked.connect(self.go_welcome)
        self.navigator.show(screen)

    @Slot(str)
    def start_visit(
        self, band: str, seat: bytes | None = None, begin: Callable[[], None] | None = None
    ) -> None:
        """A child comes in, to the town unless told; who is quicker than the data waits for it."""
        self.early_band = band if self.store is None else ""
        if self.store is None:
            return
        from kiosk.carried import bring_along
        from kiosk.home.home_screen import nickname
        from kiosk.visit import Visit

        self.reading.choose_band(band)
        visit = self.store.start_visit(
            cast("Band", band), self.reading.text_language, seat
        ).result()
        self.visit = Visit(visit, band, nickname(self.chance), seat)
        bring_along(self.visit, self.store)
        self.speaker.cue("door")
        (begin or self.go_home)()

    @Slot()
    def go_home(self) -> None:
        """The town. A visit that has lasted long enough ends kindly here."""
        from kiosk.home.home_screen import HomeScreen, places_of
        from kiosk.town import open_places

        if self.visit is None or self.store is None:
            return self.go_attract()
        self.rounds.leave()
        if self.is_time_over():
            return self.say_goodbye("time")
        places = [*places_of(self.content.cards()), *self.broadcasting.places()]
        places = open_places([*places, *self.recordings.places()], self.as_set.places_off)
        theme, glows = self.as_set.theme(), self.visit.all_glows
        screen = HomeScreen(self.reading, places, self.visit.nickname, glows, theme)
        screen.placeChosen.connect(self.recordings.choose_place)
        screen.passportAsked.connect(self.carried.open_passport)
        return self.navigator.show(screen)

    def is_time_over(self) -> bool:
        """Whether the visit has lasted as long as staff allow: a kind stop is due."""
        return self.as_set.is_time_over()

    def texts_to_say(self) -> list[Text]:
        """What is spoken ahead while nobody is there; the sound cues are made first."""
        self.speaker.make_cues()
        try:
            return self.content.texts_to_say()
        except StationProblem:
            return []  # staff have been told; the child who plays sees the sentence

    def end_visit(self, how: EndedHow) -> None:
        """The visit is over; its memory is forgotten."""
        if self.visit is not None and self.store is not None:
            self.rounds.end_visit()
            self.turns.end_visit(how)
            self.store.end_visit(self.visit.id, how)
            self.recordings.end_visit()
        self.visit = None

    def say_goodbye(self, how: EndedHow) -> None:
        """Ends the visit at once; nothing of it stays on the glass."""
        self.end_visit(how)
        if how == "idle":
            return self.go_attract()
        from kiosk.goodbye.goodbye_screen import GoodbyeScreen

        self.speaker.cue("goodbye")
        screen = GoodbyeScreen(self.reading, how == "time")
        screen.over.connect(self.turns.after_goodbye)
        return self.navigator.show(screen)

    def apply(self, settings: Settings) -> None:
        """What staff have set counts from now on."""
        self.as_set.apply(settings)

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self._folder

    @property
    def width(self) -> int:
        """Width of the glass in pixels."""
        return self._window.width()

    @property
    def height(self) -> int:
        """Height of the glass in pixels."""
        return self._window.height()

    def screen(self) -> ScreenModel | None:
        """The screen on the stage."""
        return self.navigator.model

    def close(self) -> None:
        """Ends the visit and closes the data."""
        self.is_closed = True
        self.idle.close()
        self.end_visit("goodbye")
        self.navigator.clear()
        self._window.empty()
        self.read_aloud.close()
        self.music.close()
        self.speaker.close()
        if self.store is not None:
            self.recordings.close()
            self.store.close()
            self.store = None

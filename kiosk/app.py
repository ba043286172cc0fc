"""The station: the one place where everything is visible at once and screens follow each other."""

from __future__ import annotations

import logging
import random
import sys
import threading
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QTimer, Signal

from games.contract import Answered, Band, Card, Debrief, Reader, Size, Start
from games.shelf import Shelf, read_shelf
from kiosk.attract.attract_screen import AttractScreen
from kiosk.crash.crash_screen import CrashScreen
from kiosk.debrief.debrief_screen import DebriefScreen
from kiosk.goodbye.goodbye_screen import GoodbyeScreen
from kiosk.home.home_screen import HomeScreen, Place, nickname
from kiosk.levels.levels_screen import LevelsScreen
from kiosk.play.play_screen import PlayScreen
from kiosk.problems import StationProblem
from kiosk.shell.bar import BarModel
from kiosk.shell.fonts import font_files
from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import HiddenCorner, IdleWatch
from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.navigator import Navigator
from kiosk.shell.read_aloud import ReadAloud
from kiosk.shell.reading import Reading
from kiosk.shell.ruby_text import RubyText
from kiosk.shell.screen import ScreenModel
from kiosk.shell.window import KioskWindow
from kiosk.sign_in.sign_in_screen import SignInScreen
from kiosk.staff_desk.settings_page import diagonal_inches
from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen
from kiosk.staff_door.staff_door_screen import StaffDoorScreen
from kiosk.teacher_desk.teacher_desk_screen import TeacherDeskScreen
from kiosk.trouble.trouble_screen import TroubleScreen
from kiosk.visit import Visit
from kiosk.welcome.welcome_screen import WelcomeScreen
from quizzes.spoken import texts_of
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.store import Settings, Store
    from kiosk.store.visits import EndedHow
    from quizzes.message import Pack

log = logging.getLogger(__name__)

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
        calm: bool = False,
    ) -> None:
        super().__init__()
        self._window = window
        self._folder = folder
        self._chance = random.Random(seed)
        self._language_asked = language
        self.reading = Reading(language or "zh")
        self.bar = BarModel(self.reading)
        self.idle = IdleWatch(self.reading)
        self.hand_over = HandOver()
        self.speaker = Loudspeaker(folder)
        self.read_aloud = ReadAloud(self.reading, self.hand_over, self.speaker, folder)
        self.store: Store | None = None
        self.shelf: Shelf | None = None
        self.visit: Visit | None = None
        self._early_band = ""  # chosen before the data was open
        self._packs: list[Pack] = []
        window.load(
            {"bar": self.bar, "idle": self.idle, "art": ART.as_uri(), "calm": calm},
        )
        self.navigator = Navigator(window.engine(), window.stage)
        self.corner = HiddenCorner(window.px_per_mm)
        self._connect()

    def _connect(self) -> None:
        self._window.fitted.connect(self._fit)
        self._window.installEventFilter(self.idle)
        self._window.installEventFilter(self.corner)
        self.navigator.shown.connect(self.bar.follow)
        self.navigator.shown.connect(self.idle.follow)
        self.navigator.shown.connect(self.read_aloud.follow)
        self.idle.touched.connect(self.read_aloud.wake)
        self.bar.homeAsked.connect(self.go_home)
        self.bar.goodbyeAsked.connect(lambda: self.say_goodbye("goodbye"))
        self.idle.gone.connect(lambda: self.say_goodbye("idle"))
        self.corner.opened.connect(self.go_staff_door)

    def _fit(self) -> None:
        self.corner.px_per_mm = self._window.px_per_mm
        self.navigator.fit()

    def open(self) -> None:
        """Shows attract at once and opens the data behind it."""
        self.go_attract()
        QTimer.singleShot(0, self._open_store)

    def _open_store(self) -> None:
        opened: Future[Any] = Future()

        def work() -> None:
            from kiosk.store import open_store

            try:
                opened.set_result(open_store(self._folder))
            except BaseException as fault:  # noqa: BLE001 - handed to the glass's thread
                opened.set_exception(fault)

        threading.Thread(target=work, name="open-store", daemon=True).start()
        self.hand_over.when(opened, self._store_opened)

    def _store_opened(self, opened: Future[Any]) -> None:
        fault = opened.exception()
        if isinstance(fault, StationProblem):
            return self._show_trouble(fault)
        self.store = opened.result()
        self._apply(self.store.settings())
        if self._is_first_start():
            return self.go_staff_door()
        screen = self.navigator.model
        if isinstance(screen, AttractScreen):
            self._tell_attract(screen)
        if isinstance(screen, WelcomeScreen):
            screen.learn(self._has_classes())
            if self._early_band:
                return self.start_visit(self._early_band)
        return None

    def _show_trouble(self, problem: StationProblem) -> None:
        screen = TroubleScreen(self.reading, problem)
        screen.againAsked.connect(self.open if self.store is None else self.go_home)
        self.navigator.show(screen)

    def _tell_attract(self, screen: AttractScreen) -> None:
        if self.store is None:
            return
        reminder = "notice" if self.store.unseen_notices() else ""
        if not self.store.has_pin("staff"):
            reminder = "no_pin"
        screen.learn(self.store.glows_lit(), reminder)

    def go_attract(self) -> None:
        """The picture that waits for a child."""
        self.reading.reset()
        screen = AttractScreen(self.reading, 0)
        screen.started.connect(self.go_welcome)
        self.navigator.show(screen)
        self._tell_attract(screen)
        self.read_aloud.rest(self.texts_to_say)

    def go_welcome(self) -> None:
        """Who is there? A touch that comes before the data is open is not lost."""
        screen = WelcomeScreen(self.reading, self._has_classes())
        screen.bandChosen.connect(self.start_visit)
        screen.classAsked.connect(self.go_sign_in)
        self.navigator.show(screen)

    def _has_classes(self) -> bool:
        if self.store is None:
            return False
        return self.store.settings().class_seats_on and bool(self.store.classes())

    def go_sign_in(self) -> None:
        """「我的班级」: class, seat, three pictures."""
        assert self.store is not None
        screen = SignInScreen(self.reading, self.store, self.hand_over)
        screen.signedIn.connect(lambda seat, band: self.start_visit(band, seat))
        screen.backAsked.connect(self.go_welcome)
        self.navigator.show(screen)

    def start_visit(self, band: str, seat: bytes | None = None) -> None:
        """A child comes in; who is quicker than the opening of the data waits for it."""
        self._early_band = band if self.store is None else ""
        if self.store is None:
            return
        self.reading.choose_band(band)
        visit = self.store.start_visit(
            cast("Band", band), self.reading.text_language, seat
        ).result()
        self.visit = Visit(visit, band, nickname(self._chance), seat)
        self.speaker.cue("door")
        self.go_home()

    def go_home(self) -> None:
        """The town. A visit that has lasted long enough ends kindly here."""
        if self.visit is None or self.store is None:
            return self.go_attract()
        if self.visit.minutes() >= self.store.settings().visit_minutes:
            return self.say_goodbye("time")
        places = [
            Place(card.id, card.title, card.subtitle, card.picture, card.colour)
            for card in self._cards()
        ]
        screen = HomeScreen(self.reading, places, self.visit.nickname, self.visit.glows)
        screen.placeChosen.connect(self.go_levels)
        return self.navigator.show(screen)

    def _cards(self) -> tuple[Card, ...]:
        if self.shelf is None:
            self.shelf = read_shelf()
            for name, fault in self.shelf.left_off:
                log.error("game %s left off: %s", name, fault)
                if self.store is not None:
                    self.store.tell_staff("game_left_off", {"game": name, "fault": fault})
        return self.shelf.cards

    def _card(self, activity: str) -> Card:
        return next(card for card in self._cards() if card.id == activity)

    def go_levels(self, activity: str) -> None:
        """The levels of an activity."""
        assert self.visit is not None
        done = self.visit.done_levels.get(activity, set())
        screen = LevelsScreen(self.reading, self._card(activity), sorted(done))
        screen.levelChosen.connect(lambda level: self.play(activity, level))
        self.navigator.show(screen)

    def texts_to_say(self) -> list[Text]:
        """Every text of the active packs that a child may hear."""
        self.speaker.make_cues()
        return [text for pack in self.packs() for text in texts_of(pack)]

    def packs(self) -> list[Pack]:
        """The active packs; for now the core pack that is part of the program."""
        if not self._packs:
            from quizzes.pack import core_pack_folder, read_pack

            self._packs = [read_pack(core_pack_folder())]
        return self._packs

    def play(self, activity: str, level: str) -> None:
        """One round of a game."""
        from kiosk.play.log import RoundLog

        assert self.visit is not None and self.store is not None
        card, visit, packs = self._card(activity), self.visit, self.packs()
        pairs = [pair for pack in packs for pair in pack.pairs]
        seed = self._chance.getrandbits(31)
        answers = RoundLog(self.store, visit, activity, level, packs, seed)

        def start(reader: Reader, size: Size) -> Any:
            return card.start(
                Start(level, seed, reader, size, pairs, font_files(), ART, visit.seen_pairs)
            )

        def record(answered: Answered, done: Any) -> None:
            self.hand_over.when(
                answers.record(answered), lambda saved: self._saved(saved, answered, done)
            )

        screen = PlayScreen(self.reading, start, record)
        screen.cue.connect(self.speaker.cue)
        screen.said.connect(self.read_aloud.say_if_on)
        screen.finished.connect(
            lambda debrief: self._finish_round(activity, level, answers, debrief)
        )
        self.navigator.show(screen)

    def _saved(self, saved: Future[Any], answered: Answered, done: Any) -> None:
        fault = saved.exception()
        if isinstance(fault, StationProblem):
            return self._show_trouble(fault)
        saved.result()
        return done(answered.number)

    def _finish_round(self, activity: str, level: str, answers: Any, debrief: Debrief) -> None:
        assert self.visit is not None
        answers.end(debrief.glows)
        self.visit.glows += debrief.glows
        self.visit.done_levels.setdefault(activity, set()).add(level)
        screen = DebriefScreen(self.reading, debrief)
        screen.againAsked.connect(lambda: self.play(activity, level))
        screen.homeAsked.connect(self.go_home)
        self.navigator.show(screen)

    def say_goodbye(self, how: EndedHow) -> None:
        """Ends the visit at once; nothing of it stays on the glass."""
        if self.visit is not None and self.store is not None:
            self.store.end_visit(self.visit.id, how)
        self.visit = None
        if how == "idle":
            return self.go_attract()
        self.speaker.cue("goodbye")
        screen = GoodbyeScreen(self.reading, how == "time")
        screen.over.connect(self.go_attract)
        return self.navigator.show(screen)

    def _is_first_start(self) -> bool:
        """Whether nobody on the staff has ever done anything here, not even put the PIN off."""
        assert self.store is not None
        return not self.store.has_pin("staff") and not self.store.deeds(1)

    def go_staff_door(self) -> None:
        """Five taps in the corner, or the first start. A visit going on waits behind the door."""
        at_desk = (StaffDoorScreen, StaffDeskScreen, TeacherDeskScreen)
        if self.store is None or isinstance(self.navigator.model, at_desk):
            return
        screen = StaffDoorScreen(self.reading, self.store, self.hand_over)
        screen.staffEntered.connect(self._go_staff_desk)
        screen.teacherEntered.connect(self._go_teacher_desk)
        screen.putOff.connect(self._put_first_pin_off)
        screen.left.connect(self.go_home)
        self.navigator.show(screen)

    def _put_first_pin_off(self) -> None:
        assert self.store is not None
        if self._is_first_start():
            self.store.note_deed("staff", "put the first PIN off")
        self.go_home()

    def _end_visit_for_desk(self) -> None:
        if self.visit is not None and self.store is not None:
            self.store.end_visit(self.visit.id, "goodbye")
        self.visit = None

    def _go_staff_desk(self, number: int) -> None:
        assert self.store is not None
        self._end_visit_for_desk()
        self.store.note_deed("staff", f"staff {number} opened the desk")
        glass = (self._window.width(), self._window.height())
        screen = StaffDeskScreen(self.reading, self.store, self.hand_over, glass)
        screen.settings_page.settingsChanged.connect(self._apply)
        screen.left.connect(self.go_attract)
        screen.desktopAsked.connect(self.desktopAsked)
        self.navigator.show(screen)

    def _go_teacher_desk(self, number: int) -> None:
        assert self.store is not None
        self._end_visit_for_desk()
        self.store.note_deed("teacher", f"teacher {number} opened the desk")
        titles = {skill.id: skill.title for pack in self.packs() for skill in pack.skills}
        screen = TeacherDeskScreen(self.reading, self.store, self.hand_over, titles)
        screen.left.connect(self.go_attract)
        self.navigator.show(screen)

    def _apply(self, settings: Settings) -> None:
        """What staff have set for the glass: its size and the language at the start."""
        self._window.measure(diagonal_inches(settings))
        if self._language_asked is None:
            self.reading.start_in(settings.language)

    def crashed(self, fault: BaseException) -> None:
        """A fault of ours: logged, told to staff, and a kind card instead of the screen."""
        log.error("crash on %s", type(self.navigator.model).__name__, exc_info=fault)
        if self.store is not None:
            self.store.tell_staff("crash", {"fault": type(fault).__name__})
        screen = CrashScreen(self.reading)
        screen.homeAsked.connect(self.go_home)
        self.navigator.show(screen)

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
        if self.visit is not None and self.store is not None:
            self.store.end_visit(self.visit.id, "goodbye")
            self.visit = None
        self.navigator.clear()
        self._window.empty()
        self.read_aloud.close()
        self.speaker.close()
        if self.store is not None:
            self.store.close()
            self.store = None

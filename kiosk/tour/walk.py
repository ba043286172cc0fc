"""The way of the tour: the same touches that a child, staff and a teacher would do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtTest import QTest

from games.contract import Part
from kiosk.app import Station
from kiosk.play.play_screen import PlayScreen
from kiosk.problems import StationProblem, Words
from kiosk.shell.screen import ScreenModel
from kiosk.tour.finger import Finger
from kiosk.trouble.trouble_screen import TroubleScreen
from quizzes.lamp import LAMP_GLOWS

Take = Callable[[str], None]
RIGHT = {"R": "stop", "A": "ask", "G": "go"}


class Walk:
    """Leads the station through its screens; `take(name)` takes and checks a picture."""

    def __init__(self, station: Station, finger: Finger, take: Take) -> None:
        self._station = station
        self._finger = finger
        self._take = take

    def child(self) -> None:
        """A guest's whole visit, with a round of the game played to its end."""
        self._await("AttractScreen")
        self._finger.wait(lambda: self._station.store is not None, "the data to open")
        QTest.qWait(150)
        self._take("attract")
        with self._without_pinyin():
            self._take("attract-no-pinyin")
        self._start("1-2")
        self._take("home")
        self._finger.touch("place_monster_trail")
        self._await("LevelsScreen")
        self._take("levels")
        self._finger.touch("level_hurry")
        self._await("PlayScreen")
        self._play("trail", ["right", "right", "wrong", "ask", "wrong", "right", "stop", "go"])
        self._await("DebriefScreen")
        self._take("debrief")
        self._finger.touch("debrief_home")
        self._await("HomeScreen")
        self._take("home-with-glows")
        self._finger.touch("passport")
        self._await("PassportScreen")
        self._take("passport-guest")
        self._finger.touch("bar_goodbye")
        self._await("GoodbyeScreen")
        self._take("goodbye")
        self._back_to_attract()
        self._take("attract-with-glows")

    def older_child(self) -> None:
        """The longest texts: grades 7–9, the highest level."""
        self._start("7-9")
        self._finger.touch("bar_pinyin") if self._is_chinese() else None
        self._finger.touch("place_monster_trail")
        self._await("LevelsScreen")
        self._finger.touch("level_threat")
        self._await("PlayScreen")
        self._play("trail-older", ["right"] * 8, only=("read", "why", "do"))
        self._await("DebriefScreen")
        self._take("debrief-older")
        self._finger.touch("bar_goodbye")
        self._await("GoodbyeScreen")
        self._back_to_attract()

    def with_the_lamp(self) -> None:
        """A child whose lamp is nearly grown: the map after some islands, each help, its growth."""
        self._start("3-4")
        visit = self._station.visit
        assert visit is not None
        visit.glows_before = LAMP_GLOWS[-1] - 1
        visit.done_levels["monster_trail"] = {"hurry", "secrecy", "move_away"}
        self._finger.touch("place_monster_trail")
        self._await("LevelsScreen")
        self._take("levels-some-done")
        self._finger.touch("level_code_grabber")
        self._await("PlayScreen")
        self._play("lamp-2", ["right"] * 8, only=("none",))
        self._await("DebriefScreen")
        self._take("debrief-lamp-grown")
        self._finger.touch("play_next")
        self._await("PlayScreen")
        screen = self._station.screen()
        assert isinstance(screen, PlayScreen)
        self._finger.wait(lambda: screen.game is not None, "the game to start")
        game: Any = screen.game
        self._finger.wait(lambda: game.round.phase == "read", "the message to arrive")
        self._take("lamp-read")
        self._look_around(screen)
        self._take("lamp-looked-around")
        self.touch_part(screen, "help_light_up")
        self._take("lamp-lit")
        self.touch_part(screen, "help_call")
        self._take("lamp-five-lights")
        self.touch_part(screen, "light_2")
        self._take("lamp-question")
        self.touch_part(screen, "light_off")
        self._take("lamp-noted")
        self.touch_part(screen, "help_slow")
        self._take("lamp-slow")
        self._finger.touch("bar_goodbye")
        self._await("GoodbyeScreen")
        self._back_to_attract()

    def _look_around(self, screen: PlayScreen) -> None:
        """Draws the world aside, beside every board."""
        game: Any = screen.game
        x, y, wide, high = next(p.rect for p in game.parts() if p.name == "traveller")
        self._finger.drag((x + wide // 2, y + high // 2), (x + wide // 6, y + high // 2))

    def seldom(self) -> None:
        """What is seldom seen: silence, the kind stop, a crash, trouble with the data."""
        self._start("3-4")
        idle: Any = self._station.idle
        for _ in range(45):
            idle.tick()
        QTest.qWait(60)
        self._take("still-there")
        self._finger.touch("i_am_here")
        self._station.say_goodbye("time")
        self._await("GoodbyeScreen")
        self._take("rest")
        self._back_to_attract()
        self._start("3-4")
        self._station.mishaps.crashed(RuntimeError("the tour shows the crash card"))
        self._await("CrashScreen")
        self._take("crash")
        self._finger.touch("crash_home")
        self._await("HomeScreen")
        self._show_trouble()
        self._take("trouble")
        self._station.say_goodbye("goodbye")
        self._back_to_attract()

    def _show_trouble(self) -> None:
        problem = StationProblem(
            Words("磁盘满了，新的记录写不进去", "the disk is full and nothing more can be saved"),
            str(self._station.folder),
            Words("删掉不用的文件，腾出空间", "delete files that are not needed"),
        )
        self._station.navigator.show(TroubleScreen(self._station.reading, problem))
        QTest.qWait(60)

    def _start(self, band: str) -> None:
        self._finger.touch_at(self._station.width // 2, round(self._station.height * 0.7))
        self._await("WelcomeScreen")
        self._take(f"welcome-{band}") if band == "1-2" else None
        self._finger.touch(f"band_{band}")
        self._await("HomeScreen")

    def _back_to_attract(self) -> None:
        self._finger.touch_at(self._station.width // 2, self._station.height // 2)
        self._await("AttractScreen")

    def _await(self, screen: str) -> ScreenModel:
        self._finger.wait(lambda: type(self._station.screen()).__name__ == screen, f"the {screen}")
        QTest.qWait(80)
        model = self._station.screen()
        assert model is not None
        return model

    def _is_chinese(self) -> bool:
        return self._station.reading.text_language == "zh"

    @contextmanager
    def _without_pinyin(self) -> Iterator[None]:
        if self._is_chinese():
            self._finger.touch("bar_pinyin")
        yield
        if self._is_chinese():
            self._finger.touch("bar_pinyin")

    def _play(self, name: str, answers: list[str], only: tuple[str, ...] = ()) -> None:
        """Plays a round; takes a picture of each phase of the first messages."""
        taken: set[str] = set()

        def take_once(kind: str, picture: str) -> None:
            if picture not in taken and (not only or kind in only):
                taken.add(picture)
                self._take(f"{name}-{picture}")

        screen = self._station.screen()
        assert isinstance(screen, PlayScreen)
        self._finger.wait(lambda: screen.game is not None, "the game to start")
        QTest.qWait(700)
        take_once("arrive", "arrive")
        for number, answer in enumerate(answers, 1):
            self._one_message(screen, number, answer, take_once)

    def _one_message(
        self, screen: PlayScreen, number: int, answer: str, take: Callable[[str, str], None]
    ) -> None:
        game: Any = screen.game
        item = game.round.item
        self._finger.wait(lambda: game.round.phase == "read", "the message to arrive")
        QTest.qWait(50)
        take("read", f"read-{number}")
        given = {"right": RIGHT[item.key], "wrong": "go" if item.key == "R" else "stop"}
        given_answer = given.get(answer, answer)
        self.touch_part(screen, f"answer_{given_answer}")
        self._finger.wait(lambda: game.round.phase == "reveal", "the answer to be recorded")
        QTest.qWait(450)
        take("reveal", f"reveal-{item.key}-{given_answer}")
        self._finger.wait(lambda: game.round.phase in ("clue", "why"), "the cloak to fall")
        QTest.qWait(100)
        if game.round.phase == "clue":
            take("clue", "clue")
            self._tap_clues(screen, game)
        take("why", f"why-{item.key}-{given_answer}")
        self.touch_part(screen, "next")
        take("do", f"do-{item.key}")
        self.touch_part(screen, "next")
        if item.key == "R":
            take("tell", "tell-who")
            self.touch_part(screen, "adult_mother")
            take("tell", "tell-say")
            self.touch_part(screen, "say_2")
            take("tell", "told")
            self.touch_part(screen, "next")

    def _tap_clues(self, screen: PlayScreen, game: Any) -> None:
        """The first telling word."""
        language = self._station.reading.text_language
        cue = game.round.item.body.diagnostic(language)[0]
        parts = [part for part in game.parts() if part.name == "message"]
        letters = parts[0].letters
        x, y, wide, high = next(box for start, box in letters if cue.start <= start < cue.end)
        self._finger.touch_at(x + wide // 2, y + high // 2)
        self._finger.wait(lambda: game.round.phase == "why", "the clue to be taken")

    def touch_part(self, screen: PlayScreen, name: str) -> None:
        """Touches a part of the game's stage."""
        game: Any = screen.game
        found: list[Part] = []

        def is_there() -> bool:
            found[:] = [p for p in game.parts() if p.name == name and p.can_touch]
            return bool(found)

        self._finger.wait(is_there, name)
        x, y, width, height = found[0].rect
        self._finger.touch_at(x + width // 2, y + height // 2)

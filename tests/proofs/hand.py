"""The hand of the soak: opens the real station and touches it at random from within."""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path
from time import monotonic

from kiosk.shell.window import choose_renderer

choose_renderer()

# Qt reads these choices when it is first imported.
from PySide6.QtCore import QObject, QPoint, QPointF, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app import Station
from kiosk.attract.attract_screen import AttractScreen
from kiosk.bench.processes import pss_mib
from kiosk.open_station import open_station
from kiosk.play.play_screen import PlayScreen
from kiosk.tour.finger import everything_below

BETWEEN_ACTS_MS = 45
REST_EVERY_SECONDS, REST_MS = 8.0, 900
SIZES = ((1280, 800), (1920, 1080), (1024, 768), (600, 1066), (1366, 768))
ACTS = {"button": 70, "anywhere": 12, "drag": 6, "twice": 4, "corner": 0.4, "size": 0.4}
IN_A_GAME = {**ACTS, "button": 4, "part": 70}
LONGEST_WALK_SECONDS, LOOK_SECONDS = 90.0, 1.5
ASIDE, ASIDE_ACTS = {"StaffDoorScreen": "door_leave", "SignInScreen": "sign_in_back"}, 14
WITH_LEVELS = ("place_monster_trail", "place_convention_puzzle")


class Hand(QObject):
    """Acts at random; notes memory on attract; ends the program when the time is over.

    First it opens each place and each level once: what a first visit loads is no growth.
    """

    def __init__(self, station: Station, seconds: float, seed: int, report: Path) -> None:
        super().__init__()
        self._station = station
        self._window = station._window
        self._chance = random.Random(seed)
        self._device = QTest.createTouchDevice()
        self._began = self._rested = monotonic()
        self._seconds = seconds
        self._report = report
        self._acts = self._screens = 0
        self._is_walking, self._walked, self._entered = True, set[str](), ""
        self._aside = 0
        self._shown_at = monotonic()
        self.rests: list[tuple[float, float]] = []
        station.navigator.shown.connect(self._count)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._act)
        self._timer.start(BETWEEN_ACTS_MS)

    def _count(self) -> None:
        self._screens += 1
        self._shown_at = monotonic()

    def _act(self) -> None:
        since = monotonic() - self._began
        if since >= self._seconds:
            self._end()
        elif self._is_walking:
            self._is_walking = since < LONGEST_WALK_SECONDS
            self._walk()
        elif monotonic() - self._rested >= REST_EVERY_SECONDS:
            self._go_to_rest()
        else:
            self._acts += 1
            acts = IN_A_GAME if isinstance(self._station.screen(), PlayScreen) else ACTS
            kind = self._chance.choices(list(acts), list(acts.values()))[0]
            getattr(self, f"_{kind}")()

    def _walk(self) -> None:
        """On to what has not been opened yet, place by place and level by level."""
        on = type(self._station.screen()).__name__
        look = LOOK_SECONDS if on in ("PlayScreen", "BoothScreen") else 0.3
        if monotonic() - self._shown_at < look:
            return
        if on == "WelcomeScreen" and "door" not in self._walked:
            self._walked.add("door")
            self._corner()
        elif on == "AttractScreen":
            self._tap(QPoint(self._window.width() // 2, round(self._window.height() * 0.7)))
        elif on in ASIDE and self._aside < ASIDE_ACTS:
            self._aside += 1
            new = self._next_of("role_staff", "class_0", "seat_1")
            self._walked.add(new)
            if not new:
                self._button()
            else:
                self._touch_named(new)
        elif on in ASIDE:
            self._aside = 0
            self._touch_named(ASIDE[on])
        elif on == "WelcomeScreen":
            self._touch_named("my_class" if "my_class" not in self._walked else "band_3-4")
            self._walked.add("my_class")
        elif on == "HomeScreen":
            self._entered = self._next_of("place_", "passport")
            if self._entered not in WITH_LEVELS:
                self._walked.add(self._entered)
            self._is_walking = self._touch_named(self._entered)
        elif on == "LevelsScreen" and (level := self._next_of("level_")):
            self._walked.add(level)
            self._touch_named(level)
        else:
            self._walked.add(self._entered if on == "LevelsScreen" else "")
            if not self._touch_named("bar_home"):
                self._button()

    def _next_of(self, *beginnings: str) -> str:
        names = sorted(item.objectName() for item in self._targets())
        new = (n for n in names if n.startswith(beginnings) and n not in self._walked)
        return next(new, "")

    def _go_to_rest(self) -> None:
        """By the shortest way to attract; its memory is read when it has settled.

        Always in the same window: a larger one needs more for its pixels and its pictures.
        """
        if isinstance(self._station.screen(), AttractScreen):
            self._rested = monotonic()
            self._timer.stop()
            self._window.resize(*SIZES[0])
            QTimer.singleShot(REST_MS, self._rest)
        elif not self._touch_named("bar_goodbye"):
            self._button()

    def _rest(self) -> None:
        if isinstance(self._station.screen(), AttractScreen):
            self.rests.append((monotonic() - self._began, pss_mib([os.getpid()], "Pss_Anon")))
        self._rested = monotonic()
        self._timer.start(BETWEEN_ACTS_MS)

    def _end(self) -> None:
        self._timer.stop()
        seen = {"acts": self._acts, "screens": self._screens, "rests": self.rests}
        self._report.write_text(json.dumps(seen))
        QGuiApplication.exit(0)

    def _targets(self) -> list[QObject]:
        return [
            item
            for item in everything_below(self._window.contentItem())
            if item.property("isTarget") and item.property("canTouch") and item.isVisible()
        ]

    def _button(self) -> None:
        targets = self._targets()
        if targets:
            self._touch_item(self._chance.choice(targets))
        else:
            self._anywhere()

    def _touch_named(self, name: str) -> bool:
        for item in self._targets():
            if item.objectName() == name:
                self._touch_item(item)
                return True
        return False

    def _touch_item(self, item: QObject) -> None:
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        self._tap(QPoint(round(middle.x()), round(middle.y())))

    def _part(self) -> None:
        screen = self._station.screen()
        game = screen.game if isinstance(screen, PlayScreen) else None
        parts = [part for part in game.parts() if part.can_touch] if game is not None else []
        if not parts:
            self._button()
            return
        x, y, width, height = self._chance.choice(parts).rect
        self._tap(QPoint(x + self._chance.randrange(width), y + self._chance.randrange(height)))

    def _place(self) -> QPoint:
        width, height = self._window.width(), self._window.height()
        return QPoint(self._chance.randrange(width), self._chance.randrange(height))

    def _anywhere(self) -> None:
        self._tap(self._place())

    def _twice(self) -> None:
        place = self._place()
        self._tap(place)
        self._tap(place)

    def _corner(self) -> None:
        for _ in range(5):
            self._tap(QPoint(12, 12))

    def _drag(self) -> None:
        start, end = self._place(), self._place()
        fingers = self._chance.choice((1, 1, 2))
        for number in range(fingers):
            self._event().press(number, start + QPoint(40 * number, 0), self._window).commit()
        for step in range(1, 6):
            event = self._event()
            for number in range(fingers):
                way = start + (end - start) * step / 5 + QPoint(40 * number, 0)
                event.move(number, way, self._window)
            event.commit()
        event = self._event()
        for number in range(fingers):
            event.release(number, end, self._window)
        event.commit()

    def _size(self) -> None:
        self._window.resize(*self._chance.choice(SIZES))

    def _tap(self, place: QPoint) -> None:
        self._event().press(0, place, self._window).commit()
        self._event().release(0, place, self._window).commit()

    def _event(self):
        return QTest.touchEvent(self._window, self._device, False)


def hear(kind: QtMsgType, context: object, message: str) -> None:
    """A Qt warning counts as a fault."""
    if kind != QtMsgType.QtDebugMsg:
        print(f"ERROR Qt said: {message}", flush=True)


def touch(shed: Path, seconds: float, seed: int) -> int:
    """The station on 1280×800, with the hand in it."""
    hands: list[Hand] = []
    opened = Station.open

    def open_and_touch(station: Station) -> None:
        opened(station)
        hands.append(Hand(station, seconds, seed, shed / "report.json"))

    Station.open = open_and_touch
    qInstallMessageHandler(hear)
    return open_station(shed / "data", SIZES[0], "zh")


if __name__ == "__main__":
    sys.exit(touch(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])))

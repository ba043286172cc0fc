"""What tests of the glass share: one application, and a station that a finger can touch."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from kiosk.shell.window import choose_renderer

choose_renderer()

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QGuiApplication

from kiosk.shell.fonts import add_fonts

OF_THE_PLATFORM = ("This plugin does not support",)


@pytest.fixture(scope="session")
def qapp():
    app = QGuiApplication.instance() or QGuiApplication([])
    app.setFont(QFont(add_fonts()))
    app.setQuitOnLastWindowClosed(False)
    yield app


@pytest.fixture(scope="session", autouse=True)
def real_hasher():
    """Hashes cost next to nothing here; gives argon2's class as a real station has it."""
    import argon2

    from kiosk.programmes import keys

    real = argon2.PasswordHasher
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(argon2, "PasswordHasher", lambda **cost: real(1, 8, 1))
        patch.setattr(keys, "PASSES", 1)
        patch.setattr(keys, "MEMORY_BYTES", 8192)
        yield real


@pytest.fixture(autouse=True)
def qt_warnings():
    """A Qt warning fails the test."""
    heard: list[str] = []

    def hear(kind, context, message):
        if kind != QtMsgType.QtDebugMsg and not message.startswith(OF_THE_PLATFORM):
            heard.append(message)

    qInstallMessageHandler(hear)
    yield heard
    qInstallMessageHandler(None)
    assert heard == []


@pytest.fixture(autouse=True)
def classes_of_screens():
    """A model that goes has its class's QMetaObject (docs/decisions/python-behind-qml.md)."""
    from PySide6.QtCore import QObject

    from kiosk.shell.navigator import Navigator

    own: list[str] = []
    take_off = Navigator._take_off

    def look(self, scene, model, maker):
        parts = [model, *vars(model).values()] if model is not None else []
        for one in parts:
            if isinstance(one, QObject) and "__METAOBJECT__" in vars(one):
                own.append(f"{type(one).__name__} of {type(model).__name__}")
        take_off(self, scene, model, maker)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Navigator, "_take_off", look)
        yield
    lasting = {"Reading", "HandOver", "Store", "ReadAloud", "Captions", "Loudspeaker"}
    assert [one for one in own if one.split(" of ")[0] not in lasting] == []


class Glass:
    """A station on an off-screen window, with a finger."""

    def __init__(self, folder, size=(1280, 800), language="zh"):
        from kiosk.app import Station
        from kiosk.shell.window import KioskWindow
        from kiosk.tour.finger import Finger

        self.window = KioskWindow(21.5, size)
        self.station = Station(self.window, folder, language, seed=5)
        self.finger = Finger(self.window)

    @property
    def screen(self):
        return self.station.screen()

    @property
    def on(self):
        return type(self.station.screen()).__name__

    def open(self):
        self.window.open()
        self.station.open()
        self.finger.wait(lambda: self.station.store is not None, "the data to open")
        self.finger.wait(lambda: self.on in ("AttractScreen", "FirstStartScreen"), "a first screen")
        return self

    def wait_for(self, screen):
        from PySide6.QtTest import QTest

        self.finger.wait(lambda: self.on == screen, screen)
        QTest.qWait(60)  # rows and flows take their places with the first frame

    def touch(self, name, then=None):
        self.finger.touch(name)
        if then:
            self.wait_for(then)

    def start(self):
        """From whatever stands first to welcome."""
        if self.on == "FirstStartScreen":
            self.touch("first_start_later", then="AttractScreen")
        self.finger.touch_at(self.window.width() // 2, round(self.window.height() * 0.7))
        self.wait_for("WelcomeScreen")

    def touch_part(self, name):
        game = self.screen.game
        self.finger.wait(lambda: any(p.name == name and p.can_touch for p in game.parts()), name)
        x, y, wide, high = next(p.rect for p in game.parts() if p.name == name and p.can_touch)
        self.finger.touch_at(x + wide // 2, y + high // 2)

    def close(self):
        self.station.close()
        self.window.close()


@pytest.fixture
def glass(qapp, tmp_path):
    made = []

    def make(folder=None, **how):
        made.append(Glass(folder or tmp_path / "data", **how))
        return made[-1].open()

    yield make
    for one in made:
        one.close()


class Room:
    """What a screen's model stands in: a real store on a turned clock, and the hand-over."""

    def __init__(self, folder):
        from kiosk.shell.hand_over import HandOver
        from kiosk.shell.reading import Reading
        from kiosk.store import open_store

        self.now = 1_800_000_000.0
        self.store = open_store(folder, clock=lambda: self.now)
        self.reading = Reading("zh")
        self.hand_over = HandOver()
        self.given = (self.reading, self.store, self.hand_over)

    def wait(self, condition):
        """Lets answers arrive from other threads until the condition holds."""
        from time import monotonic

        from PySide6.QtTest import QTest

        end = monotonic() + 20
        while not condition():
            assert monotonic() < end, "waited in vain"
            QTest.qWait(5)

    def a_class(self, name="三（2）班", seats=3, band="3-4", consents=(1, 2, 3)):
        made = self.store.new_class(name, seats, band).result()
        self.store.change_settings("staff", class_seats_on=True).result()
        for number in consents:
            self.store.set_consent(made.seats[number], f"T-{number}", "staff").result()
        return made


@pytest.fixture
def room(qapp, tmp_path):
    made = Room(tmp_path / "data")
    yield made
    made.store.close()

"""Which bed plays when, on a loudspeaker that is only written down."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QTest

from kiosk.shell.music import CALM, DUCKED, Music
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel


class Deaf(QObject):
    """A loudspeaker on which every bed can be played."""

    spoke = Signal(bool)
    is_silent = False

    def __init__(self):
        super().__init__()
        self.bed = ""
        self.has_files = True

    def start_bed(self, name, loops=-1):
        self.bed = name if self.has_files else ""
        return self.has_files

    def set_bed_gain(self, share):
        self.share = share

    def stop_bed(self):
        self.bed = ""


@pytest.fixture
def speaker(qapp):
    return Deaf()


@pytest.fixture
def music(speaker):
    made = Music(speaker)
    made.begin()
    yield made
    made.close()


@pytest.fixture
def on(music):
    kept = []

    def show(bed):
        screen = ScreenModel(Reading("zh"), {})
        screen.bed = bed
        kept.append(screen)
        music.follow(screen)
        settle(music)
        return screen

    return show


def settle(music):
    for _ in range(500):
        if not music._fade.isActive():
            return
        music._fade.timeout.emit()
    raise AssertionError("the fade never ends")


def test_each_screen_has_its_bed(on, speaker):
    for bed in ("attract", "home", "trail", "", "home"):
        on(bed)
        assert speaker.bed == bed


def test_a_bed_goes_on_from_screen_to_screen(on, speaker, music):
    on("home")
    speaker.bed = "the same stream"
    on("home")
    assert speaker.bed == "the same stream" and music.share == 1.0


def test_before_the_station_has_opened_nothing_plays(qapp, speaker):
    early = Music(speaker)
    early.follow(ScreenModel(Reading("zh"), {}))
    assert speaker.bed == ""


def test_staff_switch_music_off_and_on(on, speaker, music):
    on("home")
    music.switch(False)
    settle(music)
    assert speaker.bed == ""
    music.switch(True)
    settle(music)
    assert speaker.bed == "home"


def test_a_voice_makes_it_step_back_and_reading_makes_it_calm(on, speaker, music):
    screen = on("trail")
    speaker.spoke.emit(True)
    settle(music)
    assert music.share == DUCKED
    speaker.spoke.emit(False)
    screen.calmed.emit(True)
    settle(music)
    assert music.share == CALM
    on("home")
    assert music.share == 1.0


def test_a_bed_that_is_not_made_yet_is_silence(on, speaker, music):
    speaker.has_files = False
    on("home")
    assert music.playing == ""


def test_with_nobody_there_it_plays_for_a_while_and_rests(on, speaker, music):
    on("attract")
    music._round.timeout.emit()
    settle(music)
    assert speaker.bed == ""
    music._rest.stop()
    music._rest.timeout.emit()
    settle(music)
    assert speaker.bed == "attract"


def test_a_child_who_comes_ends_the_rest(on, speaker, music):
    on("attract")
    music._round.timeout.emit()
    settle(music)
    on("home")
    assert speaker.bed == "home"


def test_a_fade_takes_half_a_second_and_then_nothing_runs(on, speaker, music):
    steps = []
    screen = ScreenModel(Reading("zh"), {})
    music.follow(screen)
    while music._fade.isActive():
        music._fade.timeout.emit()
        steps.append(music.share)
    assert len(steps) * music._fade.interval() == pytest.approx(500, abs=30)
    QTest.qWait(60)
    assert not music._fade.isActive()

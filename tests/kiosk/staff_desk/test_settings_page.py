import pytest

from kiosk.staff_desk.settings_page import diagonal_inches, sides_mm
from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen
from kiosk.store import Settings


@pytest.fixture
def page(room):
    room.desk = StaffDeskScreen(*room.given)
    room.desk.openTab("settings")
    return room.desk.settings_page


def test_the_language_at_the_start_is_kept(room, page):
    page.chooseLanguage("en")
    room.wait(lambda: page.language == "en")
    assert room.store.settings().language == "en"


def test_visits_last_10_to_20_minutes(room, page):
    for _ in range(8):
        page.addMinutes(1)
        room.store.write(lambda db: None).result()
        room.wait(lambda: str(room.store.settings().visit_minutes) in page.minutes)
    assert room.store.settings().visit_minutes == 20 and not page.canAdd


def test_seats_answers_stay_30_to_180_days(room, page):
    page.addKeepDays(-10)
    room.wait(lambda: "50" in page.keepDays)
    assert room.store.settings().keep_days == 50


def test_the_diagonal_is_typed_in_tenths_of_an_inch(room, page):
    heard = []
    page.settingsChanged.connect(heard.append)
    page.measureScreen()
    for digit in "430":
        page.digit(digit)
    assert page.shown == "43.0"
    page.send()
    room.wait(lambda: heard)
    assert diagonal_inches(room.store.settings()) == pytest.approx(43.0, abs=0.01)
    assert room.store.settings().width_mm == pytest.approx(951.9, abs=0.2)


def test_an_impossible_diagonal_is_refused_with_the_range(room, page):
    page.measureScreen()
    page.digit("9")
    page.send()
    assert "98.0" in page.message and room.store.settings().width_mm is None


def test_a_screen_that_nobody_measured_says_so(page):
    assert "21.5" in page.screen and diagonal_inches(Settings()) is None


def test_sides_follow_the_shape_of_the_glass():
    wide, high = sides_mm(10, 300, 400)
    assert (wide, high) == (152.4, 203.2)


def test_each_change_is_audited(room, page):
    page.chooseLanguage("en")
    room.wait(lambda: room.store.deeds())
    assert "language" in room.store.deeds()[0].what


def test_less_motion_is_kept(room, page):
    page.chooseLessMotion(True)
    room.wait(lambda: page.hasLessMotion)
    assert room.store.settings().less_motion


def test_the_volume_music_and_captions_are_kept(room, page):
    page.chooseVolume(1)
    room.wait(lambda: page.volume == 1)
    page.chooseMusic(False)
    room.wait(lambda: not page.hasMusic)
    page.chooseCaptions(False)
    room.wait(lambda: not page.hasCaptions)
    kept = room.store.settings()
    assert (kept.volume, kept.music_on, kept.captions_on) == (1, False, False)


def test_there_is_no_volume_beyond_four(room, page):
    page.chooseVolume(5)
    assert page.volume == 3
    with pytest.raises(ValueError, match="volume"):
        room.store.change_settings("staff", volume=5)


def test_the_test_tone_is_asked_for(page):
    asked = []
    page.toneAsked.connect(lambda: asked.append(True))
    page.playTone()
    assert asked

import pytest

from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen
from kiosk.station_settings.lines import GROUPS, all_lines
from kiosk.station_settings.screen_size import diagonal_inches, sides_mm
from kiosk.store import Settings
from quizzes.text import Text

NAMES = {
    "place": {
        "trail": Text("防骗大冒险", "", "Trick Trail"),
        "booth": Text("童声播报站", "", "News"),
        "listening_wall": Text("收听墙", "", "Wall"),
    },
    "skill": {"F01": Text("免费送皮肤", "", "Free skins")},
}


@pytest.fixture
def page(room):
    room.desk = StaffDeskScreen(*room.given)
    room.desk.settings_page.find_names = lambda: NAMES
    room.desk.openTab("settings")
    return room.desk.settings_page


def row(page, name):
    return next(row for row in page.rows if row["name"] == name)


def kept(room, name, value):
    """Waits until a setting is so in the store, and the page has heard of it."""
    room.wait(lambda: getattr(room.store.settings(), name) == value)
    room.wait(lambda: getattr(room.desk.settings_page._now(), name) == value)


def test_the_page_has_a_line_for_every_setting_that_is_set_here(page):
    shown = []
    for group in GROUPS:
        page.openGroup(group)
        shown += [row["name"] for row in page.rows]
        assert all(row["title"] and row["says"] and row["value"] for row in page.rows)
    here = [line.name for line in all_lines() if not line.is_elsewhere]
    assert shown == [name for name in here if name != "height_mm"]  # the screen is one line


def test_the_language_at_the_start_is_kept_and_audited(room, page):
    page.choose("language", "en")
    kept(room, "language", "en")
    assert "language" in room.store.deeds()[0].what


def test_visits_last_10_to_20_minutes(room, page):
    page.openGroup("visit")
    for minutes in range(16, 21):
        page.add("visit_minutes", 1)
        kept(room, "visit_minutes", minutes)
    room.wait(lambda: not row(page, "visit_minutes")["canMore"])
    page.add("visit_minutes", 1)
    assert room.store.settings().visit_minutes == 20
    assert row(page, "visit_minutes")["range"] == "可选 10 到 20"


def test_a_number_goes_by_its_own_step(room, page):
    page.add("keep_days", -1)
    kept(room, "keep_days", 50)


def test_a_changed_setting_shows_its_first_value_and_goes_back_to_it(room, page):
    page.turn("music_on")
    kept(room, "music_on", False)
    room.wait(lambda: row(page, "music_on")["canReset"] and row(page, "music_on")["first"] == "开")
    page.reset("music_on")
    kept(room, "music_on", True)


def test_a_whole_group_goes_back(room, page):
    page.choose("volume", "1")
    page.turn("captions_on")
    page.choose("language", "en")
    kept(room, "language", "en")
    page.resetGroup()
    kept(room, "volume", 3)
    assert room.store.settings().captions_on and room.store.settings().language == "en"
    room.wait(lambda: not page.canResetGroup)


def test_the_cap_takes_the_volume_down_with_it(room, page):
    page.choose("volume_cap", "2")
    kept(room, "volume", 2)
    choices = {one["id"]: one["canChoose"] for one in row(page, "volume")["choices"]}
    assert choices == {"0": True, "1": True, "2": True, "3": False, "4": False}
    page.choose("volume", "4")
    page.choose("volume", "5")
    assert room.store.settings().volume == 2


def test_grades_are_picked_and_one_stays(room, page):
    page.change("bands")
    assert page.view == "pick" and len(page.picks) == 4
    for band in ("1-2", "5-6", "7-9"):
        page.pick(band)
        room.wait(lambda band=band: band not in room.desk.settings_page._now().bands)
    page.pick("3-4")
    assert page.message == "至少留一个年级。" and room.store.settings().bands == ("3-4",)


def test_a_place_is_closed_but_never_all_that_are_always_there(room, page):
    page.openGroup("content")
    page.change("places_off")
    page.pick("booth")
    kept(room, "places_off", ("booth",))
    page.pick("trail")
    assert "至少留一个地方" in page.message
    page.goBack()
    assert row(page, "places_off")["value"] == "关了：童声播报站"


def test_a_theme_is_picked_by_its_title(room, page):
    page.openGroup("content")
    page.change("theme_skill")
    assert [one["label"] for one in page.picks] == ["没有", "免费送皮肤"]
    page.pick("F01")
    kept(room, "theme_skill", "F01")
    assert row(page, "theme_skill")["value"] == "免费送皮肤"


def test_the_name_of_the_centre_is_typed(room, page):
    page.change("centre_name")
    assert page.view == "line" and page.line == ""
    page.keepLine("  江边 少年宫 ")
    kept(room, "centre_name", "江边 少年宫")
    assert page.view == "rows"
    page.change("centre_name")
    assert page.line == "江边 少年宫"


def test_opening_hours_are_set_day_by_day(room, page):
    page.openGroup("visit")
    page.change("opening_hours")
    assert page.view == "week"
    page.setDay(0, "hours")
    room.wait(lambda: page.days[0]["until"] == "17:00")
    page.moveDay(0, "until", 1)
    room.wait(lambda: page.days[0]["until"] == "17:30")
    page.useEveryDay(0)
    room.wait(lambda: page.days[6]["until"] == "17:30")
    page.setDay(0, "shut")
    kept(room, "opening_hours", ("", *["09:00-17:30"] * 6))
    room.wait(lambda: page.days[0]["state"] == "shut")


def test_a_day_never_closes_before_it_opens_and_one_day_is_open(room, page):
    only = ("09:00-09:30", *[""] * 6)
    room.store.change_settings("staff", opening_hours=only).result()
    page.open()
    page.moveDay(0, "until", -1)
    page.moveDay(0, "from", 1)
    page.setDay(0, "shut")
    assert "至少开放一天" in page.message
    assert room.store.settings().opening_hours == only


def test_the_diagonal_is_typed_in_tenths_of_an_inch(room, page):
    heard = []
    page.settingsChanged.connect(heard.append)
    page.change("width_mm")
    for digit in "430":
        page.digit(digit)
    assert page.view == "screen" and page.shown == "43.0"
    page.send()
    room.wait(lambda: heard)
    assert diagonal_inches(room.store.settings()) == pytest.approx(43.0, abs=0.01)
    assert room.store.settings().width_mm == pytest.approx(951.9, abs=0.2)
    page.reset("width_mm")
    kept(room, "height_mm", None)


def test_an_impossible_diagonal_is_refused_with_the_range(room, page):
    page.change("width_mm")
    page.digit("9")
    page.send()
    assert "98.0" in page.message and room.store.settings().width_mm is None


def test_a_screen_that_nobody_measured_says_so(page):
    page.openGroup("station")
    assert "21.5" in row(page, "width_mm")["value"] and diagonal_inches(Settings()) is None


def test_sides_follow_the_shape_of_the_glass():
    assert sides_mm(10, 300, 400) == (152.4, 203.2)


def test_the_test_tone_is_asked_for(page):
    asked = []
    page.toneAsked.connect(lambda: asked.append(True))
    page.playTone()
    assert asked

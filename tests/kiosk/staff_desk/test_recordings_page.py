"""Staff decide about recordings: the booth's switch, listen, approve, wall, stick, erase."""

import pytest

from kiosk.programmes import Kept, Programmes, keys
from kiosk.programmes.opening_hours import open_until
from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen
from kiosk.usb.sticks import Folders
from quizzes.text import Text

PIN, NEW_PIN = "271828", "314159"
KEPT = Kept(
    "bridge", 1, Text("大桥", "dà qiáo", "The bridge"), "zh", 30.0, b"OPUS", b"MP3", None, b"PNG",
    (Text("好", "hǎo", "Good"),), (2.6,),
)  # fmt: skip


@pytest.fixture
def desk(room, monkeypatch):
    """Staff number 1 sits at a desk with one programme that waits."""
    monkeypatch.setattr(keys, "PASSES", 1)
    monkeypatch.setattr(keys, "MEMORY_BYTES", 8192)
    room.programmes = Programmes(room.store, room.store.folder)
    room.store.set_pin("staff", 1, PIN).result()
    room.programmes.keep(KEPT, "17", "home", 7).result()
    room.store.check_pin("staff", PIN).result()
    room.screen = StaffDeskScreen(*room.given)
    room.page = room.screen.recordings_page
    room.page.lend(room.programmes, None, 1)
    room.screen.openTab("recordings")
    return room


def approve(desk):
    desk.page.choose(0)
    desk.page.show("checks")
    for check in ("no_full_name", "no_school"):
        desk.page.tick(check)
    desk.page.approve()
    desk.wait(lambda: desk.page.state == "approved")


def test_the_page_says_how_many_recordings_there_are(desk):
    assert desk.page.count == "当前保存的儿童录音：1 条"
    assert desk.page.rows[0]["title"] == "大桥"
    assert "等待审核" in desk.page.rows[0]["says"]
    desk.reading.toggle_language()
    assert desk.page.count == "Children's recordings kept now: 1"


def test_the_booth_is_opened_for_an_hour_and_closed(desk):
    desk.page.openBooth(1)
    desk.wait(lambda: desk.page.isBoothOpen)
    desk.now += 3600
    assert not desk.page.isBoothOpen
    desk.page.openBooth(0)
    desk.wait(lambda: desk.page.isBoothOpen)
    assert "24:00" in desk.page.switchLine
    desk.page.closeBooth()
    desk.wait(lambda: not desk.page.isBoothOpen)


def test_the_booth_never_stays_open_beyond_the_day():
    evening = 1_800_000_000_000
    day_end = open_until(evening)
    assert open_until(evening, 24) == day_end
    assert open_until(evening, 1) == min(day_end, evening + 3_600_000)


def test_approving_needs_both_sentences(desk):
    desk.page.choose(0)
    desk.page.show("checks")
    desk.page.tick("no_school")
    desk.page.approve()
    assert not desk.page.canApprove
    approve(desk)
    assert desk.programmes.all()[0].approved_by == 1


def test_the_wall_asks_for_a_second_number(desk):
    approve(desk)
    desk.page.show("wall")
    assert desk.page.view == "wall"
    for digit in "88":
        desk.page.digit(digit)
    desk.page.send()
    desk.wait(lambda: desk.page.state == "wall")
    assert desk.programmes.all()[0].wall_consent == "88"
    desk.page.takeDown()
    desk.wait(lambda: desk.page.state == "approved")
    assert desk.programmes.wall() == []


def test_a_copy_goes_to_the_stick_that_was_chosen(desk, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.page.deeds.sources = [Folders([stick])]
    desk.page.choose(0)
    desk.page.show("sticks")
    desk.wait(lambda: desk.page.sticks == ["stick"])
    desk.page.export(0)
    desk.wait(lambda: "已拷到" in desk.page.message)
    assert [file.read_bytes() for file in stick.rglob("*.mp3")] == [b"MP3"]


def test_a_stick_pulled_out_is_said_in_a_sentence(desk, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.page.deeds.sources = [Folders([stick])]
    desk.page.choose(0)
    desk.page.show("sticks")
    desk.wait(lambda: desk.page.sticks == ["stick"])
    stick.rmdir()
    desk.page.export(0)
    desk.wait(lambda: "U 盘不见了" in desk.page.message)


def test_erasing_shows_the_line_of_proof(desk):
    desk.page.choose(0)
    desk.page.show("erase")
    desk.page.erase()
    desk.wait(lambda: "keys overwritten" in desk.page.message)
    assert desk.page.count == "当前保存的儿童录音：0 条"


def test_leaving_the_desk_locks_the_recordings(desk):
    desk.screen.leave()
    assert not desk.programmes.keys.is_open


def test_an_earlier_pin_opens_what_a_change_had_locked(desk):
    desk.programmes.lock()
    desk.store.set_pin("staff", 1, NEW_PIN).result()
    desk.screen.openTab("recordings")
    assert desk.page.lock == "earlier"
    desk.page.show("earlier")
    for digit in PIN:
        desk.page.digit(digit)
    desk.page.send()
    desk.wait(lambda: desk.page.lock == "")
    assert desk.programmes.read(desk.programmes.all()[0].id) == KEPT


def test_with_every_pin_lost_all_is_erased_and_begun_anew(desk):
    desk.programmes.lock()
    desk.page.show("anew")
    desk.page.startAnew()
    desk.wait(lambda: desk.page.view == "list")
    assert desk.programmes.all() == []
    assert desk.programmes.keys.public is None


def test_a_consent_taken_back_at_the_seat_erases_what_was_kept_by_it(desk):
    made = desk.a_class()
    desk.store.set_recording_consent(made.seats[2], "17", "staff").result()
    page = desk.screen.classes_page
    desk.screen.openTab("classes")
    page.openClass(0)
    page.openSeat(2)
    assert "17" in page.recordingLine
    page.askToTakeRecording()
    assert "1 条" in page.takeLine
    page.takeRecording()
    desk.wait(lambda: desk.programmes.all() == [])
    assert desk.store.recording_consent(made.seats[2]) is None


def test_a_seat_gets_the_number_of_its_recording_consent(desk):
    made = desk.a_class()
    page = desk.screen.classes_page
    desk.screen.openTab("classes")
    page.openClass(0)
    page.openSeat(1)
    page.askRecordingConsent()
    for digit in "205":
        page.digit(digit)
    page.send()
    desk.wait(lambda: page.recording == "205")
    assert desk.store.recording_consent(made.seats[1]) == "205"
    assert page.consent == "T-1"

"""From the teacher's desk to the sheet and away, with a finger; nothing cut, nothing too small."""

import pytest

from kiosk.store import open_store
from kiosk.tour.checks import check

PIN = "519284"


@pytest.fixture
def desk(glass, tmp_path):
    def open_desk(size, language):
        with open_store(tmp_path / "data") as store:
            store.set_pin("staff", 1, "482915").result()
            store.set_pin("teacher", 2, PIN).result()
            store.new_class("三（2）班", 3, "1-2").result()
        station = glass(size=size, language=language)
        for _ in range(5):
            station.finger.touch_at(12, 12)
        station.wait_for("StaffDoorScreen")
        station.touch("role_teacher")
        for digit in [*PIN, "ok"]:
            station.touch(f"pin_{digit}")
        station.wait_for("TeacherDeskScreen")
        return station

    return open_desk


@pytest.mark.parametrize(
    ("size", "language"), [((1920, 1080), "en"), ((1280, 800), "zh"), ((1080, 1920), "zh")]
)
def test_a_class_chooses_keeps_and_leaves(desk, size, language):
    station = desk(size, language)
    station.touch("group_0")
    station.touch("teacher_agreement", then="AgreementScreen")
    assert check(station.window, "choose", "1-2", []) == []
    for card in [one["id"] for one in station.screen.cards][-5:]:
        station.touch(f"card_{card}")
    station.touch("place_1")
    station.touch(f"card_{station.screen.cards[0]['id']}")
    assert check(station.window, "full", "1-2", []) == []
    station.touch("agreement_these")
    assert check(station.window, "sheet", "1-2", []) == []
    station.touch("agreement_keep")
    station.finger.wait(lambda: station.screen.isKept, "the sheet to be kept")
    station.finger.wait(lambda: station.screen.noPrinter, "the search for a printer")
    station.wait_for("AgreementScreen")  # the buttons take their new places with the next frame
    assert check(station.window, "kept", "1-2", []) == []
    station.touch("agreement_done", then="AttractScreen")


def test_guests_have_no_convention_of_their_own(desk):
    station = desk((1280, 800), "zh")
    station.touch("group_guests")
    assert not station.screen.canAgree


def test_silence_leads_back_to_attract_and_keeps_nothing(desk):
    station = desk((1280, 800), "zh")
    station.touch("group_0")
    station.touch("teacher_agreement", then="AgreementScreen")
    for card in [one["id"] for one in station.screen.cards][:5]:
        station.touch(f"card_{card}")
    station.touch("agreement_these")
    for _ in range(3 * 60):
        station.station.idle.tick()
    station.wait_for("AttractScreen")
    (made,) = station.station.store.classes()
    assert station.station.store.agreement_of_class(made.id) is None
    assert station.station.reading.band == "3-4"

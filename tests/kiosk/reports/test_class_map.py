import pytest

from kiosk.reports.class_map import class_map
from kiosk.reports.leaning import leaning
from kiosk.store import SkillRow, StopAskGo

MANY, NONE, FINE = StopAskGo(24, 3, 3), StopAskGo(), StopAskGo(3, 3, 24)


def row(skill="F01", tricks=MANY, grown_up=NONE, fine=FINE, seats=25):
    return SkillRow(skill, tricks, grown_up, fine, seats)


def test_d_prime_needs_twenty_seats_and_thirty_answers_on_each_side():
    assert class_map([row()], 25).rows[0].sensitivity is not None
    assert class_map([row(seats=19)], 25).rows[0].sensitivity is None
    assert class_map([row(tricks=StopAskGo(23, 3, 3))], 25).rows[0].sensitivity is None
    assert class_map([row(fine=StopAskGo(3, 3, 23))], 25).rows[0].sensitivity is None
    assert class_map([row()], 19).all.sensitivity is None


def test_guests_have_no_seats_and_so_no_d_prime():
    assert class_map([row(seats=0)], 0).all.sensitivity is None


def test_below_five_answers_there_is_no_share():
    found = class_map([row(tricks=StopAskGo(4), fine=StopAskGo(0, 0, 5))], 3).rows[0]
    assert found.hits is None and found.false_alarms is not None


def test_skills_stand_in_their_order_and_add_up():
    found = class_map([row("F03"), row("F01", tricks=StopAskGo(1))], 25)
    assert [one.skill for one in found.rows] == ["F01", "F03"]
    assert found.all.tricks == StopAskGo(25, 3, 3) and found.all.answers == 91


def test_a_class_without_answers_has_an_empty_map():
    found = class_map([], 0)
    assert found.rows == () and found.all.leaning == "too_few"


@pytest.mark.parametrize(
    ("named", "tricks", "grown_up", "fine"),
    [
        ("tells_apart", StopAskGo(20), StopAskGo(0, 10, 0), StopAskGo(0, 0, 10)),
        ("suspicious", StopAskGo(20), StopAskGo(10), StopAskGo(10)),
        ("trusting", StopAskGo(0, 0, 20), StopAskGo(0, 0, 10), StopAskGo(0, 0, 10)),
        ("asks", StopAskGo(0, 20, 0), StopAskGo(0, 10, 0), StopAskGo(0, 10, 0)),
        ("mixed", StopAskGo(10, 4, 6), StopAskGo(2, 4, 4), StopAskGo(4, 2, 4)),
        ("too_few", StopAskGo(9), StopAskGo(10), StopAskGo(10)),
    ],
)
def test_how_a_group_answers_has_one_word(named, tricks, grown_up, fine):
    assert leaning(tricks, grown_up, fine) == named


def test_asking_about_a_grown_ups_matter_is_no_habit_of_asking():
    assert leaning(StopAskGo(20), StopAskGo(0, 90, 0), StopAskGo(0, 0, 10)) == "tells_apart"

"""Rosters go out and in again: nothing is lost, nothing deleted, nothing done in a dry run."""

import random

import pytest

from kiosk.store import open_store
from kiosk.store.rosters import RosterRow


@pytest.fixture
def filled(store):
    made = store.new_class("三（2）班", 3, "3-4").result()
    store.set_consent(made.seats[1], "007", "staff").result()
    store.set_recording_consent(made.seats[1], "R-1", "staff").result()
    return store


def test_a_roster_round_trips_exactly(filled, tmp_path):
    out = filled.roster()
    assert out[0] == RosterRow("三（2）班", "3-4", 1, "007", "R-1")
    assert filled.plan_roster(out).does_nothing
    with open_store(tmp_path / "other") as other:
        imported = other.import_roster(out, "staff").result()
        assert other.roster() == out
        assert set(imported.pictures["三（2）班"]) == {1, 2, 3}


def test_a_dry_run_tells_what_would_be_new(filled):
    rows = [
        RosterRow("三（2）班", "3-4", 1, "007"),
        RosterRow("三（2）班", "3-4", 2, "008"),
        RosterRow("三（2）班", "3-4", 9),
        RosterRow("新班", "5-6", 1, "1"),
    ]
    plan = filled.plan_roster(rows)
    assert (plan.classes, plan.seats, plan.consents) == (("新班",), 2, 2)
    assert (plan.same, plan.kept) == (1, 1)
    assert len(filled.classes()) == 1


def test_an_empty_cell_and_a_missing_row_change_nothing(filled):
    filled.import_roster([RosterRow("三（2）班", "3-4", 1)], "staff").result()
    assert filled.roster()[0] == RosterRow("三（2）班", "3-4", 1, "007", "R-1")
    assert len(filled.roster()) == 3


def test_pictures_of_seats_that_are_there_stay(filled):
    rows = [RosterRow("三（2）班", "3-4", n) for n in (1, 4)]
    imported = filled.import_roster(rows, "staff", random.Random(1)).result()
    assert set(imported.pictures["三（2）班"]) == {4}
    seat = filled.seats(filled.classes()[0].id)[-1]
    assert filled.check_pictures(seat.id, imported.pictures["三（2）班"][4])


def test_a_child_changes_class_with_its_seat(filled, answer):
    filled.change_settings("staff", class_seats_on=True).result()
    old = filled.classes()[0]
    new = filled.new_class("四班", 2, "3-4").result()
    seat = filled.seats(old.id)[0]
    visit = filled.start_visit("3-4", "zh", seat.id).result()
    filled.record(answer(visit)).result()
    assert filled.move_seat(seat.id, new.id, "teacher").result() == 3
    assert filled.may_sign_in(seat.id)
    assert [len(filled.seats(one.id)) for one in (old, new)] == [2, 3]
    assert filled.class_by_skill(old.id) != [] and filled.class_by_skill(new.id) == []
    assert "moved 三（2）班 seat 1 to 四班 seat 3" in filled.deeds(1)[0].what
    filled.erase_class(old.id, "teacher").result()
    assert filled.read("select count(*) from response") == [(0,)]


def test_new_cards_make_the_old_ones_void(filled):
    class_id = filled.classes()[0].id
    three = filled.new_cards(class_id, "teacher").result()
    for seat in filled.seats(class_id):
        assert filled.check_pictures(seat.id, three[seat.number])


def test_a_further_seat_has_the_next_number(filled):
    class_id = filled.classes()[0].id
    number, three = filled.add_seat(class_id, "teacher").result()
    assert number == 4 and filled.check_pictures(filled.seats(class_id)[3].id, three)

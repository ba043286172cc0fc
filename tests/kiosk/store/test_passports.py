"""What carries on: a seat's own, over all of its visits; a guest's within the visit."""

import pytest

from kiosk.store import Passport
from kiosk.store.passports import LEVELS, LIT

TRAIL = "monster_trail"


@pytest.fixture
def play(store):
    """Plays a round of a visit: (visit, level, glows, finished?)."""

    def a_round(visit, level, glows, is_finished=True):
        round_id = store.start_round(visit, TRAIL, level, "c@1", 1).result()
        store.end_round(round_id, glows, is_finished).result()
        return round_id

    return a_round


@pytest.fixture
def visit_of(store):
    return lambda seat=None: store.start_visit("3-4", "zh", seat).result()


def test_a_new_visitor_has_nothing(store, visit_of):
    assert store.passport(visit_of()) == Passport()


def test_a_seat_brings_the_glows_and_levels_of_all_its_visits(store, seated, visit_of, play):
    play(visit_of(seated[1]), "hurry", 2)
    play(visit_of(seated[1]), "threat", 3)
    brought = store.passport(visit_of(seated[1]))
    assert brought.glows == 5
    assert brought.glowing == {(TRAIL, "hurry"), (TRAIL, "threat")}


def test_a_guest_has_what_this_visit_brought_and_the_next_guest_nothing(store, visit_of, play):
    first = visit_of()
    play(first, "hurry", 2)
    assert store.passport(first).glowing == {(TRAIL, "hurry")}
    assert store.passport(visit_of()) == Passport()


def test_one_seat_never_sees_anothers(store, seated, visit_of, play):
    made, seat = seated
    store.set_consent(made.seats[2], "2026-018", "staff").result()
    play(visit_of(seat), "hurry", 2)
    assert store.passport(visit_of(made.seats[2])) == Passport()


def test_a_round_that_was_left_keeps_its_glows_but_finishes_no_level(store, visit_of, play):
    visit = visit_of()
    play(visit, "hurry", 2, is_finished=False)
    assert store.passport(visit) == Passport(glows=2)


def test_glows_and_the_end_must_come_from_one_round(store, visit_of, play):
    visit = visit_of()
    play(visit, "hurry", 2, is_finished=False)
    play(visit, "hurry", 0, is_finished=True)
    brought = store.passport(visit)
    assert (brought.finished, brought.glowing) == ({(TRAIL, "hurry")}, frozenset())


def test_a_pair_is_lit_when_both_of_its_items_scored_one_in_one_round(
    store, visit_of, play, answer
):
    visit = visit_of()
    one, two = play(visit, "bosses", 1), play(visit, "bosses", 0)

    def judge(round_id, pair, side, score):
        given = {"item": f"{pair}-{side}", "pair": pair, "score": score}
        store.record(answer(visit, round_id, **given)).result()

    judge(one, "boss-1", "r", 1.0)
    judge(one, "boss-1", "g", 1.0)
    judge(one, "boss-2", "r", 1.0)
    judge(two, "boss-2", "g", 1.0)
    judge(two, "boss-3", "r", 1.0)
    judge(two, "boss-3", "g", 0.5)
    assert store.passport(visit).lit_pairs == {"boss-1"}


def test_neither_visits_nor_answers_are_searched_through(store, visit_of):
    visit = visit_of()
    for sql in (LEVELS, LIT):
        plan = [str(row) for row in store.read(f"explain query plan {sql}", (visit,))]
        assert not any("SCAN visit" in row or "SCAN response" in row for row in plan), plan
        assert not any("SCAN round" in row for row in plan), plan

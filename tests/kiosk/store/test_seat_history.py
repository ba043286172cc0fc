"""What a seat has answered: its own, in order, and nobody else's."""

import pytest


@pytest.fixture
def visit(store, seated):
    return store.start_visit("3-4", "zh", seated[1]).result()


def test_a_seats_answers_come_oldest_first(store, answer, seated, visit):
    store.record(answer(visit, item="f01-1-r", score=1.0)).result()
    later = store.start_visit("3-4", "zh", seated[1]).result()
    store.record(answer(later, item="f01-1-g", key="G", answer="ask", score=0.5)).result()
    first, second = store.answers_of_seat(seated[1])
    assert (first.visit, first.item, first.score) == (visit, "f01-1-r", 1.0)
    assert (second.visit, second.key, second.answer, second.score) == (later, "G", "ask", 0.5)
    assert second.answered_at == 1_800_000_000_000


def test_joint_answers_guests_and_tapped_cues_are_nobodys_history(store, answer, seated, visit):
    guest = store.start_visit("3-4", "zh").result()
    store.record(answer(guest)).result()
    store.record(answer(visit, is_pair_play=True)).result()
    store.record(answer(visit, kind="cue")).result()
    store.record(answer(visit, score=None)).result()
    assert store.answers_of_seat(seated[1]) == []


def test_the_log_is_not_searched_through(store, seated):
    from kiosk.store.seat_history import OF_SEAT

    plan = store.read(f"explain query plan {OF_SEAT}", (seated[1],))
    assert any("response_seat" in str(row) for row in plan)

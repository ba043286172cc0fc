import pytest

from kiosk.problems import StationProblem
from kiosk.store import open_store
from kiosk.store.demo import make_demo_data


def test_a_demo_is_never_mixed_with_real_visits(store):
    store.start_visit("3-4", "zh").result()
    with pytest.raises(StationProblem, match="real visits"):
        make_demo_data(store, 100, seed=1)
    assert not store.settings().is_demo


def test_a_demo_may_be_added_to(store):
    make_demo_data(store, 200, seed=1)
    make_demo_data(store, 200, seed=2)
    assert store.settings().is_demo
    assert store.read("select count(*) = max(seq) from response") == [(1,)]


def test_a_demo_looks_like_visits(store):
    make_demo_data(store, 500, seed=1)
    assert store.open_visits() == []
    assert store.glows_lit() > 0
    assert all(store.may_sign_in(seat.id) for seat in store.seats(store.classes()[0].id))
    assert store.read("pragma foreign_key_check") == []


def test_a_seed_always_gives_the_same_answers(tmp_path, clock):
    def answers(name):
        with open_store(tmp_path / name, clock=clock) as store:
            make_demo_data(store, 300, seed=4)
            return store.read("select id, item, answer, ms, answered_at from response")

    assert answers("one") == answers("two")

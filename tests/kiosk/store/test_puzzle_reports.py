import random
from collections import defaultdict

import pytest

from kiosk.store import Response
from kiosk.store.puzzle_reports import StepRow, UseRow

KINDS = ("puzzle", "match", "gap", "order", "spell", "apply", "answer")


@pytest.fixture
def play(store):
    """Records one step of the puzzle in a round of its own convention."""
    rounds = {}

    def make(visit, kind, score, convention="convention-2001", line="line-1", **detail):
        key = (visit, convention)
        if key not in rounds:
            level = f"{convention}.pairs"
            rounds[key] = store.start_round(visit, "convention_puzzle", level, "", 1).result()
        item = "case-7" if kind == "apply" else f"{convention}.{line}"
        given = ("", "", "", kind, "chosen", score, 900, rounds[key])
        store.record(Response(visit, "convention_puzzle", item, 1, *given, detail=detail)).result()

    return make


def test_only_first_tries_are_counted_and_pictures_without_a_score(store, play, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    for score in (1.0, 0.0, None):
        play(visit, "match", score)
    play(visit, "puzzle", None)
    assert set(store.class_puzzle(made.id).steps) == {
        StepRow("convention-2001", "match", 2, 1.0, 0.0, 1),
        StepRow("convention-2001", "puzzle", 1, 0.0, 0.0, 1),
    }


def test_orders_tell_how_many_swaps_they_were_away(store, play, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    for score, distance in ((1.0, 0), (0.7, 3)):
        play(visit, "order", score, distance=distance)
    (row,) = store.class_puzzle(made.id).steps
    assert (row.n, row.swaps) == (2, 1.5)


def test_a_case_that_calls_for_two_lines_counts_for_both(store, play, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    play(visit, "apply", 1.0, right=["line-1", "line-4"])
    play(visit, "apply", 0.0, right=["line-4"])
    assert set(store.class_puzzle(made.id).uses) == {
        UseRow("convention-2001", "line-1", 1, 1.0, 1),
        UseRow("convention-2001", "line-4", 2, 1.0, 1),
    }


def test_guests_are_counted_apart_and_have_no_seats(store, play, seated):
    made, _ = seated
    play(store.start_visit("3-4", "zh").result(), "gap", 1.0)
    assert store.class_puzzle(made.id).steps == ()
    assert store.class_puzzle(None).steps[0].seats == 0


def test_the_counts_equal_those_of_a_pencil(store, play, seated):
    made, seat = seated
    store.set_consent(made.seats[2], "T-2", "staff").result()
    rng = random.Random(7)
    seats = (seat, made.seats[2])
    visits = [store.start_visit("3-4", "zh", who).result() for who in seats]
    tally = defaultdict(lambda: [0, 0.0, 0, set()])
    for _ in range(200):
        visit, kind = rng.choice(visits), rng.choice(KINDS)
        convention = rng.choice(("convention-2001", "san-bu-yi-duo"))
        score = None if kind == "puzzle" else rng.choice((0.0, 1.0, None))
        lines = rng.sample(("a", "b", "c"), rng.choice((1, 2)))
        distance = rng.randrange(11)
        detail = {"right": lines} if kind == "apply" else {"distance": distance}
        play(visit, kind, score, convention, **detail)
        if kind == "answer" or (kind != "puzzle" and score is None):
            continue
        for name in lines if kind == "apply" else [kind]:
            mine = tally[kind == "apply", convention, name]
            mine[0] += 1
            mine[1] += score or 0
            mine[2] += distance
            mine[3].add(visit)
    told = store.class_puzzle(made.id)
    found = {
        (False, one.convention, one.kind): (one.n, one.right, one.swaps, one.seats)
        for one in told.steps
    }
    found |= {
        (True, one.convention, one.line): (one.n, one.right, 0, one.seats) for one in told.uses
    }
    assert found == {
        key: (n, right, 0 if key[0] else pytest.approx(away / n), len(who))
        for key, (n, right, away, who) in tally.items()
    }

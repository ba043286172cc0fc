import random
from itertools import combinations

from kiosk.store import StopAskGo
from kiosk.store.demo import make_demo_data
from quizzes.lamp import HELPS
from quizzes.learning.evidence import is_helped


def test_a_class_map_shows_stop_ask_and_go_for_each_key(store, answer, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    for key, given in (("R", "stop"), ("R", "go"), ("A", "stop"), ("G", "go"), ("G", "ask")):
        store.record(answer(visit, key=key, answer=given)).result()
    store.record(answer(visit, kind="cue", answer="d2")).result()
    (row,) = store.class_by_skill(made.id)
    assert (row.skill, row.seats) == ("F01", 1)
    assert row.answers_to("R") == StopAskGo(stop=1, go=1)
    assert row.answers_to("A") == StopAskGo(stop=1)
    assert row.answers_to("G") == StopAskGo(ask=1, go=1)
    assert (row.hits, row.false_alarms) == (1, 1)


def test_answers_that_the_lamp_helped_with_are_no_part_of_the_map(store, answer, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    for lamp in (["light_up"], ["call", "slow"]):
        store.record(answer(visit, detail={"lamp": lamp})).result()
    assert store.class_by_skill(made.id) == store.class_by_skill_from_counts(made.id) == []
    store.record(answer(visit, detail={"lamp": ["slow"]})).result()
    (row,) = store.class_by_skill(made.id)
    assert (row.tricks.stop, row.seats) == (1, 1)


def test_the_store_and_the_rules_agree_which_answers_were_helped(store, answer):
    visit = store.start_visit("3-4", "zh").result()
    details = [{"lamp": list(some)} for n in range(4) for some in combinations(HELPS, n)]
    details += [{}, {"chosen": "light_up"}, {"lamp": []}]
    for detail in details:
        store.record(answer(visit, detail=detail)).result()
    rows = store.read("select is_helped from response order by place")
    assert [bool(row[0]) for row in rows] == [is_helped(detail) for detail in details]


def test_guests_are_a_map_of_their_own(store, answer, seated):
    made, _ = seated
    store.record(answer(store.start_visit("3-4", "zh").result())).result()
    assert store.class_by_skill(made.id) == []
    assert store.class_by_skill(None)[0].seats == 0


def test_the_counts_equal_the_log_whatever_is_answered(store, answer, seated):
    made, seat = seated
    rng = random.Random(5)
    visits = [store.start_visit("3-4", "zh", who).result() for who in (seat, None)]
    last = None
    for _ in range(300):
        response = answer(
            rng.choice(visits),
            skill=rng.choice(("F01", "F02", "F03")),
            key=rng.choice("RAG"),
            answer=rng.choice(("stop", "ask", "go")),
            kind=rng.choice(("answer", "answer", "cue", "tell")),
            is_pair_play=rng.random() < 0.2,
            detail={"lamp": rng.sample(HELPS, rng.randrange(3))} if rng.random() < 0.5 else {},
        )
        last = store.record(response)
    last.result()
    for who in (made.id, None):
        assert store.class_by_skill(who)
        assert store.class_by_skill_from_counts(who) == store.class_by_skill(who)


def test_the_counts_equal_the_log_of_a_demo(store):
    assert make_demo_data(store, 3000, seed=2) >= 3000
    by_class = store.all_classes_by_skill()
    assert set(by_class) == {None, *(c.id for c in store.classes())}
    for class_id, rows in by_class.items():
        assert rows == store.class_by_skill(class_id)

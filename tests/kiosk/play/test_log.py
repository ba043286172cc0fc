"""The log of one round: what is durable counts, and nothing else."""

from concurrent.futures import Future

import pytest

from games.contract import Answered
from kiosk.play.log import RoundLog
from kiosk.problems import StationProblem, Words
from kiosk.store import open_store
from kiosk.visit import Visit
from quizzes.pack import core_pack_folder, read_pack
from quizzes.text import Text

PACK = read_pack(core_pack_folder())
PAIR = PACK.pairs[0]
RIGHT = {"R": "stop", "A": "ask", "G": "go"}


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def log(store):
    visit = Visit(store.start_visit("3-4", "zh").result(), "3-4", Text("小鱼", "xiǎo yú", "Fish"))
    return RoundLog(store, visit, "monster_trail", "1", [PACK], 1)


def right(item, number=1):
    return Answered(
        number, item.id, 1, PAIR.id, PAIR.skill, item.key, "answer", RIGHT[item.key], 1.0, 2.0
    )


def test_a_pair_glows_when_both_of_its_messages_were_judged_right(log):
    log.record(right(PAIR.r)).result()
    assert log.lit() == 0
    log.record(right(PAIR.legit, 2)).result()
    assert log.lit() == 1


def test_an_answer_that_could_not_be_saved_lights_nothing(log, store, monkeypatch):
    log.record(right(PAIR.r)).result()
    refused = Future()
    refused.set_exception(
        StationProblem(Words("磁盘满了", "the disk is full"), "/", Words("腾空间", "make room"))
    )
    monkeypatch.setattr(store, "record", lambda response: refused)
    log.record(right(PAIR.legit, 2))
    assert log.lit() == 0


def test_each_answer_moves_what_the_next_round_is_chosen_by(log):
    log.record(right(PAIR.r))
    learner = log._visit.learner
    assert learner.ability.answers == 1
    assert log._visit.seen_pairs == [PAIR.id]


def test_a_boss_and_its_look_alike_glow_like_a_pair_of_messages(log):
    pair = PACK.conversations[0]
    for number, item in enumerate(pair.items, 1):
        told = ("answer", RIGHT[item.key], 1.0, 2.0)
        log.record(Answered(number, item.id, 1, pair.id, pair.skill, item.key, *told)).result()
    assert log.lit() == 1
    assert log._visit.learner.ability.answers == 2


def test_a_case_of_whom_to_call_is_kept_and_changes_nothing_else(log, store):
    case = PACK.calls[0]
    told = ("call", case.whom[0], 1.0, 2.0)
    log.record(Answered(1, case.id, 1, "", case.skill, "", *told)).result()
    assert [one.response.kind for one in store.responses_of_visit(log._visit.id)] == ["call"]
    assert store.class_by_skill(None) == []
    assert (log.lit(), log._visit.learner.ability.answers, log._visit.seen_pairs) == (0, 0, [])


def test_an_applied_case_counts_as_seen_so_that_others_come_first(log):
    case = PACK.cases[0]
    told = ("apply", case.lines[0], 1.0, 2.0)
    log.record(Answered(1, case.id, 1, "", "", "", *told)).result()
    assert log._visit.seen_pairs == [case.id]
    assert log._visit.learner.ability.answers == 0

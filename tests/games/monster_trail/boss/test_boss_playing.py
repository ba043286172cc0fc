"""The rules of a round of bosses, without a picture."""

from __future__ import annotations

import pytest
from twin_talks import pair

from games.monster_trail.boss.encounters import Encounter
from games.monster_trail.boss.playing import BossRound
from quizzes.kinds.conversation import Bubble
from quizzes.message import Answer

PAIR, TO_ASK = pair(), pair(2, key="A")
BOSS, FRIEND = (Encounter(PAIR, one) for one in PAIR.items)
CLUE, BESIDE = 4, 0  # 「你好！过来看一看。」


def round_of(*encounters: Encounter) -> BossRound:
    round_ = BossRound(encounters)
    round_.arrived()
    return round_


def read_to(round_: BossRound, stage: int) -> BossRound:
    for _ in range(stage):
        assert round_.see_more()
    return round_


def judge(round_: BossRound, answer: Answer) -> float:
    sent = round_.answer(answer, 2.0)
    assert sent is not None and sent.score is not None
    round_.recorded(sent.number)
    round_.revealed()
    return sent.score


def test_nothing_can_be_answered_while_the_traveller_walks() -> None:
    round_ = BossRound([BOSS])
    assert round_.answer("stop", 1.0) is None
    assert not round_.see_more()
    assert (round_.stage, round_.met) == (0, [])


def test_the_conversation_unfolds_stage_by_stage() -> None:
    round_ = read_to(round_of(BOSS), 3)
    assert (round_.stage, round_.phase) == (3, "read")


def test_behind_the_last_stage_all_is_told_and_only_an_answer_is_left() -> None:
    round_ = read_to(round_of(FRIEND), 4)
    assert (round_.stage, round_.is_told_out, round_.phase) == (3, True, "read")
    assert not round_.see_more()
    sent = round_.answer("go", 4.0)
    assert sent is not None
    assert (sent.answer, sent.score, sent.detail["to_the_end"]) == ("go", 1.0, True)


def test_a_boss_that_one_lets_go_at_the_end_is_missed() -> None:
    assert judge(read_to(round_of(BOSS), 6), "go") == 0.0


def test_the_next_conversation_has_not_been_told_yet() -> None:
    round_ = read_to(round_of(FRIEND, BOSS), 4)
    round_.next_one()
    assert (round_.stage, round_.is_told_out) == (0, False)


def test_before_the_other_one_has_spoken_there_is_nothing_to_judge() -> None:
    mine, theirs = [{"who": who, "text": PAIR.opening[0].body} for who in ("me", "them")]
    silent = PAIR.model_copy(update={"opening": [Bubble.model_validate(mine)]})
    round_ = round_of(Encounter(silent, PAIR.items[0]))
    assert not round_.can_be_judged and round_.answer("stop", 1.0) is None
    assert read_to(round_, 1).can_be_judged
    assert Bubble.model_validate(theirs).who == "them"


@pytest.mark.parametrize(("stage", "score"), [(0, 0), (1, 0), (2, 1), (3, 0.75), (5, 0.25)])
def test_the_stage_of_a_stop_counts(stage: int, score: float) -> None:
    assert judge(read_to(round_of(BOSS), stage), "stop") == score


def test_an_answer_says_all_that_the_log_needs() -> None:
    sent = read_to(round_of(BOSS), 3).answer("stop", 2.5)
    assert sent is not None
    assert (sent.number, sent.item, sent.revision, sent.pair) == (1, "talk-1-r", 1, "talk-1")
    assert (sent.skill, sent.key, sent.kind, sent.answer) == ("F01", "R", "answer", "stop")
    assert (sent.score, sent.seconds) == (0.75, 2.5)
    assert sent.detail == {
        "stage": 3, "first_telling": 2, "stages": 6, "key": "R", "hit": True,
        "false_alarm": False, "to_the_end": False,
    }  # fmt: skip


def test_stopping_before_anything_told_is_logged_as_a_false_alarm_and_no_hit() -> None:
    sent = round_of(BOSS).answer("stop", 2.5)
    assert sent is not None
    assert (sent.key, sent.score) == ("G", 0.0)
    assert sent.detail["key"] == "R"
    assert sent.detail["false_alarm"] and not sent.detail["hit"]


def test_a_stopped_boss_asks_for_its_clue() -> None:
    round_ = read_to(round_of(BOSS), 2)
    judge(round_, "stop")
    assert round_.phase == "clue"


@pytest.mark.parametrize(("answer", "stage"), [("stop", 0), ("ask", 2), ("go", 2)])
def test_who_did_not_stop_it_for_a_reason_is_told_why(answer: Answer, stage: int) -> None:
    round_ = read_to(round_of(BOSS), stage)
    judge(round_, answer)
    assert round_.phase == "why"


def test_the_feedback_shows_the_first_stage_that_told() -> None:
    round_ = read_to(round_of(BOSS), 4)
    judge(round_, "ask")
    assert (round_.shown_stage, round_.cues_are_lit) == (2, True)


def tap(round_: BossRound, bubble: int, start: int) -> str:
    sent = round_.tap_clue(bubble, start, "zh", 1.0)
    assert sent is not None
    round_.recorded(sent.number)
    return sent.answer


def test_two_wrong_taps_light_the_clue_by_themselves() -> None:
    round_ = read_to(round_of(BOSS), 2)
    judge(round_, "stop")
    assert tap(round_, 0, BESIDE) == "missed"
    assert round_.phase == "clue"
    assert tap(round_, 1, 0) == "missed"
    assert (round_.phase, round_.clue_found) == ("why", False)


def test_a_found_clue_is_kept_with_its_stage() -> None:
    round_ = read_to(round_of(BOSS), 2)
    judge(round_, "stop")
    sent = round_.tap_clue(0, CLUE, "zh", 1.0)
    assert sent is not None
    assert (sent.kind, sent.answer, sent.score) == ("cue", "found", 1.0)
    assert (sent.detail["stage"], sent.detail["light"]) == (2, 2)
    round_.recorded(sent.number)
    assert round_.clue_found


def test_no_other_number_than_its_own_brings_the_feedback() -> None:
    round_ = round_of(BOSS)
    round_.answer("ask", 1.0)
    assert not round_.recorded(7)
    assert round_.phase == "sent"


@pytest.mark.parametrize("answer", ["stop", "ask", "go"])
def test_after_every_boss_the_telling_is_rehearsed(answer: Answer) -> None:
    round_ = round_of(BOSS, FRIEND)
    judge(round_, answer)
    round_.go_on()
    round_.go_on()
    assert round_.phase == "tell_who"
    round_.choose_adult("teacher")
    told = round_.say("say_2", 3.0)
    assert told is not None
    assert (told.kind, told.answer, told.detail) == ("tell", "say_2", {"adult": "teacher"})
    round_.go_on()
    assert (round_.at, round_.stage, round_.phase) == (1, 0, "arrive")


def test_a_pair_glows_when_both_were_judged_right() -> None:
    round_ = read_to(round_of(FRIEND, BOSS), 3)
    judge(round_, "go")
    round_.go_on()
    round_.go_on()
    round_.arrived()
    assert round_.lit() == []
    judge(read_to(round_, 2), "stop")
    assert round_.lit() == ["talk-1"]


def test_an_answer_on_its_way_to_the_log_lights_nothing() -> None:
    round_ = read_to(round_of(FRIEND, BOSS), 3)
    judge(round_, "go")
    round_.go_on()
    round_.go_on()
    round_.arrived()
    round_.answer("ask", 1.0)
    assert round_.lit() == []


def test_a_round_without_conversations_is_over_from_the_start() -> None:
    assert BossRound([]).phase == "over"

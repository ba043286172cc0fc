"""The rules of a round, without a picture."""

from __future__ import annotations

import pytest
from twins import PAIRS, pair

from games.monster_trail.playing import Round
from quizzes.message import Answer, MessageItem


def round_of(*items: MessageItem) -> Round:
    mine = {item.id for item in items}
    return Round(items, [p for p in PAIRS if p.r.id in mine or p.legit.id in mine])


def answer(round_: Round, answer: Answer) -> None:
    round_.arrived()
    sent = round_.answer(answer, 2.0)
    assert sent is not None
    round_.recorded(sent.number)
    round_.revealed()


def tap(round_: Round, start: int) -> None:
    sent = round_.tap_clue(start, "zh", 1.0)
    assert sent is not None
    round_.recorded(sent.number)


CLUE, BESIDE = 4, 0  # 「你好！过来看一看。」
TRICK, FRIEND, TO_ASK = PAIRS[1].r, PAIRS[1].legit, PAIRS[0].legit


def test_nothing_can_be_answered_while_the_traveller_walks() -> None:
    round_ = round_of(TRICK)
    assert round_.answer("stop", 1.0) is None
    assert round_.judged == []


def test_no_message_is_answered_twice() -> None:
    round_ = round_of(TRICK)
    answer(round_, "go")
    assert round_.answer("stop", 1.0) is None
    assert [j.answer for j in round_.judged] == ["go"]


def test_an_answer_says_all_that_the_log_needs() -> None:
    round_ = round_of(TRICK)
    round_.arrived()
    sent = round_.answer("stop", 2.5)
    assert sent is not None
    assert (sent.number, sent.item, sent.revision, sent.pair) == (1, "p-1-r", 1, "p-1")
    assert (sent.skill, sent.key, sent.kind, sent.answer) == ("F02", "R", "answer", "stop")
    assert (sent.score, sent.seconds) == (1.0, 2.5)


@pytest.mark.parametrize("number", [0, 2, None])
def test_no_other_number_than_its_own_brings_the_feedback(number: int | None) -> None:
    round_ = round_of(TRICK)
    round_.arrived()
    round_.answer("stop", 1.0)
    assert not round_.recorded(number)  # type: ignore[arg-type]
    assert round_.phase == "sent"


def test_a_record_told_twice_counts_once() -> None:
    round_ = round_of(TRICK)
    answer(round_, "go")
    assert not round_.recorded(1)


def test_a_stopped_trick_asks_for_its_clue() -> None:
    round_ = round_of(TRICK)
    answer(round_, "stop")
    assert round_.phase == "clue"


@pytest.mark.parametrize("given", ["ask", "go"])
def test_a_trick_that_was_not_stopped_asks_for_no_clue(given: Answer) -> None:
    round_ = round_of(TRICK)
    answer(round_, given)
    assert round_.phase == "why"


def test_a_stopped_friend_asks_for_no_clue() -> None:
    round_ = round_of(FRIEND)
    answer(round_, "stop")
    assert round_.phase == "why"


def test_the_right_words_are_the_clue() -> None:
    round_ = round_of(TRICK)
    answer(round_, "stop")
    tap(round_, CLUE)
    assert round_.clue_found
    assert round_.judged[0].cue_tapped
    assert round_.cues_are_lit


def test_one_wrong_tap_asks_once_more() -> None:
    round_ = round_of(TRICK)
    answer(round_, "stop")
    tap(round_, BESIDE)
    assert round_.phase == "clue"
    assert not round_.cues_are_lit
    tap(round_, CLUE)
    assert round_.clue_found


def test_two_wrong_taps_light_the_clue_by_themselves() -> None:
    round_ = round_of(TRICK)
    answer(round_, "stop")
    tap(round_, BESIDE)
    tap(round_, BESIDE)
    assert round_.phase == "why"
    assert round_.cues_are_lit
    assert round_.clue_found is False


def test_no_second_tap_while_the_first_is_on_its_way_to_the_log() -> None:
    round_ = round_of(TRICK)
    answer(round_, "stop")
    assert round_.tap_clue(BESIDE, "zh", 1.0) is not None
    assert round_.tap_clue(CLUE, "zh", 1.0) is None


def test_a_tap_says_which_light_and_which_try() -> None:
    round_ = round_of(TRICK)
    answer(round_, "stop")
    tap(round_, BESIDE)
    sent = round_.tap_clue(CLUE, "zh", 1.0)
    assert sent is not None
    assert (sent.kind, sent.answer, sent.score, sent.number) == ("cue", "found", 1.0, 3)
    assert sent.detail == {"light": 2, "try": 2, "start": CLUE, "language": "zh"}


def test_asking_an_adult_about_a_trick_is_right() -> None:
    round_ = round_of(TRICK)
    answer(round_, "ask")
    assert round_.judged[0].score == 1


@pytest.mark.parametrize("given", ["stop", "ask", "go"])
def test_after_every_trick_the_telling_is_rehearsed(given: Answer) -> None:
    round_ = round_of(TRICK, FRIEND)
    answer(round_, given)
    if given == "stop":
        tap(round_, CLUE)
    round_.go_on()
    round_.go_on()
    assert round_.phase == "tell_who"
    round_.choose_adult("teacher")
    told = round_.say("say_2", 3.0)
    assert told is not None
    assert (told.kind, told.answer, told.score) == ("tell", "say_2", None)
    assert told.detail == {"adult": "teacher"}
    assert round_.phase == "told"
    round_.go_on()
    assert (round_.at, round_.phase) == (1, "arrive")


def test_after_a_friend_comes_the_next_message() -> None:
    round_ = round_of(FRIEND, TRICK)
    answer(round_, "go")
    round_.go_on()
    round_.go_on()
    assert (round_.at, round_.phase) == (1, "arrive")


def test_after_the_last_message_the_round_is_over() -> None:
    round_ = round_of(FRIEND)
    answer(round_, "go")
    round_.go_on()
    round_.go_on()
    assert round_.phase == "over"


def test_a_round_without_messages_is_over_from_the_start() -> None:
    assert Round([], []).phase == "over"


@pytest.mark.parametrize(
    ("trick", "friend", "lit"),
    [("stop", "go", True), ("ask", "go", True), ("stop", "stop", False), ("go", "go", False),
     ("stop", "ask", False)],
)  # fmt: skip
def test_a_pair_is_lit_only_when_both_were_judged_right(
    trick: Answer, friend: Answer, lit: bool
) -> None:
    round_ = round_of(TRICK, FRIEND)
    answer(round_, trick)
    if trick == "stop":
        tap(round_, CLUE)
    round_.go_on()
    round_.go_on()
    round_.choose_adult("mother")
    round_.say("say_1", 1.0)
    round_.go_on()
    assert round_.lit() == []
    answer(round_, friend)
    assert round_.lit() == (["p-1"] if lit else [])


def test_a_friend_for_an_adult_is_right_only_when_asked() -> None:
    scores = []
    for given in ("stop", "ask", "go"):
        round_ = round_of(TO_ASK)
        answer(round_, given)  # type: ignore[arg-type]
        scores.append(round_.judged[0].score)
    assert scores == [0, 1, 0]


def test_a_missed_clue_does_not_take_the_glow() -> None:
    round_ = round_of(TRICK)
    answer(round_, "stop")
    tap(round_, BESIDE)
    tap(round_, BESIDE)
    assert round_.judged[0].score == 1


def test_twins_differ_in_nothing_that_can_be_read() -> None:
    one, other = pair(1).items
    assert (one.text, one.sender, one.channel) == (other.text, other.sender, other.channel)


def test_who_finds_no_clue_is_shown_it_and_the_log_says_so() -> None:
    round_ = round_of(TRICK)
    answer(round_, "stop")
    shown = round_.show_clue(4.0)
    assert shown is not None and (shown.kind, shown.answer, shown.score) == ("cue", "shown", 0.0)
    assert round_.phase == "clue" and not round_.cues_are_lit
    round_.recorded(shown.number)
    assert round_.phase == "why" and round_.clue_found is False

"""One boss from its opening to the next conversation, touched like a child would."""

from __future__ import annotations

import pytest
from hands import Hands, card_of
from twin_talks import pair

from games.contract import Reader, Say, Sound, Stock
from games.monster_trail.boss.words import WORDS
from kiosk.play_bot.glass import GLASSES

TRAIL = card_of("monster_trail")
BOTH = Stock(conversations=[pair(1), pair(2, key="A")])


def stand_before_a_boss(**how: object) -> Hands:
    for seed in range(50):
        hands = Hands(TRAIL, "bosses", seed, stock=BOTH, **how)  # type: ignore[arg-type]
        if hands.game.round.is_trick:
            hands.wait(2)
            return hands
    raise AssertionError("no boss comes first")


def names(hands: Hands) -> list[str]:
    return [part.name for part in hands.targets()]


def test_a_boss_is_met_read_stopped_and_told_about() -> None:
    hands = stand_before_a_boss()
    assert names(hands) == ["answer_stop", "answer_ask", "answer_go", "see_more"]
    assert "第 1 步" in hands.part("phone").words
    hands.tap("see_more")
    hands.tap("see_more")
    assert "第 3 步" in hands.part("phone").words
    assert "过来看一看" in hands.part("message").words
    hands.tap("answer_stop")
    hands.wait(1.5)
    assert names(hands) == ["message", "show_me"]
    assert "第 3 步就看出来了" in hands.part("bubble").words
    hands.tap_letter(lambda letter: letter == 4)
    assert "就是这里" in hands.part("bubble").words
    hands.tap("next")
    hands.tap("next")
    hands.tap("adult_mother")
    hands.tap("say_1")
    hands.tap("next")
    assert hands.game.round.at == 1
    assert [(a.kind, a.answer, a.score) for a in hands.answered] == [
        ("answer", "stop", 1.0), ("cue", "found", 1.0), ("tell", "say_1", None),
    ]  # fmt: skip


def test_after_an_early_answer_only_what_was_read_is_spoken_of() -> None:
    hands = stand_before_a_boss()
    opening, it = hands.part("message").words, hands.game.round.encounter.conversation
    hands.tap("answer_stop")
    hands.tap("next")
    assert hands.part("message").words == opening
    assert it.action.zh not in hands.part("bubble").words
    hands.tap("next")
    hands.tap("adult_mother")
    assert hands.part("say_1").words == WORDS["say_unsure"].zh
    assert it.why not in hands.game.aloud()


def test_the_childs_own_words_are_nothing_to_tap() -> None:
    hands = stand_before_a_boss()
    for name in ("see_more", "see_more", "answer_stop"):
        hands.tap(name)
    hands.wait_for(lambda: "show_me" in names(hands))
    stage = hands.game.round.encounter.stages[hands.game.round.shown_stage]
    mine = {at for at, bubble in enumerate(stage.bubbles) if bubble.who == "me"}
    assert mine
    assert not mine & {letter // 1000 for letter, _ in hands.part("message").letters}


def test_a_round_ends_with_the_glows_that_were_earned() -> None:
    hands = Hands(TRAIL, "bosses", 1, stock=BOTH)
    round_ = hands.game.round
    while hands.debrief is None:
        hands.wait(2)
        one = round_.encounter
        if round_.phase == "read":
            right = {"R": "answer_stop", "A": "answer_ask", "G": "answer_go"}
            is_clear = round_.stage >= one.first_telling
            hands.tap(right[one.conversation.key] if is_clear else "see_more")
        else:
            hands.tap(next(n for n in names(hands) if n != "message"))
    assert (hands.debrief.glows, hands.debrief.pairs) == (2, 2)
    assert {a.score for a in hands.answered if a.kind == "answer"} == {1.0}


def test_each_stage_is_read_aloud_when_it_comes() -> None:
    hands = stand_before_a_boss()
    hands.events.clear()
    hands.tap("see_more")
    said = [event for event in hands.events if isinstance(event, Say)]
    assert [text.zh for text in said[0].texts] == [
        "你好！过来看一看。", "好的。", "你会怎么做？也可以继续看。",
    ]  # fmt: skip
    assert Sound("boss_bubble") in hands.events


@pytest.mark.parametrize("glass", GLASSES, ids=str)
@pytest.mark.parametrize("band", ["1-2", "7-9"])
def test_the_phone_stands_still_from_the_opening_to_the_telling(
    glass: tuple[int, int], band: str
) -> None:
    hands = stand_before_a_boss(reader=Reader(band=band), glass=glass)  # type: ignore[arg-type]
    places = {hands.part(name).rect for name in ("phone", "message")}
    for touched in ("see_more", "see_more", "answer_stop", "show_me", "next", "next"):
        hands.tap(touched)
        hands.wait(1.5)
        assert {hands.part(name).rect for name in ("phone", "message")} == places


def test_when_all_is_told_there_is_nothing_to_read_on_and_the_question_stays() -> None:
    hands = stand_before_a_boss()
    assert hands.part("bubble").words == WORDS["question_first"].zh
    stages = len(hands.game.round.encounter.stages)
    for _ in range(stages):
        hands.tap("see_more")
    assert names(hands) == ["answer_stop", "answer_ask", "answer_go"]
    assert hands.part("bubble").words == WORDS["question_at_the_end"].zh
    hands.tap("answer_go")
    assert hands.answered[0].detail["to_the_end"] is True


def test_no_finger_that_stays_in_one_place_runs_through_a_conversation() -> None:
    hands = stand_before_a_boss()
    reading = [part.rect for part in hands.targets()]
    hands.tap("answer_ask")
    hands.wait(1.5)
    x, y, width, height = hands.part("next").rect
    middle = (x + width / 2, y + height / 2)
    for left, top, wide, high in reading:
        assert not (left <= middle[0] < left + wide and top <= middle[1] < top + high)

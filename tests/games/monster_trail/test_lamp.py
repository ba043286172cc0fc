"""The lamp's helps: the same for every message, once a round, and told to the log."""

from __future__ import annotations

from typing import Any

import pytest
from hands import Hands, card_of, core_pairs
from twins import PAIRS

from games.contract import Answered, Reader
from games.monster_trail.card import WORDS
from games.monster_trail.lamp import Lamp, cue_to_light
from quizzes.learning.evidence import is_helped
from quizzes.message import MessageItem
from quizzes.text import Language

TRAIL = card_of("monster_trail")
TO_ASK, FINE, TRICK = PAIRS[0].legit, PAIRS[1].legit, PAIRS[1].r
GLASS = (640, 400)
ALL_HELPS = ["help_light_up", "help_call", "help_slow"]


def reading(item: MessageItem, lamp: int = 3, **how: Any) -> Hands:
    """A round whose first message is up; only what it is differs."""
    hands = Hands(TRAIL, "mixed", 4, glass=GLASS, pairs=PAIRS[:4], lamp=lamp, **how)
    hands.game.round.items = [item, *hands.game.round.items[1:]]
    hands.wait_for(lambda: hands.game.round.phase == "read")
    return hands


def helped(item: MessageItem, calm: bool) -> list[Any]:
    """All that is seen and heard while every help is used."""
    hands = reading(item, reader=Reader(reduced_motion=calm))
    seen: list[Any] = []
    guesses = [
        name
        for light in range(1, 6)
        for name in ("help_call", f"light_{light}", "light_on" if light % 2 else "light_off")
    ]
    for name in ["help_light_up", *guesses, "help_slow"]:
        hands.tap(name)
        seen += [hands.picture(), hands.game.parts(), hands.game.is_still]
        hands.wait(0.3)
        seen += [hands.picture(), [repr(e) for e in hands.events]]
    return seen


@pytest.mark.parametrize("calm", [False, True])
def test_every_help_looks_and_sounds_the_same_for_a_trick_and_for_fine_messages(calm: bool) -> None:
    one = helped(TRICK, calm)
    assert one == helped(FINE, calm)
    assert one == helped(TO_ASK, calm)


def test_light_up_changes_the_picture_of_the_message_alone() -> None:
    hands = reading(TRICK)
    before = hands.part("message")
    hands.tap("help_light_up")
    assert hands.part("message") == before
    assert hands.game.round.lamp.lights_up


@pytest.mark.parametrize(("stage", "helps"), [(n, ALL_HELPS[:n]) for n in range(4)])
def test_a_help_is_there_only_when_it_is_earned(stage: int, helps: list[str]) -> None:
    names = [part.name for part in reading(TRICK, stage).targets()]
    assert names == ["answer_stop", "answer_ask", "answer_go", *helps]


def test_each_help_is_there_once_a_round() -> None:
    lamp = Lamp(3)
    assert lamp.use("light_up") and not lamp.use("light_up")
    lamp.next_message()
    assert not lamp.use("light_up") and not lamp.lights_up


def test_jiangjiang_asks_five_times_about_one_message_and_no_sixth() -> None:
    lamp = Lamp(2)
    asked = []
    for light in (2, 1, 2, 3, 4, 5):
        asked.append(lamp.use("call"))
        lamp.guess(light)
        lamp.find(is_on=light == 2)
    assert asked == [True] * 5 + [False]
    guessed = {"guessed": [2, 1, 2, 3, 4], "is_on": [True, False, True, False, False]}
    assert lamp.told() == {"lamp": ["call"], **guessed}
    other = Lamp(2)
    other.use("call")
    other.next_message()
    assert not other.can_use("call")


def test_whoever_calls_jiangjiang_chooses_one_of_five_red_lights_and_is_asked_about_it() -> None:
    hands = reading(TRICK)
    hands.tap("help_call")
    lights = [f"light_{n}" for n in range(1, 6)]
    assert [part.name for part in hands.targets()] == [*lights, "light_back"]
    hands.tap("light_2")
    assert [part.name for part in hands.targets()] == ["light_on", "light_off", "light_back"]
    assert hands.part("bubble").words.startswith(WORDS["light_2"].zh)
    hands.tap("light_off")
    assert hands.part("bubble").words.startswith("要钱要码：没有。")
    answers = ["answer_stop", "answer_ask", "answer_go"]
    assert [part.name for part in hands.targets()] == [*answers, *ALL_HELPS]
    hands.tap("answer_stop")
    assert hands.answered[0].detail == {"lamp": ["call"], "guessed": [2], "is_on": [False]}


def test_the_helps_are_told_of_until_one_is_used_and_the_question_stays() -> None:
    hands = reading(TRICK)
    question = WORDS["question"].zh
    assert hands.part("bubble").words == f"{question} / {WORDS['lamp_helps'].zh}"
    hands.tap("help_slow")
    assert hands.part("bubble").words == f"{WORDS['slow_said'].zh} / {question}"


def test_a_red_light_is_grey_until_the_child_finds_it_on() -> None:
    lamp = Lamp(2)
    for light, is_on in ((2, True), (4, False)):
        lamp.use("call")
        lamp.guess(light)
        lamp.find(is_on)
    assert [light for light in range(1, 6) if lamp.has_found_on(light)] == [2]


def test_from_jiangjiangs_questions_there_is_a_way_back_to_the_message() -> None:
    hands = reading(TRICK)
    before = [part.name for part in hands.targets()]
    for name in ("help_call", "light_3", "light_back", "light_back"):
        hands.tap(name)
    assert [part.name for part in hands.targets()] == before
    assert hands.part("bubble").words == WORDS["question"].zh
    hands.tap("answer_ask")
    assert hands.answered[0].detail == {"lamp": ["call"]}


def test_no_red_light_can_be_guessed_before_jiangjiang_asks() -> None:
    lamp = Lamp(3)
    assert not lamp.guess(1)
    lamp.use("call")
    assert not lamp.guess(6)
    assert not lamp.find(is_on=True)
    assert lamp.guess(5) and not lamp.guess(5)
    assert lamp.find(is_on=True) and not lamp.find(is_on=True)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_lamp_lights_the_demand_and_not_the_bait(language: Language) -> None:
    for pair in core_pairs():
        cue = cue_to_light(pair, pair.r, language)
        assert cue is not None
        lights = {one.light for one in pair.r.body.diagnostic(language)}
        assert cue.light != 5 or lights == {5}, pair.id
        assert cue.light == 2 or 2 not in lights, pair.id


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_cue_lit_in_a_look_alike_stands_where_that_of_its_trick_stands(
    language: Language,
) -> None:
    for pair in core_pairs():
        trick, fine = (item.body.diagnostic(language) for item in pair.items)
        at = trick.index(cue_to_light(pair, pair.r, language))
        assert cue_to_light(pair, pair.legit, language) == fine[min(at, len(fine) - 1)]


def test_no_help_while_nobody_reads() -> None:
    hands = Hands(TRAIL, "mixed", 4, glass=GLASS, pairs=PAIRS, lamp=3)
    assert not hands.game.round.use_help("light_up")
    assert hands.game.round.lamp.used == set()


def answered_after(*helps: str) -> Answered:
    hands = reading(TRICK)
    for name in helps:
        hands.tap(name)
    hands.tap("answer_stop")
    return hands.answered[0]


def test_the_log_is_told_which_helps_were_used_on_the_message() -> None:
    detail = answered_after("help_call", "light_3", "light_on", "help_light_up").detail
    assert detail == {"lamp": ["call", "light_up"], "guessed": [3], "is_on": [True]}
    assert is_helped(detail)


def test_a_clue_found_by_the_lamps_light_says_so() -> None:
    hands = reading(TRICK)
    hands.tap("help_light_up")
    hands.tap("answer_stop")
    hands.wait_for(lambda: hands.game.round.phase == "clue")
    hands.tap("show_me")
    assert hands.answered[-1].kind == "cue"
    assert is_helped(hands.answered[-1].detail)


def test_an_answer_without_help_says_nothing_of_a_lamp() -> None:
    assert "lamp" not in answered_after().detail


def test_walking_slower_is_told_but_is_no_help_to_judge() -> None:
    detail = answered_after("help_slow").detail
    assert detail == {"lamp": ["slow"]}
    assert not is_helped(detail)


@pytest.mark.parametrize("calm", [False, True])
def test_after_slow_the_next_traveller_takes_twice_as_long(calm: bool) -> None:
    def steps_to_the_next(*helps: str) -> int:
        hands = reading(FINE, reader=Reader(reduced_motion=calm))
        for name in helps:
            hands.tap(name)
        hands.tap("answer_go")
        hands.tap("next")
        hands.tap("next")
        begun = hands.steps
        hands.wait_for(lambda: hands.game.round.phase == "read")
        return hands.steps - begun

    assert steps_to_the_next("help_slow") >= 1.9 * steps_to_the_next()


def test_another_language_keeps_the_help_lit() -> None:
    hands = reading(TRICK)
    hands.tap("help_light_up")
    zh = hands.picture()
    hands.game.read_as(Reader("en"))
    assert hands.picture() != zh
    assert hands.game.round.lamp.lights_up

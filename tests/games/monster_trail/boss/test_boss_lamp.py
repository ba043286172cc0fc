"""The lamp's helps in a round of bosses: the same for a boss and for its look-alike."""

from __future__ import annotations

from typing import Any

import pytest
from hands import Hands, card_of
from twin_talks import pair

from games.contract import Reader, Stock
from games.monster_trail.boss.encounters import Encounter
from games.monster_trail.boss.words import WORDS
from quizzes.learning.evidence import is_helped

PAIR = pair(stages=(6, 5), first=(2, 2))
HELPS = ["help_light_up", "help_call", "help_slow"]


def reading(which: int, lamp: int = 3, **how: Any) -> Hands:
    """A round whose boss (0), or the look-alike (1), has just begun."""
    stock = Stock(conversations=[PAIR])
    hands = Hands(card_of("monster_trail"), "bosses", 3, stock=stock, lamp=lamp, **how)
    order = [PAIR.items[which], PAIR.items[1 - which]]
    hands.game.round.encounters = [Encounter(PAIR, one) for one in order]
    hands.game.resize(hands.size)
    hands.wait_for(lambda: hands.game.round.phase == "read")
    return hands


def helped(which: int, calm: bool) -> list[Any]:
    """All that is seen and heard while every help is used, at the opening and further on."""
    hands = reading(which, reader=Reader(reduced_motion=calm), glass=(640, 400))
    seen: list[Any] = []
    asked = ["help_call", "light_4", "light_on"]
    for name in ["help_light_up", *asked, "see_more", "see_more", "help_slow"]:
        hands.tap(name)
        hands.wait(0.3)
        seen += [hands.picture(), hands.game.parts(), [repr(e) for e in hands.events]]
    return seen


@pytest.mark.parametrize("calm", [False, True])
def test_every_help_looks_and_sounds_the_same_for_a_boss_and_its_look_alike(calm: bool) -> None:
    assert helped(0, calm) == helped(1, calm)


@pytest.mark.parametrize("stage", range(4))
def test_the_helps_that_are_earned_stand_beside_the_phone(stage: int) -> None:
    names = [part.name for part in reading(0, stage).targets()]
    assert [name for name in names if name.startswith("help_")] == HELPS[:stage]


def test_where_nothing_tells_yet_the_lamp_says_so_and_lights_the_next_stage_that_does() -> None:
    hands = reading(0)
    before = hands.part("message").words
    hands.tap("help_light_up")
    assert hands.part("bubble").words == WORDS["lit_nothing"].zh
    assert hands.part("message").words == before
    hands.tap("see_more")
    unlit = reading(0)
    for one in (hands, unlit):
        one.wait_for(lambda one=one: one.game.round.phase == "read")
        while one.game.round.stage < 2:
            one.tap("see_more")
    assert hands.picture() != unlit.picture()


def test_while_jiangjiang_asks_nobody_reads_on() -> None:
    hands = reading(0)
    hands.tap("help_call")
    names = [part.name for part in hands.targets()]
    assert "see_more" not in names
    hands.tap("light_3")
    assert hands.part("bubble").words.startswith(WORDS["light_3"].zh)
    hands.tap("light_off")
    assert "see_more" in [part.name for part in hands.targets()]


def test_the_log_is_told_of_the_help_in_a_conversation() -> None:
    hands = reading(0)
    hands.tap("help_light_up")
    hands.tap("answer_ask")
    assert hands.answered[-1].detail["lamp"] == ["light_up"]
    assert is_helped(hands.answered[-1].detail)


def test_nothing_can_be_touched_while_an_answer_is_on_its_way_to_the_log() -> None:
    hands = reading(0)
    hands.log_is_open = False
    hands.tap("answer_stop")
    assert hands.targets() == []
    hands.touch(*hands.part("answer_go").rect[:2])
    hands.open_log()
    assert hands.game.round.answer_given == "stop"

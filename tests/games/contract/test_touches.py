"""Touches anywhere and in any order: nothing crashes, nothing is counted twice, it still ends."""

from __future__ import annotations

import random
from typing import Literal

import pytest
from hands import Hands
from played import MOST_TOUCHES, judged_once, touch_on
from shelf_cases import Case, unlike_levels

from games.contract import Reader, Touch
from kiosk.play_bot.glass import stage_size

GLASS = (640, 400)
Kind = Literal["press", "move", "release"]
KINDS: tuple[Kind, ...] = ("press", "press", "move", "release", "release")
any_level = pytest.mark.parametrize(("game", "level"), unlike_levels())


def case_of(game: str, level: str, seed: int = 7) -> Case:
    return Case(game, level, GLASS, Reader(band="5-6"), seed)


@any_level
def test_a_storm_of_touches_does_no_harm(game: str, level: str) -> None:
    """Presses, moves and releases in any order, outside too, while time goes by in leaps."""
    chance = random.Random(f"{game} {level}")
    hands = case_of(game, level).hands(lamp=3)
    for _ in range(500):
        kind = chance.choice(KINDS)
        spread = chance.choice((1.0, 1.0, 3.0))
        x, y = chance.uniform(-GLASS[0], GLASS[0] * 2), chance.uniform(-GLASS[1], GLASS[1] * 2)
        if spread == 1.0:
            x, y = chance.uniform(0, GLASS[0] - 1), chance.uniform(0, GLASS[1] - 1)
        hands.game.touch(Touch(kind, x, y))
        hands.take()
        hands.game.advance(chance.choice((0.0, 0.001, 1 / 30, 0.4, 5.0)))
        hands.take()
        if chance.random() < 0.1:
            hands.picture()
    play_on(hands, chance)


@any_level
def test_hasty_fingers_answer_once(game: str, level: str) -> None:
    """Each touch comes four times: at once, and again while its answer is on its way."""
    chance = random.Random(f"{game} {level}")
    hands = case_of(game, level).hands()
    for _ in range(12):
        if hands.debrief is None:
            hands.wait_for(lambda: hands.targets() or hands.debrief)
            hands.log_is_open, known = False, len(hands.answered)
            for seconds in (0.0, 0.0, 0.5, 0.5):
                if targets := hands.targets():
                    x, y, width, height = chance.choice(targets).rect
                    hands.touch(x + width / 2, y + height / 2)
                hands.wait(seconds)
            hands.log_is_open = True
            for one in hands.answered[known:]:
                hands.game.recorded(one.number)
            hands.take()
            hands.wait(0.4)
    play_on(hands, chance)


def play_on(hands: Hands, chance: random.Random) -> None:
    """To the end; then the numbers have no gap and every item has one answer."""
    hands.game.touch(Touch("release", -1, -1))
    for _ in range(MOST_TOUCHES):
        if hands.debrief is not None:
            break
        touch_on(hands, chance, lambda _: True)
        hands.wait(0.3)
    assert hands.debrief is not None
    answered = hands.answered
    assert [one.number for one in answered] == list(range(1, len(answered) + 1))
    items = judged_once(answered)
    assert items
    assert len(items) == len(set(items))


@any_level
def test_two_fingers_and_a_lifted_finger_leave_nothing_pressed(game: str, level: str) -> None:
    hands = case_of(game, level).hands()
    hands.wait_for(hands.targets)
    hands.wait(1)
    still, parts, (one, other, *_) = hands.game.is_still, hands.game.parts(), hands.targets()
    for part in (one, other):
        x, y, width, height = part.rect
        hands.game.touch(Touch("press", x + width / 2, y + height / 2))
    hands.game.touch(Touch("release", 1, 1))
    hands.take()
    assert (hands.game.is_still, hands.game.parts()) == (still, parts)
    assert hands.answered == []


@any_level
def test_touches_after_the_end_and_late_news_of_the_log_change_nothing(
    game: str, level: str
) -> None:
    hands = case_of(game, level).hands()
    play_on(hands, random.Random(1))
    told = list(hands.events)
    for x, y in ((1, 1), (320, 200), (600, 390)):
        hands.touch(x, y)
    for number in (0, 1, len(hands.answered), 10_000):
        hands.game.recorded(number)
    hands.wait(1)
    hands.game.resize(stage_size(400, 640, "5-6"))
    hands.game.resize(hands.size)
    hands.picture()
    assert [event for event in hands.events[len(told) :] if event not in told] == []

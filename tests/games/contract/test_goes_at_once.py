"""A round that is over goes at once, with its pictures: 20 MiB that no collector would hurry for.

Python frees what holds itself only now and then, and it doesn't see how large pictures are.
"""

from __future__ import annotations

import gc
import random

import pytest
from hands import Hands
from played import touch_on
from shelf_cases import Case, bands_of, unlike_levels

from games.contract import Reader

GLASS = (640, 400)
TOUCHES = 30


@pytest.mark.parametrize(("game", "level"), unlike_levels())
def test_a_game_that_nobody_holds_is_gone(game: str, level: str) -> None:
    chance = random.Random(f"{game} {level}")
    hands = Case(game, level, GLASS, Reader(band=bands_of(game, level)[-1]), 5).hands()
    for _ in range(TOUCHES):
        hands.picture()
        if hands.debrief is not None:
            break
        touch_on(hands, chance, lambda part: part.name == "next")
        hands.wait(0.4)
    assert held_in_a_ring(hands) == set()


def held_in_a_ring(hands: Hands) -> set[str]:
    """Lets the game go; which of its things then still hold each other."""
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        del hands.game
        gc.collect()
        left = {f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.garbage}
        return {name for name in left if name.startswith("games")}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()

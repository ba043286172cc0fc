"""In less motion a scene comes to rest soon and then does not move at all."""

from __future__ import annotations

import random

import pytest
from played import touch_on
from shelf_cases import Case, bands_of, unlike_levels

from games.contract import Reader

AT_REST = 1.6  # seconds after which a scene stands still
SCENES = 12


@pytest.mark.parametrize(("game", "level"), unlike_levels())
def test_every_scene_comes_to_rest(game: str, level: str) -> None:
    chance = random.Random(f"calm {game} {level}")
    reader = Reader("en", False, bands_of(game, level)[-1], reduced_motion=True)
    hands = Case(game, level, (800, 500), reader, 11).hands()
    for _ in range(SCENES):
        hands.wait_for(lambda: hands.targets() or hands.debrief)
        if hands.debrief is not None:
            break
        hands.wait(AT_REST)
        assert hands.game.is_still
        picture, parts = hands.picture(), hands.game.parts()
        hands.wait(1)
        assert hands.picture() == picture
        assert hands.game.parts() == parts
        touch_on(hands, chance, lambda part: part.name == "answer_stop")

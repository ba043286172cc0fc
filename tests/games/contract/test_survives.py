"""Another glass and another reader in every moment of a round: it goes on where it was."""

from __future__ import annotations

import random
from dataclasses import replace

import pygame
import pytest
from hands import Hands
from played import judged_once, touch_on
from shelf_cases import BANDS, Case, bands_of, unlike_levels

from games.contract import Part, Reader
from kiosk.play_bot.glass import stage_size

GLASS, TURNED = (1024, 768), (600, 900)


def words_of(parts: list[Part]) -> list[tuple[str, str, bool]]:
    return sorted((part.name, part.words, part.can_touch) for part in parts)


def names_of(parts: list[Part]) -> list[tuple[str, bool]]:
    return sorted((part.name, part.can_touch) for part in parts)


@pytest.mark.parametrize(("game", "level"), unlike_levels())
def test_a_round_goes_on_where_it_was(game: str, level: str) -> None:
    """Turned, read otherwise and back, each time that something else is on the glass."""
    chance = random.Random(f"{game} {level}")
    reader = Reader("zh", True, bands_of(game, level)[-1])
    hands = Case(game, level, GLASS, reader, 3).hands(lamp=2)
    moments = set[tuple[tuple[str, bool], ...]]()
    while hands.debrief is None:
        for _ in range(2):
            parts = hands.game.parts()
            if (moment := tuple(names_of(parts))) not in moments:
                moments.add(moment)
                turn_and_read_otherwise(hands, parts, chance)
            hands.step()
        touch_on(hands, chance, lambda part: part.name == "answer_stop")
        hands.wait(0.3)
    answers = judged_once(hands.answered)
    assert len(answers) == len(set(answers))
    assert len(moments) >= 2


def turn_and_read_otherwise(hands: Hands, parts: list[Part], chance: random.Random) -> None:
    aloud = hands.game.aloud()
    other = Reader("en", False, chance.choice(BANDS), True)
    hands.game.resize(stage_size(*TURNED, hands.reader.band))
    assert words_of(hands.game.parts()) == words_of(parts)
    for reader in (other, replace(other, language="zh"), hands.reader):
        hands.game.read_as(reader)
        assert names_of(hands.game.parts()) == names_of(parts)
    hands.game.draw(pygame.Surface(TURNED, pygame.SRCALPHA, 32))
    hands.game.resize(hands.size)
    assert hands.game.parts() == parts
    assert hands.game.aloud() == aloud

"""What the shelf shows of each level, and a level for which the packs hold nothing."""

from __future__ import annotations

import random

import pytest
from shelf_cases import BANDS, Case, bands_of, cards, levels, stock

from games.contract import Reader, Stock

any_level = pytest.mark.parametrize(("game", "level"), levels())
BESIDES = 6  # seeds
WITHOUT_CHANCE = {("convention_puzzle", "our-class.cases")}  # the specimens have one case


@any_level
def test_its_pictures_are_there(game: str, level: str) -> None:
    card = cards()[game]
    [shown] = [one for one in card.all_levels(stock()) if one.id == level]
    assert card.picture.is_file()
    assert shown.picture.is_file()


@any_level
def test_its_words_are_in_both_languages(game: str, level: str) -> None:
    card = cards()[game]
    [shown] = [one for one in card.all_levels(stock()) if one.id == level]
    assert all(
        text.zh and text.en and text.pinyin
        for text in (card.title, card.subtitle, shown.title, shown.subtitle)
    )


@any_level
def test_without_anything_to_play_a_round_ends_at_once(game: str, level: str) -> None:
    hands = Case(game, level, (1024, 768), Reader(), 1).hands(stock=Stock())
    assert hands.debrief.glows == hands.debrief.pairs == 0
    hands.step()
    hands.picture()
    assert hands.targets() == []


def test_every_level_can_be_played_in_some_band() -> None:
    shown = [(card.id, level.id) for card in cards().values() for level in card.all_levels(stock())]
    assert [pair for pair in shown if not bands_of(*pair)] == []


def test_a_game_has_something_for_every_band() -> None:
    for game in cards():
        found = {band for one, level in levels() if one == game for band in bands_of(one, level)}
        assert found == set(BANDS), game


@pytest.mark.parametrize(("game", "level"), [one for one in levels() if one not in WITHOUT_CHANCE])
def test_another_seed_brings_another_order_at_least_sometimes(game: str, level: str) -> None:
    reader = Reader(band=bands_of(game, level)[-1], reduced_motion=True)
    first = set()
    for seed in random.Random(level).sample(range(10_000), BESIDES):
        hands = Case(game, level, (400, 300), reader, seed).hands()
        hands.wait_for(hands.targets)
        parts = [(part.words, part.rect) for part in hands.game.parts()]
        first.add(str((hands.game.aloud(), parts)))
    assert len(first) > 1

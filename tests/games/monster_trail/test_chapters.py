"""Chapters open by what the packs hold: a new item finds its chapter with no code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hands import Hands, core_pairs, core_stock
from tiny_packs import pair, tree, write

from games.contract import Band, Stock
from games.monster_trail.card import CARD
from games.monster_trail.chapters import TRICKS
from quizzes.learning.selection import practice_pairs
from quizzes.pack import read_pack

BANDS: tuple[Band, ...] = ("1-2", "3-4", "5-6", "7-9")


def of_trick(trick: str, count: int, **how: Any) -> list[dict[str, Any]]:
    made = [pair(f"{trick.replace('_', '-')}-{n}", key="AG"[n % 2], **how) for n in range(count)]
    for one in made:
        one["items"][0]["trick"] = trick
    return made


def opened(folder: Path, *pairs: dict[str, Any], band: Band = "3-4") -> list[str]:
    pack = read_pack(write(folder, tree(*pairs)))
    return [level.id for level in CARD.levels_for(pack.pairs, band)]


@pytest.mark.parametrize("trick", TRICKS)
def test_two_pairs_of_a_trick_open_its_chapter_and_no_other(tmp_path: Path, trick: str) -> None:
    assert opened(tmp_path, *of_trick(trick, 2)) == [trick, "mixed"]


def test_one_pair_is_too_few_for_a_chapter(tmp_path: Path) -> None:
    few = [*of_trick("hurry", 1), *of_trick("threat", 1)]
    assert opened(tmp_path, *few) == ["mixed"]


def test_pairs_of_another_band_or_of_a_check_open_nothing(tmp_path: Path) -> None:
    other = of_trick("hurry", 2, bands="7-9")
    check = of_trick("threat", 2)
    for item in [item for one in check for item in one["items"]]:
        item["form"] = "A"
    assert opened(tmp_path, *other, *check) == []


def test_new_items_are_played_in_their_chapter(tmp_path: Path) -> None:
    added = of_trick("too_good", 3)
    pack = read_pack(write(tmp_path, tree(*added)))
    pairs = [*(p for p in core_pairs() if p.r.trick != "too_good"), *pack.pairs]
    hands = Hands(CARD, "too_good", 5, pairs=pairs, glass=(400, 250))
    mine = [item for item in hands.game.round.items if item.id.startswith("too-good")]
    assert len(mine) == 6


@pytest.mark.parametrize("band", BANDS)
def test_every_chapter_that_the_core_pack_opens_has_its_own_pairs(band: Band) -> None:
    practice = practice_pairs(core_pairs(), band)
    for level in CARD.levels_for(core_stock(), band):
        if level.id in TRICKS:
            assert sum(map(level.practises, practice)) >= 2


def test_bosses_and_calls_open_with_conversations_and_cases_alone() -> None:
    full = core_stock()
    nothing = [one.id for one in CARD.levels_for(Stock(pairs=full.pairs), "5-6")]
    every = [one.id for one in CARD.levels_for(full, "5-6")]
    assert every[-2:] == ["bosses", "calls"]
    assert every[:-2] == nothing


def test_no_pack_no_chapter() -> None:
    assert CARD.levels_for(Stock(), "3-4") == []


@pytest.mark.parametrize("trick", TRICKS)
def test_a_chapters_round_is_mostly_of_its_trick_and_never_of_it_alone(trick: str) -> None:
    for seed in range(6):
        round_ = Hands(CARD, trick, seed, pairs=core_pairs(), glass=(400, 250)).game.round
        own = sum(one.r.trick == trick for one in round_.pairs)
        assert (own, len(round_.pairs)) in {(2, 4), (3, 4)}

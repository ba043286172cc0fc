"""What each way of playing earns in the games of this program, over the same rounds."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from toy_games import PACK

from games.contract import Part
from games.shelf import read_shelf
from kiosk.play_bot.bot import Bot, Tally
from kiosk.play_bot.policies import POLICIES, message_on
from kiosk.store import open_store

SEED = 5


@cache
def earned(policy: str) -> Tally:
    with TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        return Bot(POLICIES[policy], store, read_shelf(), [PACK], SEED).play_visits(1)


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_nobody_breaks_a_game(policy: str) -> None:
    assert earned(policy).crashes == 0
    assert earned(policy).answers == earned("careful").answers


def test_the_careful_light_every_glow() -> None:
    assert earned("careful").glows * 2 == earned("careful").answers


@pytest.mark.parametrize("policy", ["suspicious", "reckless"])
def test_always_the_same_answer_earns_nothing(policy: str) -> None:
    assert earned(policy).glows == 0


def test_always_asking_earns_less_than_half() -> None:
    assert earned("asker").glows < earned("careful").glows / 2


def test_a_message_is_known_by_its_words() -> None:
    items = [*PACK.items()]
    for item in items:
        part = Part("message", "text", (0, 0, 9, 9), f"{item.sender.en} / {item.text.en}")
        assert message_on([part], items, "en") is item


def test_luck_in_puzzles_is_counted_apart() -> None:
    assert earned("careful").puzzle_glows > 0
    assert earned("suspicious").glows == 0

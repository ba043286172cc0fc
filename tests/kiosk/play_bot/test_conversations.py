"""What each way of playing earns with bosses, and what cases of whom to call leave in the log."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from toy_games import PACK

from games.shelf import Shelf, read_shelf
from kiosk.play_bot.bot import Bot, Tally
from kiosk.play_bot.policies import POLICIES
from kiosk.store import open_store

VISITS = 4  # one of each band


class Played(NamedTuple):
    tally: Tally
    rows: list[tuple[str, str, str, str, float, str]]


def played(policy: str, level: str) -> Played:
    shelf = read_shelf()
    card = next(card for card in shelf.cards if card.id == "monster_trail")
    only = replace(card, levels=[one for one in card.levels if one.id == level])
    with TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        bot = Bot(POLICIES[policy], store, Shelf((only,), ()), [PACK], 3)
        tally = bot.play_visits(VISITS)
        rows = store.read("select pair, item, kind, answer, score, key from response")
        reports = store.class_by_skill(None)
        assert level != "calls" or reports == []
        return Played(tally, rows)


def by_side(rows: list[tuple[str, str, str, str, float, str]]) -> dict[bool, float]:
    """The mean score of bosses (True) and of look-alikes."""
    scores: dict[bool, list[float]] = {True: [], False: []}
    for _, item, kind, _, score, _ in rows:
        if kind == "answer":
            scores[item.endswith("-r")].append(score)
    return {side: sum(all_) / len(all_) for side, all_ in scores.items()}


def test_the_careful_light_every_pair() -> None:
    tally = played("careful", "bosses").tally
    assert (tally.crashes, tally.answers) == (0, tally.rounds * 4)
    assert tally.glows == tally.rounds * 2


@pytest.mark.parametrize("policy", ["suspicious", "reckless"])
def test_always_the_same_answer_lights_no_pair(policy: str) -> None:
    tally = played(policy, "bosses").tally
    assert (tally.glows, tally.crashes) == (0, 0)


def test_always_stopping_gains_nothing_on_either_side() -> None:
    """The openings tell nothing, so that who stops at once stops too early."""
    rows = played("suspicious", "bosses").rows
    assert by_side(rows) == {True: 0.0, False: 0.0}
    assert Counter(key for *_, kind, answer, _, key in rows if answer == "stop")["R"] == 0


def test_always_going_on_gains_nothing_on_bosses() -> None:
    assert by_side(played("reckless", "bosses").rows)[True] == 0


def test_always_asking_lights_only_what_is_for_a_grown_up() -> None:
    shown = played("asker", "bosses")
    mates = {row[0] for row in shown.rows if row[2] == "answer" and row[5] == "A"}
    assert shown.tally.glows == len(
        {(row[0], n) for n, row in enumerate(shown.rows) if row[0] in mates and row[5] == "A"}
    )


def test_the_careful_know_whom_to_call_and_reports_count_no_case() -> None:
    shown = played("careful", "calls")
    assert shown.tally.crashes == 0
    assert {(kind, key) for _, _, kind, _, _, key in shown.rows} == {("call", "")}
    assert {score for *_, score, _ in shown.rows} == {1.0}


def test_always_telling_a_grown_up_is_not_always_enough() -> None:
    scores = {score for *_, score, _ in played("asker", "calls").rows}
    assert scores == {0.0, 1.0}

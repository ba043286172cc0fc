from __future__ import annotations

import logging
import random
import subprocess
import sys
from time import monotonic

import pytest
from toy_games import PACK, Breaks, GoesOnAlone, NeverEnds, SaysAtOnce, TellsAtOnce, Toy, card

from games.contract import Card
from games.shelf import Shelf
from kiosk.play_bot.bot import Bot
from kiosk.play_bot.policies import POLICIES
from kiosk.store import Store


def bot(store: Store, *cards: Card, policy: str = "careful", seed: int = 1) -> Bot:
    return Bot(POLICIES[policy], store, Shelf(cards, ()), [PACK], seed)


def test_a_visit_plays_every_level_of_every_game(store: Store) -> None:
    tally = bot(store, card(Toy, 3), card(Toy, 2)).play_visits(1)
    assert (tally.visits, tally.rounds, tally.answers) == (1, 5, 5)


def test_four_visits_are_of_four_bands(store: Store) -> None:
    bot(store, card(Toy)).play_visits(4)
    bands = {band for (band,) in store.read("select band from visit")}
    assert bands == {"1-2", "3-4", "5-6", "7-9"}


def test_every_answer_is_in_the_log_and_every_visit_has_ended(store: Store) -> None:
    tally = bot(store, card(Toy, 3)).play_visits(2)
    assert store.read("select count(*) from response where kind = 'answer'") == [(tally.answers,)]
    assert store.read("select count(*) from round where ended is not null") == [(tally.rounds,)]
    assert store.open_visits() == []


def test_a_crash_is_counted_and_logged_and_the_bot_goes_on(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        tally = bot(store, card(Breaks), card(Toy)).play_visits(2)
    assert (tally.crashes, tally.rounds, tally.answers) == (2, 4, 2)
    assert "broken spring" in caplog.text
    assert "Breaks" in caplog.text


@pytest.mark.parametrize("game", [TellsAtOnce, SaysAtOnce, GoesOnAlone])
def test_a_game_that_tells_before_the_log_has_the_answer_counts_as_crashed(
    store: Store, game: type[Toy], caplog: pytest.LogCaptureFixture
) -> None:
    tally = bot(store, card(game)).play_visits(1)
    assert (tally.crashes, tally.answers) == (1, 0)
    assert "ShownTooSoon" in caplog.text


def test_a_round_without_end_is_given_up(
    store: Store, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.play_bot.player.LONGEST_ROUND", 30.0)
    assert bot(store, card(NeverEnds)).play_visits(1).crashes == 1
    assert "no end" in caplog.text


def test_a_game_left_off_the_shelf_counts_as_crashed(store: Store) -> None:
    shelf = Shelf((card(Toy),), (("broken", "SyntaxError"),))
    tally = Bot(POLICIES["asker"], store, shelf, [PACK], 1).play_visits(1)
    assert (tally.crashes, tally.rounds) == (1, 1)


def test_by_time_at_least_one_round_is_played(store: Store) -> None:
    assert bot(store, card(Toy, 3)).play_until(monotonic() - 1).rounds == 1


def test_an_empty_shelf_ends_at_once(store: Store) -> None:
    assert bot(store).play_until(monotonic() + 3600).rounds == 0


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_the_rounds_are_the_same_for_every_policy(store: Store, policy: str) -> None:
    bot(store, card(Toy, 2), policy="careful").play_visits(2)
    bot(store, card(Toy, 2), policy=policy).play_visits(2)
    seeds = [seed for (seed,) in store.read("select seed from round order by rowid")]
    assert seeds[:4] == seeds[4:]


def test_another_seed_brings_other_rounds(store: Store) -> None:
    for seed in (1, 2):
        bot(store, card(Toy), seed=seed).play_visits(1)
    [(one,), (other,)] = store.read("select seed from round")
    assert one != other


def test_the_random_bot_answers_this_and_that(store: Store) -> None:
    bot(store, card(Toy, 3), policy="random", seed=random.Random(3).getrandbits(9)).play_visits(8)
    assert {a for (a,) in store.read("select answer from response")} == {"stop", "ask", "go"}


def test_no_qt_is_needed() -> None:
    program = (
        "import sys\n"
        "import kiosk.play_bot.bot, kiosk.play_bot.command, games.monster_trail.game\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

"""The game of docs/A-NEW-GAME.md, built from the page, is a game."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hands import Hands
from page_game import FILE, PAGE, build_page_game

from games.contract import Card, Reader
from games.shelf import read_shelf
from kiosk.play_bot.bot import Bot
from kiosk.play_bot.policies import POLICIES
from kiosk.store import open_store
from quizzes.pack import core_pack_folder, read_pack


@pytest.fixture
def page_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Card]:
    shelf = tmp_path / "page_games"
    build_page_game(shelf)
    monkeypatch.syspath_prepend(tmp_path)
    read = read_shelf(shelf, "page_games")
    assert read.left_off == ()
    yield read.cards[0]
    for name in [name for name in sys.modules if name.startswith("page_games")]:
        del sys.modules[name]


def test_the_page_holds_every_file(page_card: Card) -> None:
    assert page_card.id == "still_water"
    assert [name for name, _ in FILE.findall(PAGE.read_text("utf-8"))] == [
        "words.yaml", "card.py", "game.py",
    ]  # fmt: skip


@pytest.mark.parametrize(("policy", "share"), [("careful", 1), ("suspicious", 0), ("reckless", 0)])
def test_the_bot_plays_it_without_knowing_it(
    page_card: Card, policy: str, share: int, tmp_path: Path
) -> None:
    from games.shelf import Shelf

    pack = read_pack(core_pack_folder())
    with open_store(tmp_path / "data") as store:
        tally = Bot(POLICIES[policy], store, Shelf((page_card,), ()), [pack], 1).play_visits(4)
    assert (tally.rounds, tally.answers, tally.crashes) == (4, 32, 0)
    assert tally.glows == 16 * share


@pytest.mark.parametrize("glass", [(1920, 1080), (1080, 1920), (1024, 768)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_its_texts_fit_and_its_buttons_are_large(
    page_card: Card, glass: tuple[int, int], language: str
) -> None:
    hands = Hands(page_card, reader=Reader(language, True, "1-2"), glass=glass)  # type: ignore[arg-type]
    while hands.debrief is None:
        assert [p for p in hands.game.parts() if p.is_cut] == []
        least = 20 * hands.size.px_per_mm
        assert all(min(p.rect[2:]) >= least for p in hands.targets())
        hands.picture()
        hands.tap(hands.targets()[0].name)


def test_it_waits_for_the_log(page_card: Card) -> None:
    hands = Hands(page_card)
    hands.log_is_open = False
    hands.tap("answer_stop")
    assert hands.targets() == []
    hands.open_log()
    assert [p.name for p in hands.targets()] == ["next"]


def test_it_says_that_a_pack_has_nothing_for_it(page_card: Card) -> None:
    assert Hands(page_card, pairs=[]).debrief.pairs == 0


def test_the_pages_code_is_clean(page_card: Card, tmp_path: Path) -> None:
    import subprocess

    game = tmp_path / "page_games" / "still_water"
    run = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--select", "E,F,I", "--line-length", "100", game],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout

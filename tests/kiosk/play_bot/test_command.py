from __future__ import annotations

import json
from pathlib import Path
from tempfile import gettempdir

import pytest
from click.testing import CliRunner, Result

from kiosk.command_line import main
from kiosk.store import open_store

FEW = ["--policy", "careful", "--minutes", "0.00001", "--json"]  # one round


def run(*words: object) -> Result:
    return CliRunner().invoke(main, ["play-bot", *map(str, words)])


def test_the_tally_is_json_and_nothing_else() -> None:
    result = run(*FEW)
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout) == {
        "visits": 1, "rounds": 1, "answers": 8, "glows": 4, "crashes": 0,
    }  # fmt: skip


def test_the_answers_stay_in_a_folder_that_was_asked_for(tmp_path: Path) -> None:
    run(*FEW, "--data", tmp_path)
    run(*FEW, "--data", tmp_path)
    with open_store(tmp_path) as store:
        assert store.settings().is_demo
        assert store.read("select count(*) from response where kind = 'answer'") == [(16,)]


def test_unless_asked_nothing_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path / "station"))
    before = set(Path(gettempdir()).glob("play-bot-*"))
    run(*FEW)
    assert not (tmp_path / "station").exists()
    assert set(Path(gettempdir()).glob("play-bot-*")) <= before


def test_a_folder_with_real_visits_is_refused(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.end_visit(store.start_visit("3-4", "zh").result(), "goodbye").result()
    result = run(*FEW, "--data", tmp_path)
    assert result.exit_code == 1
    assert "there are real visits here" in result.stderr
    assert str(tmp_path) in result.stderr
    with open_store(tmp_path) as store:
        assert not store.settings().is_demo
        assert store.read("select count(*) from visit") == [(1,)]


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--policy", "bold"],
        ["--policy", "careful", "--visits", "0"],
        ["--policy", "careful", "--visits", "1", "--minutes", "1"],
        ["--policy", "careful", "--minutes", "-1"],
        ["--policy", "careful", "--seed", "x"],
    ],
)
def test_misuse_ends_with_two(words: list[str]) -> None:
    assert run(*words).exit_code == 2


def test_a_crash_ends_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    from toy_games import Breaks, card

    from games.shelf import Shelf

    monkeypatch.setattr("games.shelf.read_shelf", lambda: Shelf((card(Breaks),), ()))
    result = run("--policy", "random", "--visits", 1)
    assert result.exit_code == 1
    assert result.stdout == "visits 1, rounds 1, answers 0, glows 0, crashes 1\n"

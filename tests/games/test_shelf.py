from __future__ import annotations

import sys
from pathlib import Path

import pytest

from games.shelf import read_shelf

GOOD = """
from types import SimpleNamespace
CARD = SimpleNamespace(id="{name}", stands=100)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty package of games of its own: its name is the folder's."""
    package = tmp_path / f"games_of_{tmp_path.name.replace('-', '_')}"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    yield package
    for name in [name for name in sys.modules if name.startswith(package.name)]:
        del sys.modules[name]


def put(folder: Path, name: str, card: str) -> None:
    (folder / name).mkdir()
    (folder / name / "__init__.py").touch()
    (folder / name / "card.py").write_text(card, "utf-8")


def test_every_folder_with_a_card_is_on_the_shelf(folder: Path) -> None:
    put(folder, "one", GOOD.format(name="one"))
    put(folder, "two", GOOD.format(name="two"))
    (folder / "stage").mkdir()
    shelf = read_shelf(folder, folder.name)
    assert [card.id for card in shelf.cards] == ["one", "two"]
    assert shelf.left_off == ()


@pytest.mark.parametrize(
    ("card", "fault"),
    [
        ("import no_such_module_anywhere", "no_such_module_anywhere"),
        ("1 / 0", "ZeroDivisionError"),
        ("def broken(:", "SyntaxError"),
        ("", "CARD"),
        ("open('no such picture')", "FileNotFoundError"),
    ],
)
def test_a_broken_game_is_left_off_and_the_others_go_on(
    folder: Path, card: str, fault: str
) -> None:
    put(folder, "broken", card)
    put(folder, "sound", GOOD.format(name="sound"))
    shelf = read_shelf(folder, folder.name)
    assert [card.id for card in shelf.cards] == ["sound"]
    [(name, told)] = shelf.left_off
    assert name == "broken"
    assert fault in told


def test_the_games_of_this_program_are_all_on_the_shelf() -> None:
    shelf = read_shelf()
    assert "monster_trail" in {card.id for card in shelf.cards}
    assert shelf.left_off == ()


def test_reading_the_shelf_does_not_wake_pygame() -> None:
    import subprocess

    program = "import sys, games.shelf; games.shelf.read_shelf(); sys.exit('pygame' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

"""The wheel carries everything that the station needs, and opens away from the clone."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("kiosk", "games", "quizzes", "media")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation"),
            *("--no-index", "--wheel-dir", folder, ROOT),
        ],
        check=True,
    )
    return next(folder.glob("*.whl"))


def test_everything_that_is_no_code_is_in_the_wheel(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    kinds = {".qml", ".svg", ".yaml", ".json", ".sql", ".opus", ".ogg", ".wav", ".png", ".py"}
    wanted = {
        file.relative_to(ROOT).as_posix()
        for part in PARTS
        for file in (ROOT / part).rglob("*")
        if file.suffix in kinds
    }
    assert wanted - packed == set()


def test_the_command_answers_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    asked = "import kiosk.__main__ as k; print(k.__file__); k.main(['--version'])"
    said = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert Path(said[0]).is_relative_to(tmp_path / "site")
    assert any(character.isdigit() for character in said[-1])

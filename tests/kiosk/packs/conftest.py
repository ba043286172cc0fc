"""Packs of two little versions, a publisher, and the command line over a station of its own."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parents[2] / "quizzes"))  # for tiny_packs


@dataclass
class Press:
    """Makes and signs packs, as a publisher would."""

    folder: Path

    def __post_init__(self) -> None:
        from quizzes.glowpack.signing import new_key, read_key

        self.key = read_key(new_key())

    @property
    def mark(self) -> str:
        from quizzes.glowpack.signing import fingerprint, public_key

        return fingerprint(public_key(self.key))

    def make(self, number: str, seq: int, *pairs: dict, key=None, **header: str) -> Path:
        from tiny_packs import tree, write

        from quizzes.glowpack.build import build

        data = tree(*pairs) | {"version": number, "seq": str(seq)} | header
        source = self.folder / f"source-{header.get('id', 'tiny')}-{number}-{seq}"
        return build(write(source, data), self.folder, key or self.key)


@pytest.fixture
def press(tmp_path) -> Press:
    (tmp_path / "press").mkdir()
    return Press(tmp_path / "press")


@pytest.fixture
def run(tmp_path, monkeypatch):
    """`kiosk pack …`; gives the outcome, and its JSON where there is some."""
    from kiosk.command_line import main

    monkeypatch.setenv("KIOSK_DATA", str(tmp_path / "data"))

    def call(*words, code: int = 0):
        done: Result = CliRunner().invoke(main, ["pack", *map(str, words), "--json"])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.output
        assert done.exit_code == code, done.output
        return json.loads(done.stdout)

    return call

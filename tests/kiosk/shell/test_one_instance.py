"""One station on one data folder, and how a second start calls it to the front."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.shell.one_instance import OneInstance

ROOT = Path(__file__).parents[3]
SECOND = """
import sys
from pathlib import Path
from kiosk.shell.one_instance import OneInstance
print(OneInstance(Path(sys.argv[1])).take())
"""


@pytest.fixture
def places(tmp_path, monkeypatch):
    for place in ("data", "tmp"):
        (tmp_path / place).mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    return tmp_path / "data", tmp_path / "tmp"


@pytest.fixture
def first(qapp, places):
    held = OneInstance(places[0])
    assert held.take()
    yield held
    held.let_go()


def until(condition, patience=10.0):
    end = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < end
        QCoreApplication.processEvents()


def start_again(folder: Path) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", SECOND, str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return ended.stdout.strip()


def test_each_second_start_ends_and_raises_the_first(first, places):
    raised = []
    first.raised.connect(lambda: raised.append(True))
    for times in (1, 2):
        assert start_again(places[0]) == "False"
        until(lambda times=times: len(raised) == times)


def test_another_folder_is_another_station(first, places):
    assert start_again(places[1]) == "True"


def test_only_its_own_user_can_raise_it(first, places):
    (pipe,) = places[1].glob("fingertip-glow-*")
    assert stat.S_IMODE(pipe.stat().st_mode) == 0o600


def test_nothing_is_left_when_it_ends(qapp, places):
    one = OneInstance(places[0])
    one.take()
    one.let_go()
    assert list(places[1].iterdir()) == []
    assert start_again(places[0]) == "True"


def test_what_a_killed_station_left_is_taken_over(qapp, places):
    assert start_again(places[0]) == "True"  # it ended without giving back
    one = OneInstance(places[0])
    assert one.take()
    one.let_go()


def test_a_station_that_nobody_can_raise_runs_all_the_same(qapp, places, monkeypatch, caplog):
    monkeypatch.setenv("TMPDIR", str(places[1] / "missing"))
    one = OneInstance(places[0])
    assert one.take()
    assert "can't raise" in caplog.text
    one.let_go()

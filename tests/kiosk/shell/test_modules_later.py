"""Modules that come when they are used."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.shell.modules_later import load_when_used


def said_by(program, folder):
    """What a fresh Python prints: PySide6, which other tests load, looks into each import."""
    begins = "import sys; sys.path.insert(0, sys.argv[1]); from types import ModuleType\n"
    begins += "from kiosk.shell.modules_later import load_when_used; load_when_used(['late'])\n"
    ended = subprocess.run(
        [sys.executable, "-c", begins + program, str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    return ended.stdout.split()


@pytest.fixture
def late(tmp_path):
    (tmp_path / "late.py").write_text("print('runs')\nword = 'word'\n")
    return tmp_path


def test_an_import_does_not_run_it(late):
    assert said_by("import late; print('ends')", late) == ["ends"]


def test_the_first_name_that_is_asked_for_runs_it_once(late):
    program = "import late; print(late.word, late.word, type(late) is ModuleType)"
    assert said_by(program, late) == ["runs", "word", "word", "True"]


def test_a_name_that_it_lacks_is_missing_as_ever(late):
    program = "import late; print(hasattr(late, 'nothing'), hasattr(late, 'nothing'))"
    assert said_by(program, late) == ["runs", "False", "False"]


def test_two_threads_that_come_together_both_find_it_whole(tmp_path):
    (tmp_path / "late.py").write_text("import time\nfirst = 1\ntime.sleep(0.2)\nlast = 2\n")
    program = (
        "import late, threading\n"
        "found = []\n"
        "both = [threading.Thread(target=lambda: found.append(late.last)) for _ in range(2)]\n"
        "[one.start() for one in both]; [one.join() for one in both]; print(found)"
    )
    assert said_by(program, tmp_path) == ["[2,", "2]"]


def test_what_is_loaded_already_stays():
    before = sys.modules["types"]
    load_when_used(["types", "no_such_module"])
    assert sys.modules["types"] is before
    assert "no_such_module" not in sys.modules

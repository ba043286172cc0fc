"""The sheet on its way to a printer: CUPS' own commands, here as two small programs."""

import os
import stat
from pathlib import Path

import pytest

from kiosk.cards.printing import find_printer, send_to_printer
from kiosk.problems import StationProblem


@pytest.fixture
def cups(tmp_path, monkeypatch):
    """Puts programs on the way that answer as CUPS does."""
    tools = tmp_path / "tools"
    tools.mkdir()
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")

    def put(name, script):
        file = tools / name
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)

    return put


def test_the_first_printer_that_cups_knows_is_found(cups):
    cups("lpstat", 'test "$1" = -e && echo laser && echo inkjet')
    assert find_printer().result() == "laser"


def test_no_printer_is_no_fault(cups):
    cups("lpstat", "exit 0")
    assert find_printer().result() == ""


def test_a_machine_without_cups_has_no_printer(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_printer().result() == ""


def test_what_is_drawn_reaches_the_printer_and_leaves_no_file(cups, tmp_path):
    cups("lp", f'echo "$@" > {tmp_path}/asked; cp "$5" {tmp_path}/printed')
    send_to_printer("laser", lambda file: file.write_text("a sheet")).result()
    said = (tmp_path / "asked").read_text().split()
    assert said[:4] == ["-d", "laser", "-o", "media=A4"]
    assert (tmp_path / "printed").read_text() == "a sheet"
    assert not Path(said[4]).exists()


def test_a_printer_that_refuses_is_told_with_its_reason(cups):
    cups("lp", "echo 'lp: out of paper' >&2; exit 1")
    with pytest.raises(StationProblem, match="out of paper"):
        send_to_printer("laser", lambda file: file.write_text("a sheet")).result()

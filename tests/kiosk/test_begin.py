"""The station's own options are read without click, and mean the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kiosk import begin
from kiosk.begin import Plain, plain_options
from kiosk.command_line import main

WELL_SAID = [
    ("", Plain()),
    ("--data d", Plain(Path("d"))),
    ("--windowed 1280x800", Plain(windowed=(1280, 800))),
    ("--lang en --data /a/b --windowed 320x8000", Plain(Path("/a/b"), (320, 8000), "en")),
]
FOR_CLICK = (
    "--folder d", "--help", "--version", "doctor", "--data d doctor", "--lang fr", "--lang",
    "--data=d", "--windowed 10x10", "--windowed wide", "--lang zh --lang en", "doctor --json",
    "--nothing x",
)  # fmt: skip


@pytest.mark.parametrize(("said", "meant"), WELL_SAID)
def test_plain_options_are_read_here_as_click_reads_them(said, meant, monkeypatch):
    told = []
    monkeypatch.setattr("kiosk.command_line.begin", told.append)
    CliRunner().invoke(main, said.split(), catch_exceptions=False)
    assert [plain_options(said.split())] == told == [meant]


@pytest.mark.parametrize("said", FOR_CLICK)
def test_everything_else_is_left_to_click(said):
    assert plain_options(said.split()) is None


def test_every_option_of_the_station_has_its_place_here():
    options = [one for one in main.params if isinstance(one, click.Option)]
    assert {one.name for one in options} - {"version", "folders"} == set(Plain._fields)


def test_a_size_out_of_reason_is_refused_with_an_example():
    refused = CliRunner().invoke(main, ["--windowed", "10x10"])
    assert refused.exit_code == 2
    assert "1280x800" in refused.stderr


def test_the_way_to_the_glass_imports_no_commands():
    program = f"import sys; sys.argv = ['kiosk']; import kiosk.__main__; print({HEAVY} & {SEEN})"
    ended = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(Path(begin.__file__).parents[1])},
    )  # fmt: skip
    assert ended.stdout.strip() == "set()"


HEAVY = "{'click', 'kiosk.command_line', 'subprocess', 'yaml', 'pydantic'}"
SEEN = "set(sys.modules)"

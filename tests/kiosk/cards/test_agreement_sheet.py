"""`kiosk class agreement`: the sheet of what a class agreed on, and clear sentences without one."""

import json
import shutil
import subprocess

import pytest
from click.testing import CliRunner

from kiosk.command_line import main
from kiosk.store import AgreedLine, open_store
from quizzes.pack import core_pack_folder, read_pack

CARDS = read_pack(core_pack_folder()).agreements


@pytest.fixture
def agreed(tmp_path):
    """A class that agreed on the five longest cards."""
    longest = sorted(CARDS, key=lambda card: -len(card.text.zh))[:5]
    with open_store(tmp_path / "data") as store:
        made = store.new_class("三（2）班", 2, "3-4").result()
        store.new_class("四（1）班", 2, "3-4").result()
        lines = [AgreedLine(card.id, card.revision, card.text) for card in longest]
        store.keep_agreement(made.id, lines).result()
    return longest


@pytest.fixture
def write(qapp, tmp_path, agreed):
    def run(*more, name="三（2）班", out="sheet.pdf"):
        options = ["class", "agreement", name, "--data", str(tmp_path / "data")]
        return CliRunner().invoke(main, [*options, "--out", str(tmp_path / out), *more])

    return run


def test_the_sheet_has_the_five_lines_the_label_and_the_class(write, agreed, tmp_path):
    assert write().exit_code == 0
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    done = subprocess.run(
        ["pdftotext", tmp_path / "sheet.pdf", "-"], capture_output=True, text=True, check=True
    )
    words = "".join(done.stdout.split())
    for card in agreed:
        assert card.text.en.replace(" ", "") in words
        assert set(card.text.zh) <= set(words)
    assert "我们自己约定" in words and "三（2）班" in words


def test_what_was_written_is_told_as_json_and_audited(write, agreed, tmp_path):
    told = json.loads(write("--json").stdout)
    assert told["class"] == "三（2）班" and told["lines"] == [card.text.zh for card in agreed]
    with open_store(tmp_path / "data") as store:
        assert store.deeds(1)[0].what == "wrote the agreement of 三（2）班 as a file"


def test_a_class_without_an_agreement_says_where_to_choose_one(write, tmp_path):
    done = write(name="四（1）班")
    assert done.exit_code == 1 and "老师页面" in done.stderr
    assert not list(tmp_path.glob("*.pdf*"))


def test_a_class_that_is_not_there_is_said(write):
    assert "no class of that name" in write(name="九班").stderr


def test_a_file_that_is_there_is_not_overwritten(write, tmp_path):
    (tmp_path / "sheet.pdf").write_text("mine")
    assert write().exit_code == 1
    assert (tmp_path / "sheet.pdf").read_text() == "mine"


def test_a_folder_that_is_not_there_is_said(write):
    done = write(out="nowhere/sheet.pdf")
    assert done.exit_code == 1 and "nowhere" in done.stderr

"""`kiosk class new`: class and cards, both or neither; clear sentences for bad input."""

import json
import shutil
import subprocess

import pytest
from click.testing import CliRunner

from kiosk.command_line import main
from kiosk.store import open_store


@pytest.fixture
def new(qapp, tmp_path):
    def run(*more, name="三（2）班", seats="3", cards="cards.pdf"):
        options = ["class", "new", name, "--seats", seats, "--band", "3-4"]
        options += ["--data", str(tmp_path / "data")]
        if cards:
            options += ["--cards", str(tmp_path / cards)]
        return CliRunner().invoke(main, [*options, *more])

    return run


def classes(tmp_path):
    with open_store(tmp_path / "data") as store:
        return [(one.name, one.seats, one.band) for one in store.classes()]


def words_of(pdf):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout


def test_a_class_and_its_cards_are_made(new, tmp_path):
    done = new("--json", seats="9")
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert (told["class"], told["seats"], told["pages"]) == ("三（2）班", 9, 2)
    assert classes(tmp_path) == [("三（2）班", 9, "3-4")]
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")


def test_a_card_says_class_seat_and_how_to_sign_in(new, tmp_path):
    new()
    words = words_of(tmp_path / "cards.pdf")
    assert "三（2）班" in words and "Seat 3" in words and "My class" in words


def test_without_cards_nothing_is_made_and_the_reason_is_said(new, tmp_path):
    done = new(cards=None)
    assert done.exit_code == 2 and "--cards" in done.stderr
    assert classes(tmp_path) == []


def test_a_name_that_is_taken_leaves_no_cards(new, tmp_path):
    new()
    done = new(cards="again.pdf")
    assert done.exit_code == 1 and "同名" in done.stderr
    assert sorted(file.name for file in tmp_path.glob("*.pdf*")) == ["cards.pdf"]


def test_cards_that_are_there_already_are_not_overwritten(new, tmp_path):
    new()
    before = (tmp_path / "cards.pdf").read_bytes()
    done = new(name="四（1）班")
    assert done.exit_code == 1 and "cards.pdf" in done.stderr
    assert (tmp_path / "cards.pdf").read_bytes() == before and len(classes(tmp_path)) == 1


def test_cards_that_cannot_be_written_make_no_class(new, tmp_path):
    done = new(cards="nowhere/cards.pdf")
    assert done.exit_code == 1 and "nowhere" in done.stderr
    assert classes(tmp_path) == []


def test_a_class_of_61_is_misuse(new, tmp_path):
    assert new(seats="61").exit_code == 2


def test_an_empty_name_is_misuse(new):
    assert new(name=" ").exit_code == 2


def test_the_pictures_on_the_cards_are_those_of_the_seats(qapp, tmp_path, monkeypatch):
    from kiosk.cards import class_cards, class_command

    drawn = {}

    def remember(pages, class_name, pictures):
        drawn.update(pictures)
        return real(pages, class_name, pictures)

    real = class_cards.CardPages.draw
    monkeypatch.setattr(class_cards.CardPages, "draw", remember)
    class_command.make_class(tmp_path / "data", "三班", 3, "3-4", tmp_path / "cards.pdf")
    with open_store(tmp_path / "data") as store:
        (made,) = store.classes()
        for seat in store.seats(made.id):
            assert store.check_pictures(seat.id, drawn[seat.number])

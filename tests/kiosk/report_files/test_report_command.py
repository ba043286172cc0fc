import json

import pytest
from click.testing import CliRunner

from kiosk.command_line import main
from kiosk.reports.bank import Bank
from kiosk.reports.read import read_map
from kiosk.store import open_store

CLASS = "演示1年1班"


def run(folder, *words):
    return CliRunner().invoke(main, ["report", *words, "--data", str(folder)])


def rows_of(folder, *words):
    done = run(folder, *words, "--json")
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)["tables"][0]["rows"]


def test_the_command_gives_the_numbers_of_the_glass(folder):
    rows = rows_of(folder, "map", "--class", CLASS)
    with open_store(folder) as store:
        found = read_map(store, store.classes()[0].id, Bank())
    for row, own in zip(rows, (found.all, *found.rows), strict=True):
        assert (row["R_stop"], row["A_ask"], row["G_go"], row["seats"]) == (
            own.tricks.stop, own.grown_up.ask, own.fine.go, own.seats,
        )  # fmt: skip
        assert row["hits_low"] == round(own.hits.interval.low, 4)
    assert any(row["on_the_way"] for row in rows)


@pytest.mark.parametrize("form", ["table", "csv", "xlsx", "pdf", "json"])
def test_every_form_writes_a_file(folder, tmp_path, form):
    out = tmp_path / f"map.{form}"
    done = run(folder, "map", "--class", CLASS, "--format", form, "--out", str(out))
    assert done.exit_code == 0 and done.stdout == ""
    assert out.stat().st_size > 500
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


@pytest.mark.parametrize("words", [["items", "--skill", "F01"], ["trend"], ["seat", "--seat", "2"]])
def test_every_report_is_drawn_on_paper(folder, tmp_path, words):
    out = tmp_path / "drawn.pdf"
    given = (*words, "--class", CLASS, "--format", "pdf", "--out", str(out), "--lang", "en")
    assert run(folder, *given).exit_code == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_guests_have_a_map_without_seats(folder):
    rows = rows_of(folder, "map")
    assert rows[0]["R_stop"] > 0 and rows[0]["seats"] == 0 and rows[0]["secure"] is None


def test_checks_are_told_apart_from_practice(folder):
    by_occasion = {
        one: rows_of(folder, "map", "--class", CLASS, "--occasion", one)[0]["hits_of"]
        for one in ("practice", "before", "after", "four_weeks", "all")
    }
    assert by_occasion.pop("all") == sum(by_occasion.values())
    assert by_occasion["practice"] > by_occasion["before"] > 0


def test_a_seat_is_told_in_words_and_its_opening_is_recorded(folder):
    done = run(folder, "seat", "--class", CLASS, "--seat", "2")
    assert "接下来可以做" in done.stdout and "不和别人比" in done.stdout
    with open_store(folder) as store:
        assert f"report seat of {CLASS} seat 2 as table" in [deed.what for deed in store.deeds()]


def test_a_file_that_is_there_is_not_overwritten(folder, tmp_path):
    out = tmp_path / "map.csv"
    out.write_text("mine")
    done = run(folder, "map", "--format", "csv", "--out", str(out))
    assert done.exit_code == 1 and "there already" in done.stderr
    assert out.read_text() == "mine"


def test_an_unknown_class_or_seat_is_told_in_one_sentence(folder):
    assert "no class of that name" in run(folder, "map", "--class", "四班").stderr
    assert "no such seat" in run(folder, "seat", "--class", CLASS, "--seat", "99").stderr


def test_a_workbook_or_a_page_needs_a_file(folder):
    assert run(folder, "map", "--format", "pdf").exit_code == 2
    assert run(folder, "seat", "--seat", "2").exit_code == 2

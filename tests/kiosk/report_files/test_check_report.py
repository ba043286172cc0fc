"""`kiosk report check`: the numbers of the class desk, and what may be claimed."""

import json

import pytest
from click.testing import CliRunner

from kiosk.command_line import main
from kiosk.report_files.words import say
from kiosk.store import Response, open_store

CLASS = "三（2）班"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Six seats before and five after, with two tricks and two fine messages each; four later."""
    folder = tmp_path_factory.mktemp("check") / "data"
    with open_store(folder) as store:
        made = store.new_class(CLASS, 6, "3-4").result()
        store.new_class("新班", 3, "3-4").result()
        store.change_settings("staff", class_seats_on=True).result()
        for number, seat in made.seats.items():
            store.set_consent(seat, f"T-{number}", "staff").result()
        for occasion, seats in (("before", 6), ("after", 5), ("four_weeks", 4)):
            for number in range(1, seats + 1):
                visit = store.start_visit("3-4", "zh", made.seats[number]).result()
                for n, (key, answer) in enumerate(answers(occasion, number)):
                    store.record(
                        Response(
                            visit, "check", f"i{n}", 1, f"p{n}", "F01", key, "answer", answer,
                            1.0, 900, detail={"occasion": occasion},
                        )
                    ).result()  # fmt: skip
    return folder


def answers(occasion, number):
    """Before, all stop all; after, only seat 1 stops a fine message."""
    fine = "stop" if occasion == "before" or number == 1 else "go"
    return [("R", "stop"), ("R", "stop"), ("G", fine), ("A", "ask")]


def run(folder, *words):
    return CliRunner().invoke(main, ["report", "check", *words, "--data", str(folder)])


def told(folder, name, *words):
    done = run(folder, "--class", name, "--json", *words)
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)["tables"][0]


def test_each_occasion_has_both_sides(folder):
    before, after, _ = told(folder, CLASS)["rows"]
    assert (before["seats"], before["hits"], before["hits_of"]) == (6, 12, 12)
    assert (before["false_alarms"], before["false_alarms_of"]) == (6, 12)
    assert (after["seats"], after["hits"], after["false_alarms"]) == (5, 10, 1)


def test_four_seats_have_no_numbers_and_the_notes_say_why(folder):
    table = told(folder, CLASS, "--lang", "en")
    assert set(list(table["rows"][2].values())[1:]) == {None}
    assert any("four weeks: fewer than 5 seats" in note for note in table["notes"])


def test_it_says_what_may_be_claimed(folder):
    for language in ("zh", "en"):
        assert say(language, "claim") in told(folder, CLASS, "--lang", language)["notes"]


def test_its_numbers_are_those_of_the_map_of_that_occasion(folder):
    for row, occasion in zip(told(folder, CLASS)["rows"][:2], ("before", "after"), strict=True):
        words = ["map", "--class", CLASS, "--occasion", occasion, "--json", "--data", str(folder)]
        whole = json.loads(CliRunner().invoke(main, ["report", *words]).stdout)["tables"][0]
        for key in ("hits", "hits_of", "hits_low", "false_alarms", "false_alarms_high"):
            assert row[key] == whole["rows"][0][key], key


@pytest.mark.parametrize("kind", ["map", "items", "trend"])
@pytest.mark.parametrize("occasion", ["four_weeks", "all"])
def test_no_report_tells_of_a_check_of_four_seats(folder, tmp_path, kind, occasion):
    words = ["--class", CLASS, "--occasion", occasion, "--lang", "en", "--data", str(folder)]
    done = CliRunner().invoke(main, ["report", kind, *words, "--json"])
    (table,) = json.loads(done.stdout)["tables"]
    assert [row for row in table["rows"] if row.get("hits_of") or row.get("item")] == []
    assert any("four weeks: fewer than 5 seats" in note for note in table["notes"])
    page = ["--format", "pdf", "--out", str(tmp_path / "few.pdf")]
    assert CliRunner().invoke(main, ["report", kind, *words, *page]).exit_code == 0


def test_no_message_of_a_check_of_four_seats_has_a_page(folder):
    words = ["report", "items", "--item", "i0", "--class", CLASS, "--data", str(folder)]
    done = CliRunner().invoke(main, [*words, "--occasion", "four_weeks"])
    assert done.exit_code == 1 and "fewer than 5 seats" in done.stderr
    assert CliRunner().invoke(main, [*words, "--occasion", "after"]).exit_code == 0


@pytest.mark.parametrize("form", ["table", "csv", "xlsx", "pdf", "json"])
def test_every_form_writes_a_file(folder, tmp_path, form):
    out = tmp_path / f"check.{form}"
    assert run(folder, "--class", CLASS, "--format", form, "--out", str(out)).exit_code == 0
    assert out.stat().st_size > 300


def test_a_class_without_a_check_says_so(folder):
    table = told(folder, "新班")
    assert table["rows"] == [] and say("zh", "no_check") in table["notes"]


def test_it_wants_a_class_and_no_occasion(folder):
    assert run(folder).exit_code == 2
    assert run(folder, "--class", CLASS, "--occasion", "after").exit_code == 2

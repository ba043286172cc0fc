"""`kiosk class`: rosters out and in, and erasing, as at the class desk."""

import json

import pytest
from click.testing import CliRunner

from kiosk.command_line import main
from kiosk.store import open_store


@pytest.fixture
def kiosk(tmp_path):
    def run(*words, data="data"):
        given = ["class", *map(str, words), "--data", str(tmp_path / data)]
        return CliRunner().invoke(main, given)

    with open_store(tmp_path / "data") as store:
        made = store.new_class("三（2）班", 2, "3-4").result()
        store.set_consent(made.seats[1], "007", "staff").result()
    return run


def test_a_roster_goes_to_another_station_whole(kiosk, tmp_path, qapp):
    file = tmp_path / "roster.csv"
    assert kiosk("export", "--out", file).exit_code == 0
    told = json.loads(kiosk("import", file, "--json", data="other").output)
    assert (told["done"], told["classes"], told["seats"]) == (False, ["三（2）班"], 2)
    done = kiosk("import", file, "--yes", "--cards", tmp_path / "cards", "--json", data="other")
    assert json.loads(done.output)["cards"] == [str(tmp_path / "cards" / "cards-1.pdf")]
    again = tmp_path / "again.csv"
    kiosk("export", "--out", again, data="other")
    assert again.read_bytes() == file.read_bytes()


def test_names_are_refused_with_exit_1(kiosk, tmp_path):
    file = tmp_path / "roster.csv"
    file.write_text("班级,年级段,座位,姓名\n三1班,3-4,1,小明\n", "utf-8")
    told = kiosk("import", file)
    assert told.exit_code == 1 and "不记孩子的名字" in told.stderr


def test_erasing_wants_a_yes_and_gives_the_proof(kiosk):
    assert kiosk("erase", "三（2）班").exit_code == 2
    told = kiosk("erase", "三（2）班", "--seat", 1, "--yes")
    assert "erased 三（2）班 seat 1" in told.output
    assert kiosk("erase", "三（2）班", "--seat", 9, "--yes").exit_code == 1
    assert "rows left: 0" in kiosk("erase", "三（2）班", "--yes").output
    assert json.loads(kiosk("list", "--json").output) == {"classes": []}

"""Each thing is made as files that open elsewhere, and lands whole where it was asked for."""

import csv
import io

import pytest
from python_calamine import CalamineWorkbook

from kiosk.problems import StationProblem
from kiosk.reports.told_item import older_versions
from kiosk.store import Response, open_store
from kiosk.take_away.outputs import THINGS, Wanted, make
from kiosk.take_away.places import deliver, places
from kiosk.usb.sticks import Folders
from media import __path__ as media


@pytest.fixture(scope="module")
def wanted(qapp, tmp_path_factory):
    from pathlib import Path

    folder = tmp_path_factory.mktemp("data")
    with open_store(folder, clock=lambda: 1_800_000_000.0) as store:
        store.change_settings("staff", class_seats_on=True).result()
        made = store.new_class("三/（2）班", 2, "3-4").result()
        store.set_consent(made.seats[1], "007", "staff").result()
        visit = store.start_visit("3-4", "zh", made.seats[1]).result()
        for n, answer in enumerate(("stop", "go", "ask")):
            store.record(
                Response(visit, "monster_trail", f"f01-{n}-r", 1, f"f01-{n}", "F01", "R", "answer",
                         answer, 1.0, 900)
            ).result()  # fmt: skip
        art = Path(media[0]) / "art"
        yield Wanted(store, store.classes()[0], "zh", (), older_versions(folder), art)


@pytest.mark.parametrize("thing", THINGS)
def test_each_thing_becomes_files(wanted, tmp_path, thing):
    files = make(thing, wanted, tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted(files)
    assert all(file.name.startswith("三（2）班-20270115-") for file in files)
    assert all(file.stat().st_size > 200 for file in files)


def test_the_workbook_has_map_messages_weeks_and_answers(wanted, tmp_path):
    (file,) = make("xlsx", wanted, tmp_path)
    book = CalamineWorkbook.from_path(file)
    assert len(book.sheet_names) == 4
    rows = book.get_sheet_by_name("答题记录").to_python()
    assert rows[0][:2] == ["时间（北京）", "座位"]
    assert [(row[1], row[10]) for row in rows[1:4]] == [(1, "stop"), (1, "go"), (1, "ask")]


def test_the_results_of_a_check_go_with_it(wanted, tmp_path):
    from dataclasses import replace

    made = wanted.store.new_class("四（1）班", 5, "3-4").result()
    for seat in made.seats.values():
        wanted.store.set_consent(seat, "9", "staff").result()
        visit = wanted.store.start_visit("3-4", "zh", seat).result()
        wanted.store.record(
            Response(visit, "check", "f01-1-r", 1, "f01-1", "F01", "R", "answer", "stop", 1.0, 900,
                     detail={"occasion": "before"})
        ).result()  # fmt: skip
    other = next(one for one in wanted.store.classes() if one.id == made.id)
    (file,) = make("xlsx", replace(wanted, school_class=other), tmp_path)
    book = CalamineWorkbook.from_path(file)
    head, before, *_ = book.get_sheet_by_name("测查结果").to_python()
    assert dict(zip(head[:4], before[:4], strict=True)) == {
        "哪一次": "前测", "座位数": 5, "识破骗局": 5, "识破骗局 共": 5,
    }  # fmt: skip
    assert make("csv", replace(wanted, school_class=other), tmp_path)[3].stem.endswith("check")


def test_the_csv_of_answers_is_chinese_for_excel(wanted, tmp_path):
    raw = make("csv", wanted, tmp_path)[-1].read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert rows[0][1] == "座位" and len(rows) == 4


def test_files_land_on_a_stick_and_never_on_another_file(tmp_path):
    stick, file = tmp_path / "stick", tmp_path / "a.csv"
    stick.mkdir()
    file.write_text("one")
    there, here = places([Folders([stick])], tmp_path)
    for _ in range(2):
        deliver([file], there)
    assert sorted(one.name for one in stick.iterdir()) == ["a-2.csv", "a.csv"]
    assert deliver([file], here) == [tmp_path / "exports" / "a.csv"]
    assert here.is_here and not there.is_here


def test_a_stick_that_went_is_said(tmp_path):
    stick, file = tmp_path / "stick", tmp_path / "a.csv"
    stick.mkdir()
    file.write_text("one")
    there, _ = places([Folders([stick])], tmp_path)
    stick.rmdir()
    with pytest.raises(StationProblem, match="stick is gone"):
        deliver([file], there)

"""A roster goes out and in again, whole; names and faults are refused in plain words."""

import pytest

from kiosk.problems import StationProblem
from kiosk.store.rosters import RosterRow
from kiosk.take_away.roster_file import read_roster, write_roster

ROWS = [
    RosterRow("三（2）班", "3-4", 1, "007", "R-1"),
    RosterRow("三（2）班", "3-4", 2),
    RosterRow("=1+1", "1-2", 60, "1/2", "2026-11-22"),
]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_goes_out_comes_in_again(tmp_path, suffix, language):
    file = tmp_path / f"roster{suffix}"
    write_roster(file, ROWS, language)
    assert read_roster(file) == ROWS


def refused(tmp_path, text, encoding="utf-8"):
    file = tmp_path / "roster.csv"
    file.write_bytes(text.encode(encoding))
    with pytest.raises(StationProblem) as told:
        read_roster(file)
    return told.value.in_language("en")


@pytest.mark.parametrize("head", ["姓名", "学生姓名", "Name", "child"])
def test_a_column_of_names_is_refused_kindly(tmp_path, head):
    told = refused(tmp_path, f"班级,年级段,座位,{head}\n三1班,3-4,1,小明\n")
    assert "keeps no child's name" in told and "paper list" in told


def test_a_name_in_the_column_of_forms_is_refused(tmp_path):
    told = refused(tmp_path, "class,band,seat,consent form\n三1班,3-4,1,王小明\n")
    assert "line 2" in told and "never a name" in told


def test_all_faults_are_told_at_once(tmp_path):
    told = refused(tmp_path, "class,band,seat\n三1班,9,0\n,3-4,1\n三1班,3-4,1\n三1班,3-4,1\n")
    assert [f"line {n}" in told for n in range(2, 6)] == [True, True, False, True]


def test_columns_that_are_missing_or_strange_are_told(tmp_path):
    assert "columns missing: seat" in refused(tmp_path, "class,band\na,3-4\n")
    assert "unknown columns: 生日" in refused(tmp_path, "class,band,seat,生日\n")


def test_a_csv_as_excel_saves_it_in_china_is_read(tmp_path):
    file = tmp_path / "roster.csv"
    file.write_bytes("班级,年级段,座位\n三（2）班,3-4,1\n".encode("gb18030"))
    assert read_roster(file) == [RosterRow("三（2）班", "3-4", 1)]


def test_what_is_no_table_is_refused(tmp_path):
    file = tmp_path / "roster.xlsx"
    file.write_bytes(b"no table")
    with pytest.raises(StationProblem, match="no readable table"):
        read_roster(file)

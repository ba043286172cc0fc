from zipfile import ZipFile

from python_calamine import CalamineWorkbook

from kiosk.report_files.as_file import as_csv, as_text
from kiosk.report_files.as_xlsx import write_xlsx
from kiosk.report_files.tables import Table, map_table
from kiosk.reports.class_map import class_map
from kiosk.store import SkillRow, StopAskGo
from quizzes.text import Text

TABLE = Table(
    "表", ("word", "n", "half_share"), ("词", "个", "比例"),
    (("=1+1", 3, 0.25), ("http://a", 0, None)), ("注",),
)  # fmt: skip


def test_excel_reads_the_chinese_of_a_csv():
    assert as_csv(TABLE).startswith(b"\xef\xbb\xbf" + "词,个,比例".encode())


def test_no_word_of_a_csv_becomes_a_formula():
    assert "'=1+1,3,0.25" in as_csv(TABLE).decode("utf-8-sig")


def test_no_word_of_a_workbook_becomes_a_formula_or_a_link(tmp_path):
    write_xlsx(tmp_path / "t.xlsx", [TABLE])
    rows = CalamineWorkbook.from_path(tmp_path / "t.xlsx").get_sheet_by_name("表").to_python()
    assert rows[:3] == [["词", "个", "比例"], ["=1+1", 3, 0.25], ["http://a", 0, ""]]
    assert rows[-1][0] == "注"


def test_chinese_takes_two_places_of_a_terminal():
    head, first, *_ = as_text(TABLE).splitlines()
    assert head == "词        个  比例" and first == "=1+1      3   0.25"


def test_too_many_columns_are_told_as_rows():
    row = SkillRow("F01", StopAskGo(5), StopAskGo(), StopAskGo(0, 0, 5), 2)
    told = as_text(map_table(class_map([row], 2), {"F01": Text("皮肤", "", "Skins")}, "zh"))
    assert told.splitlines()[1].split() == ["名称", "全部主题合在一起", "皮肤"]


def test_below_the_thresholds_cells_are_empty():
    row = SkillRow("F01", StopAskGo(4), StopAskGo(), StopAskGo(0, 0, 5), 2)
    table = map_table(class_map([row], 2), {}, "en")
    cells = dict(zip(table.keys, table.rows[1], strict=True))
    assert (cells["hits"], cells["hits_of"], cells["hits_share"]) == (4, 4, None)
    assert cells["false_alarms_share"] == 0.0 and cells["d_prime"] is None


def test_a_long_note_makes_no_sheet_wider_than_its_columns(tmp_path):
    table = Table("表", ("a", "b"), ("甲", "乙"), (("x", 1),), ("很长的说明。" * 60,))
    write_xlsx(tmp_path / "t.xlsx", [table])
    with ZipFile(tmp_path / "t.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert 'mergeCell ref="A4:B4"' in sheet and "fitToPage" in sheet

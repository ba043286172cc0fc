"""Rosters as .csv and .xlsx: out, and in again with every fault at once. Names are refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from kiosk.problems import StationProblem, Words
from kiosk.store.classes import MOST_SEATS
from kiosk.store.rosters import RosterRow
from quizzes.words import read_words

COLUMNS = ("class", "band", "seat", "consent", "recording")
NEEDED = COLUMNS[:3]
BANDS = ("1-2", "3-4", "5-6", "7-9")
SAYS_NAME = ("姓名", "名字", "学生", "孩子", "儿童", "name", "student", "child", "pupil")
MOST_SHOWN = 8
LONGEST_NUMBER = 24
MOST_BYTES = 5_000_000


def heads(language: str) -> list[str]:
    """The heads of the columns; both languages are read."""
    words = read_words(Path(__file__).with_name("words.yaml"))
    texts = [words[f"roster_{name}"] for name in COLUMNS]
    return [text.zh if language == "zh" else text.en for text in texts]


def write_roster(file: Path, rows: Iterable[RosterRow], language: str) -> None:
    """A .csv that Excel reads, or an .xlsx by the file's name. Raises OSError."""
    lines = [[r.class_name, r.band, r.number, r.consent, r.recording] for r in rows]
    if file.suffix == ".csv":
        out = io.StringIO()
        csv.writer(out).writerows([heads(language), *lines])
        file.write_bytes(out.getvalue().encode("utf-8-sig"))
        return
    import xlsxwriter

    given = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(str(file), given)
    sheet, words = book.add_worksheet(), book.add_format({"num_format": "@"})
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(COLUMNS) - 1, 18, words)
    for column, head in enumerate(heads(language)):
        sheet.write_string(0, column, head, book.add_format({"bold": True}))
    for n, line in enumerate(lines, 1):
        for column, cell in enumerate(line):
            sheet.write_string(n, column, str(cell), words)  # 007 stays 007, 1-2 no date
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as fault:
        raise OSError(str(fault)) from fault


def read_roster(file: Path) -> list[RosterRow]:
    """The seats of a file. Raises StationProblem that lists what is wrong, line by line."""
    cells = [[cell.strip() for cell in line] for line in _cells(file)]
    lines = [(n, line) for n, line in enumerate(cells, 1) if any(line)]
    if not lines:
        raise _wrong(file, [Words("文件是空的", "the file is empty")])
    places = _places(file, lines[0][1])
    faults: list[Words] = []
    rows: dict[tuple[str, int], RosterRow] = {}
    bands: dict[str, str] = {}
    for n, line in lines[1:]:
        told = {name: line[at] if at < len(line) else "" for name, at in places.items()}
        row, wrong = _row(n, told)
        faults += wrong
        if row is None:
            continue
        if bands.setdefault(row.class_name, row.band) != row.band:
            faults.append(_at(n, "同一个班有两个年级段", "a class has two bands"))
        if rows.setdefault((row.class_name, row.number), row) is not row:
            faults.append(_at(n, "这个座位已经写过了", "this seat is there twice"))
    if faults:
        raise _wrong(file, faults)
    return list(rows.values())


def _cells(file: Path) -> Sequence[Sequence[str]]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise _wrong(file, [Words("文件太大了", "the file is too large")])
        raw = file.read_bytes()
    except OSError as fault:
        why = fault.strerror or str(fault)
        raise _wrong(file, [Words(f"读不出来：{why}", f"it can't be read: {why}")]) from fault
    if file.suffix.lower() == ".csv":
        return list(csv.reader(io.StringIO(_decoded(raw))))
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(raw)).get_sheet_by_index(0)
        rows = sheet.to_python(skip_empty_area=False)
    except CalamineError as fault:
        raise _wrong(file, [Words("这不是能读的表格", "this is no readable table")]) from fault
    return [[_plain(cell) for cell in row] for row in rows]


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:  # as Excel saves .csv in China
        return raw.decode("gb18030", errors="replace")


def _plain(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _places(file: Path, found: Sequence[str]) -> dict[str, int]:
    known = {head.casefold(): name for language in ("zh", "en")
             for name, head in zip(COLUMNS, heads(language), strict=True)}  # fmt: skip
    for head in found:
        if any(word in head.casefold() for word in SAYS_NAME):
            raise _names(file, head)
    strange = [head for head in found if head and head.casefold() not in known]
    if strange:
        told = "、".join(strange)
        raise _wrong(file, [Words(f"不认识的列：{told}", f"unknown columns: {', '.join(strange)}")])
    places = {known[head.casefold()]: at for at, head in enumerate(found) if head}
    missing = [name for name in NEEDED if name not in places]
    if missing:
        zh = "、".join(heads("zh")[COLUMNS.index(name)] for name in missing)
        en = ", ".join(heads("en")[COLUMNS.index(name)] for name in missing)
        raise _wrong(file, [Words(f"缺少这些列：{zh}", f"columns missing: {en}")])
    return places


def _row(n: int, told: dict[str, str]) -> tuple[RosterRow | None, list[Words]]:
    wrong = []
    if not told["class"] or len(told["class"]) > 40:
        wrong.append(_at(n, "班级名空着或太长", "the class has no name, or a very long one"))
    if told["band"] not in BANDS:
        wrong.append(_at(n, "年级段写 1-2、3-4、5-6 或 7-9", "the band is 1-2, 3-4, 5-6 or 7-9"))
    seat = told["seat"]
    number = int(seat) if seat.isascii() and seat.isdigit() and len(seat) < 4 else 0
    if not 1 <= number <= MOST_SEATS:
        wrong.append(_at(n, f"座位写 1 到 {MOST_SEATS}", f"a seat is 1 to {MOST_SEATS}"))
    for name in ("consent", "recording"):
        form = told.get(name, "")
        has_digit = any(sign.isascii() and sign.isdigit() for sign in form)
        if form and not (has_digit and len(form) <= LONGEST_NUMBER):
            wrong.append(_at(n, "同意书写编号（要有数字），不写名字",
                             "a form has a number with digits, never a name"))  # fmt: skip
    if wrong:
        return None, wrong
    consent, recording = told.get("consent", ""), told.get("recording", "")
    return RosterRow(told["class"], told["band"], number, consent, recording), []


def _at(line: int, zh: str, en: str) -> Words:
    return Words(f"第 {line} 行：{zh}", f"line {line}: {en}")


def _names(file: Path, head: str) -> StationProblem:
    return StationProblem(
        Words(
            f"有一列「{head}」。这台机器不记孩子的名字，所以没有导入",
            f"there is a column “{head}”. This machine keeps no child's name, so nothing was taken",
        ),
        file.name,
        Words(
            "删掉这一列再来；谁坐哪里写在老师的纸上名单里",
            "remove that column; who sits where belongs on the teacher's paper list",
        ),
    )


def _wrong(file: Path, faults: Sequence[Words]) -> StationProblem:
    shown = faults[:MOST_SHOWN]
    more = len(faults) - len(shown)
    zh = "；".join(one.zh for one in shown) + (f"；还有 {more} 处" if more else "")
    en = "; ".join(one.en for one in shown) + (f"; and {more} more" if more else "")
    return StationProblem(
        Words(zh, en), file.name, Words("改好再导入；什么都没有变", "mend it; nothing has changed")
    )

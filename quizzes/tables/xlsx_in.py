"""Reads a workbook's sheets with python-calamine, never evaluating or following anything."""

from __future__ import annotations

from pathlib import Path

import python_calamine

from quizzes.fault import Fault, fault
from quizzes.tables.sheet import Sheet
from quizzes.tables.xlsx_guard import MOST_COLUMNS, MOST_ROWS, NotAWorkbook, look_at


def read_workbook(path: Path) -> tuple[list[Sheet], list[Fault]]:
    """All sheets that can be read, hidden ones too, and what keeps the others from it."""
    try:
        look_at(path)
        with python_calamine.CalamineWorkbook.from_path(path) as workbook:
            return _sheets(path.name, workbook), []
    except NotAWorkbook as refused:
        limits = {"rows": MOST_ROWS, "columns": MOST_COLUMNS}
        return [], [fault(refused.kind, path.name, 0, refused.part, **limits)]
    except python_calamine.PasswordError:
        return [], [fault("xlsx_password", path.name)]
    except python_calamine.CalamineError:
        return [], [fault("xlsx_damaged", path.name)]
    except OSError:
        return [], [fault("file_unreadable", path.name)]


def _sheets(file: str, workbook: python_calamine.CalamineWorkbook) -> list[Sheet]:
    found = []
    for about in workbook.sheets_metadata:
        if about.typ is not python_calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        if sheet.total_height > MOST_ROWS:
            raise NotAWorkbook("rows_too_many", about.name)
        if sheet.total_width > MOST_COLUMNS:
            raise NotAWorkbook("columns_too_many", about.name)
        rows = sheet.to_python(skip_empty_area=False)
        found.append(Sheet(file, about.name, rows, sheet.merged_cell_ranges or ()))
    return found

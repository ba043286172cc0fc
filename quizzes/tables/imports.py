"""Files of any kind that a teacher has → a pack's source tree, all faults at once.

Stable names for others: `read_sheets`, `read_files` and `import_files`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizzes.fault import Fault, PackFaults, fault
from quizzes.glowpack.no_collection import no_collection
from quizzes.message import Pack
from quizzes.references import ID_NAMES
from quizzes.tables import branches, records
from quizzes.tables.csv_in import read_csv
from quizzes.tables.gift_messages import ask_for_the_rest, read_gift
from quizzes.tables.messages_in import MessageRow, add_pairs, heading_row, read_rows
from quizzes.tables.sheet import HEADINGS_WITHIN, Sheet, is_blank
from quizzes.tables.tree import Tree
from quizzes.tables.xlsx_in import read_workbook

GIFT_KINDS = (".gift", ".txt")
_OLD_OR_OTHER = {
    ".xls": "xls_old", ".xlsm": "xlsx_macros", ".xlsb": "xls_old", ".ods": "xls_old",
    ".et": "xls_old", ".numbers": "xls_old",
}  # fmt: skip
MOST_FAULTS = 500
_FROM_BASE = ("skills", "hotlines", "conventions")


@dataclass(frozen=True, slots=True)
class Imported:
    """What files gave. `tree` is the source as dicts; `pack` is None while there are faults.

    `rows` are the messages as read, for a draft of what is still missing.
    """

    tree: dict[str, Any]
    pack: Pack | None
    faults: list[Fault]
    rows: list[MessageRow]

    @property
    def whole(self) -> Pack:
        """The pack. Raises PackFaults while there are faults."""
        if self.pack is None:
            raise PackFaults(self.faults)
        return self.pack


def import_files(paths: Sequence[Path], base: Mapping[str, Any] | None = None) -> Imported:
    """Reads .xlsx, .csv and .gift files as one pack.

    `base` is the source tree of a pack that the files add to: what they lack of header and skills
    comes from there. Raises PackFaults with everything that is wrong, and nothing else.
    """
    found = read_files(paths, base)
    if found.faults:
        raise PackFaults(found.faults)
    return found


def read_files(
    paths: Sequence[Path],
    base: Mapping[str, Any] | None = None,
    propose: Callable[[list[MessageRow]], list[Fault]] | None = None,
) -> Imported:
    """Like `import_files`, but gives the faults with what could be read.

    `propose` may fill the messages' rows before they are put together, and gives faults too.
    """
    with no_collection():
        return _read_files(paths, base or {}, propose)


def _read_files(
    paths: Sequence[Path],
    base: Mapping[str, Any],
    propose: Callable[[list[MessageRow]], list[Fault]] | None,
) -> Imported:
    tree = Tree()
    rows: list[MessageRow] = []
    from_gift: list[MessageRow] = []
    for path in paths:
        is_gift = path.suffix.lower() in GIFT_KINDS
        found = _read_gift(tree, path) if is_gift else _read_tables(tree, path)
        rows += found
        from_gift += found if is_gift else []
    if propose:
        tree.faults += propose(rows)
    for row in from_gift:
        tree.faults += ask_for_the_rest(row)
    add_pairs(tree, rows)
    _complete(tree, paths, base)
    pack = tree.read()
    faults = tree.faults
    order = {path.name: n for n, path in enumerate(paths)}
    faults.sort(key=lambda f: (order.get(f.file.split(" [")[0], 0), f.file, f.line))
    return Imported(tree.data, None if faults else pack, _not_too_many(faults), rows)


def read_sheets(path: Path) -> tuple[list[Sheet], list[Fault]]:
    """The sheets of an .xlsx or .csv file as they stand, by its name's ending. Raises nothing."""
    kind = path.suffix.lower()
    if not path.exists():
        return [], [fault("file_missing", path.name)]
    if path.is_dir():
        return [], [fault("file_is_folder", path.name)]
    if kind in (".csv", ".tsv"):
        return read_csv(path)
    if kind == ".xlsx":
        return read_workbook(path)
    return [], [fault(_OLD_OR_OTHER.get(kind, "kind_unknown"), path.name, name=kind)]


def _read_gift(tree: Tree, path: Path) -> list[MessageRow]:
    rows, faults = read_gift(path)
    tree.faults += faults
    return rows


def _read_tables(tree: Tree, path: Path) -> list[MessageRow]:
    sheets, faults = read_sheets(path)
    tree.faults += faults
    rows = []
    known = 0
    for sheet in sheets:
        if all(is_blank(value) for row in sheet.rows for value in row):
            continue
        known += 1
        rows += _read_sheet(tree, sheet)
    if not faults and not known:
        tree.faults.append(fault("file_empty", path.name))
    return rows


def _read_sheet(tree: Tree, sheet: Sheet) -> list[MessageRow]:
    branch = branches.branch_of(sheet.name)
    at = heading_row(sheet, HEADINGS_WITHIN)
    if branch == branches.GUIDE:
        return []
    if branch == branches.MESSAGES or (branch is None and at is not None):
        if at is None:
            tree.faults.append(fault("headings_missing", sheet.place, 1))
            return []
        rows, faults = read_rows(sheet, at)
        tree.faults += faults
        return rows
    if branch is None and not sheet.name:
        tree.faults.append(fault("headings_missing", sheet.place, 1))
    elif branch is None:
        near = branches.nearest_sheet(sheet.name)
        kind = "sheet_near" if near else "sheet_unknown"
        every = "、".join(map(branches.sheet_name, (branches.MESSAGES, branches.HEADER)))
        tree.faults.append(fault(kind, sheet.place, near=near, name=sheet.name, every=every))
    elif branch == branches.HEADER:
        records.add_header(tree, sheet)
    else:
        records.add_records(tree, branch, sheet)
    return []


def _complete(tree: Tree, paths: Sequence[Path], base: Mapping[str, Any]) -> None:
    """Takes from the base what others refer to; says so once when there is no header at all."""
    own = {name for name, value in tree.data.items() if not isinstance(value, list)}
    for name, value in base.items():
        if name in _FROM_BASE:
            own_records = tree.data.setdefault(name, [])
            have = {id_of(record) for record in own_records}
            own_records += [record for record in value if id_of(record) not in have]
        elif name not in branches.record_branches() and name != branches.MESSAGES:
            tree.data.setdefault(name, value)
    files = ", ".join(path.name for path in paths)
    if not own and not base:
        tree.faults.append(fault("header_sheet_missing", files))
        tree.unread.update(Pack.model_fields)
    elif "skills" not in tree.data and any("skill" in pair for pair in tree.data.get("pairs", [])):
        name = branches.sheet_name(branches.SKILLS)
        tree.faults.append(fault("sheet_missing", files, name=name))
        tree.unread.add("skills")
    if tree.faults:
        tree.unread.add("pairs")
    tree.data.setdefault("skills", [])
    tree.data.setdefault("pairs", [])


def id_of(record: Mapping[str, Any]) -> str:
    """The id under which a record stands in its branch."""
    return str(next((record[name] for name in ID_NAMES if name in record), ""))


def _not_too_many(faults: list[Fault]) -> list[Fault]:
    if len(faults) <= MOST_FAULTS:
        return faults
    rest = len(faults) - MOST_FAULTS
    return [*faults[:MOST_FAULTS], fault("faults_more", faults[-1].file, n=rest)]

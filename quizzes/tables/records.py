"""Any other kind of record as a table: one row a record, a column for each path (`lines.0.zh`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from quizzes.branches import BRANCHES
from quizzes.tables.cells import OddCell, day_of, joined, split, words_of
from quizzes.tables.sheet import Row, Sheet, Table, is_blank, table_of
from quizzes.tables.tree import Path_, Tree

LIST = "[]"  # behind a path: several words in one cell
EMPTY = '""'  # a text of no words, where an empty cell means that nothing is there
MOST_MEMBERS = 500
_NOT_IN_THE_HEADER = {"places", *(branch.name for branch in BRANCHES)}
DEEPEST = 12


def cells_of(record: Mapping[str, Any]) -> dict[str, str]:
    """A record as path → words of the cell."""
    return dict(_leaves("", record))


def _leaves(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping) and value:
        for key, thing in value.items():
            yield from _leaves(f"{path}.{_step(key)}" if path else _step(key), thing)
    elif isinstance(value, list) and all(isinstance(thing, str) for thing in value):
        yield path + LIST, joined(value) or LIST
    elif isinstance(value, list):
        for n, thing in enumerate(value):
            yield from _leaves(f"{path}.{n}", thing)
    elif isinstance(value, str):
        yield path, value or EMPTY


def _step(key: str) -> str:
    """A key that could be taken for a number or a path stands in < >."""
    return key if re.fullmatch(r"[A-Za-z_][\w-]*", key) else f"<{key}>"


def path_of(heading: str) -> Path_:
    """The steps of a heading. Raises ValueError for what is no path."""
    heading = heading.removesuffix(LIST)
    steps: list[str | int] = []
    if not re.fullmatch(r"(<[^<>]+>|[\w-]+)(\.(<[^<>]+>|[\w-]+))*", heading):
        raise ValueError(heading)
    for step in re.findall(r"<[^<>]+>|[\w-]+", heading):
        steps.append(int(step) if step.isdecimal() else step.strip("<>"))
    if isinstance(steps[0], int) or len(steps) > DEEPEST:
        raise ValueError(heading)
    if any(isinstance(step, int) and step >= MOST_MEMBERS for step in steps):
        raise ValueError(heading)
    return tuple(steps)


def add_records(tree: Tree, branch: str, sheet: Sheet, heading_at: int = 0) -> None:
    """Reads a sheet of records into a branch of the tree."""
    table = table_of(sheet, heading_at)
    tree.faults += table.faults
    paths = _paths(tree, table)
    for row in table.rows:
        at = (branch, tree.next_of(branch))
        tree.places[at] = table.place(row.line)
        tree.data[branch].append(_record(tree, table, row, paths, at))


def add_header(tree: Tree, sheet: Sheet, heading_at: int = 0) -> None:
    """Reads the pack's header: a path in the first column, its value in the second."""
    table = table_of(sheet, heading_at)
    tree.faults += table.faults
    flat: dict[Path_, tuple[Any, str]] = {}
    for row in table.rows:
        values = [*row.values, "", ""]
        name = str(values[0]).strip()
        path: Path_
        try:
            path = path_of(name)
        except ValueError:
            path = ()
        if not path or path[0] in _NOT_IN_THE_HEADER:
            tree.faults.append(table.place(row.line, 0).fault("heading_unknown", name=name))
            continue
        if path in flat:
            tree.faults.append(table.place(row.line, 0).fault("heading_twice", name=name))
        tree.places[path] = table.place(row.line, 1)
        flat[path] = (values[1], name)
    _build(tree, tree.data, flat, ())


def _paths(tree: Tree, table: Table) -> dict[int, Path_]:
    paths: dict[int, Path_] = {}
    for column, heading in table.headings.items():
        try:
            paths[column] = path_of(heading)
        except ValueError:
            place = table.place(table.heading_line, column)
            tree.faults.append(place.fault("heading_unknown", name=heading))
    return paths


def _record(
    tree: Tree, table: Table, row: Row, paths: Mapping[int, Path_], at: Path_
) -> dict[str, Any]:
    flat = {}
    for column, path in paths.items():
        value = row.values[column] if column < len(row.values) else ""
        tree.places[*at, *path] = table.place(row.line, column)
        flat[path] = (value, table.headings[column])
    record: dict[str, Any] = {}
    _build(tree, record, flat, at)
    return record


def _build(
    tree: Tree, record: dict[str, Any], flat: Mapping[Path_, tuple[Any, str]], at: Path_
) -> None:
    for path, (value, heading) in flat.items():
        if is_blank(value):
            continue
        place = tree.places[*at, *path]
        try:
            words = _words(value, path)
            _put(record, path, split(words) if heading.endswith(LIST) else words)
        except OddCell as odd:
            tree.odd.add((*at, *path))
            tree.faults.append(place.fault(odd.kind, name=odd.shows))
        except _Crossed:
            tree.odd.add((*at, *path))
            tree.faults.append(place.fault("path_crossed", name=heading))
    _close_gaps(record)


def _words(value: Any, path: Path_) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if str(path[-1]).endswith(("_on", "date")):
        return day_of(value)
    words = words_of(value)
    return "" if words == EMPTY else words


class _Crossed(Exception):
    """Two columns want the same place: `a` and `a.zh`."""


def _put(record: Any, path: Path_, value: Any) -> None:
    """Builds dicts; steps that are numbers become lists afterwards."""
    for step in path[:-1]:
        record = record.setdefault(step, {})
        if not isinstance(record, dict):
            raise _Crossed
    if path[-1] in record:
        raise _Crossed
    record[path[-1]] = value


def _close_gaps(record: Any) -> Any:
    """Turns dicts whose keys are numbers into lists, in their order."""
    if not isinstance(record, dict):
        return record
    for key, value in record.items():
        record[key] = _close_gaps(value)
    if record and all(isinstance(key, int) for key in record):
        return [record[key] for key in sorted(record)]
    return record


def headings_of(records: Sequence[Mapping[str, str]]) -> list[str]:
    """The columns of a sheet: every path that any record has, members of lists in their order."""
    paths = {name: name.split(".") for record in records for name in record}
    return [".".join(steps) for steps in _in_order(list(paths.values()))]


def _in_order(paths: Sequence[Sequence[str]]) -> list[list[str]]:
    by_first: dict[str, list[Sequence[str]]] = {}
    for path in paths:
        by_first.setdefault(path[0], []).append(path[1:])
    firsts = list(by_first)
    if all(first.removesuffix(LIST).isdecimal() for first in firsts):
        firsts.sort(key=lambda first: int(first.removesuffix(LIST)))
    found = []
    for first in firsts:
        rests = [rest for rest in by_first[first] if rest]
        if len(rests) < len(by_first[first]):
            found.append([first])
        found += [[first, *rest] for rest in (_in_order(rests) if rests else [])]
    return found

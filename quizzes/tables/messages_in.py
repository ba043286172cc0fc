"""Rows of messages → pairs as the source writes them, with the place of every value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from quizzes.fault import Fault
from quizzes.tables.cells import OddCell, day_of, split, undo_date, words_of
from quizzes.tables.choices import NONE, code_of, nearest, shown
from quizzes.tables.columns import (
    MESSAGE_COLUMNS,
    Column,
    column_headed,
    nearest_heading,
)
from quizzes.tables.sheet import Place, Sheet, Table, is_blank, table_of
from quizzes.tables.tree import Tree
from quizzes.text import is_han

ENOUGH_HEADINGS = 3
_DIFFICULTY_OF_LEVEL = {"1": "-1", "2": "0", "3": "1"}
_MORE_THAN_A_PAIR = 20  # this many rows are no pair but a column filled with one word


@dataclass(slots=True)
class MessageRow:
    """One message as read: values by the column's name.

    `odd` names the columns already complained of, `unread` what stands in them.
    """

    place: Place
    values: dict[str, str | list[str]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    odd: set[str] = field(default_factory=set)
    unread: dict[str, str] = field(default_factory=dict)

    def place_of(self, name: str) -> Place:
        """The cell of a column, or the row when there is none."""
        return self.places.get(name, self.place)


def heading_row(sheet: Sheet, within: int) -> int | None:
    """The row (from 0) that looks like the headings of messages; None when none does."""
    best, most = None, ENOUGH_HEADINGS - 1
    for at, values in enumerate(sheet.rows[:within]):
        known = {c.name for v in values if isinstance(v, str) and (c := column_headed(v))}
        if len(known) > most:
            best, most = at, len(known)
    return best


def read_rows(sheet: Sheet, heading_at: int) -> tuple[list[MessageRow], list[Fault]]:
    """The messages of a sheet, and what is wrong with its headings and cells."""
    table = table_of(sheet, heading_at)
    columns, absent, faults = _columns(table)
    rows = []
    for row in table.rows:
        message = MessageRow(table.place(row.line), odd=set(absent))
        for at, column in columns.items():
            place = table.place(row.line, at)
            message.places[column.name] = place
            value = row.values[at] if at < len(row.values) else ""
            fill(message, column, value, place, faults)
        rows.append(message)
    return rows, [*table.faults, *faults]


def _columns(table: Table) -> tuple[dict[int, Column], set[str], list[Fault]]:
    """The columns by number, the names of those that were told to be absent, and faults.

    Under a misspelt heading the column is read that it looks most like, for the draft.
    """
    found: dict[int, Column] = {}
    rightly = [column_headed(heading) for heading in table.headings.values()]
    faults = []
    for at, heading in table.headings.items():
        column = column_headed(heading)
        place = table.place(table.heading_line, at)
        if column is None:
            near = nearest_heading(heading)
            kind = "heading_near" if near else "heading_unknown"
            faults.append(place.fault(kind, name=heading, near=near))
            meant = column_headed(near)
            if meant and meant not in rightly and meant not in found.values():
                found[at] = meant
        elif column in found.values():
            if heading not in [h for a, h in table.headings.items() if a < at]:
                faults.append(place.fault("heading_twice", name=column.heading))
        else:
            found[at] = column
    there = {column.name for column in found.values()}
    missing = [c for c in MESSAGE_COLUMNS if c.is_needed and c.name not in there]
    place = table.place(table.heading_line)
    faults += [place.fault("column_missing", name=column.heading) for column in missing]
    return found, {column.name for column in missing}, faults


def fill(row: MessageRow, column: Column, value: Any, place: Place, faults: list[Fault]) -> None:
    """Reads one cell into the row; what can't be read becomes a fault."""
    if is_blank(value):
        return
    try:
        if column.is_day:
            row.values[column.name] = day_of(value)
        elif column.choices is not None:
            row.values[column.name] = _chosen(column, value)
        elif column.is_list:
            row.values[column.name] = split(words_of(value))
        else:
            row.values[column.name] = words_of(value)
    except _NotAChoice as choice:
        row.odd.add(column.name)
        row.unread[column.name] = str(value)
        near = nearest(column.choices or NONE, choice.written)
        kind = "choice_near" if near else "choice_unknown"
        listed = column.choices or NONE
        every = "、".join(shown(listed, code) for code in listed)
        faults.append(place.fault(kind, name=choice.written, near=near, every=every))
    except OddCell as odd:
        row.odd.add(column.name)
        faults.append(place.fault(odd.kind, name=odd.shows))


class _NotAChoice(ValueError):
    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written


def _chosen(column: Column, value: Any) -> str | list[str]:
    assert column.choices is not None
    for typed in undo_date(value):
        if typed in column.choices:
            return [typed] if column.is_list else typed
    words = words_of(value)
    if not column.is_list:
        return _code(column, words)
    whole = code_of(column.choices, words)  # 一、二年级 is one choice
    return [whole] if whole else [_code(column, word) for word in split(words)]


def _code(column: Column, written: str) -> str:
    code = code_of(column.choices or NONE, written)
    if code is None:
        raise _NotAChoice(written)
    return code


def add_pairs(tree: Tree, rows: Sequence[MessageRow]) -> None:
    """Puts the messages into the tree, two rows a pair, the trick first."""
    by_pair: dict[str, list[MessageRow]] = {}
    for row in rows:
        name = row.values.get("pair")
        if isinstance(name, str) and name:
            by_pair.setdefault(name, []).append(row)
        elif "pair" not in row.odd:
            tree.faults.append(row.place_of("pair").fault("pair_empty"))
    is_any_lost = any("pair" in row.odd for row in rows)
    for name, members in by_pair.items():
        members.sort(key=lambda row: row.values.get("key") != "R")
        if is_any_lost and len(members) == 1:
            continue  # its other half may be the row whose pair could not be read
        faults = list(_no_pair(name, members))
        if faults:
            tree.faults += faults
            continue
        _add_pair(tree, members)


def _no_pair(name: str, rows: Sequence[MessageRow]) -> Iterator[Fault]:
    keys = [row.values.get("key") for row in rows]
    lines = ", ".join(str(row.place.line) for row in rows[:_MORE_THAN_A_PAIR])
    if len(rows) == 1:
        kind = "pair_lacks_look_alike" if keys == ["R"] else "pair_lacks_trick"
        yield rows[0].place_of("pair").fault(kind, name=name)
    elif len(rows) > 2:
        yield rows[2].place_of("pair").fault("pair_too_many", name=name, n=len(rows), lines=lines)
    elif all(isinstance(key, str) for key in keys) and keys.count("R") != 1:
        kind = "pair_two_tricks" if keys.count("R") else "pair_lacks_trick"
        yield rows[1].place_of("key").fault(kind, name=name)


def _add_pair(tree: Tree, rows: Sequence[MessageRow]) -> None:
    at = tree.next_of("pairs")
    pair: dict[str, Any] = {}
    tree.places["pairs", at] = rows[0].place
    for column in MESSAGE_COLUMNS:
        if column.is_of_pair:
            _put_shared(tree, pair, rows, column, ("pairs", at))
    items: list[dict[str, Any]] = []
    for n, row in enumerate(rows):
        path = ("pairs", at, "items", n)
        tree.places[path] = row.place
        items.append(_item(tree, row, path, str(pair.get("level", ""))))
    tree.data["pairs"].append(pair | {"items": items})


def _put_shared(
    tree: Tree,
    pair: dict[str, Any],
    rows: Sequence[MessageRow],
    column: Column,
    path: tuple[str | int, ...],
) -> None:
    """A value that both rows share: one of them may be empty, but they may not differ."""
    row = next((row for row in rows if column.name in row.values), rows[0])
    tree.places[*path, column.name] = row.place_of(column.name)
    if any(column.name in each.odd for each in rows):
        tree.odd.add((*path, column.name))
        return
    for other in rows:
        if column.name in other.values and other.values[column.name] != row.values[column.name]:
            place = other.place_of(column.name)
            tree.faults.append(place.fault("pair_differs", name=column.heading, n=row.place.line))
    if column.name in row.values:
        pair[column.name] = row.values[column.name]


def _item(tree: Tree, row: MessageRow, path: tuple[str | int, ...], level: str) -> dict[str, Any]:
    item: dict[str, Any] = dict(_left_open(row.values, level))
    for column in MESSAGE_COLUMNS:
        if column.is_of_pair:
            continue
        tree.places[*path, *column.path] = row.place_of(column.name)
        if len(column.path) > 1:
            tree.places.setdefault((*path, column.path[0]), row.place_of(column.name))
        if column.name in row.odd:
            tree.odd.add((*path, *column.path))
        if column.name in row.values:
            _put(item, column.path, row.values[column.name])
    for text in item.values():
        if isinstance(text, dict) and not any(map(is_han, text.get("zh", "的"))):
            text.setdefault("pinyin", "")
    return item


def _left_open(values: Mapping[str, Any], level: str) -> Iterator[tuple[str, Any]]:
    """What a writer may leave empty."""
    if {"pair", "key"} <= values.keys():
        yield "id", f"{values['pair']}-{values['key'].lower()}"
    yield "revision", "1"
    yield "difficulty", _DIFFICULTY_OF_LEVEL.get(level, "0")
    yield "surface", []
    yield "form", "train"


def _put(item: dict[str, Any], path: tuple[str, ...], value: str | list[str]) -> None:
    for step in path[:-1]:
        item = item.setdefault(step, {})
    item[path[-1]] = value

"""Pairs of the source → rows of messages, one cell a column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from quizzes.tables.cells import joined
from quizzes.tables.choices import shown
from quizzes.tables.columns import MESSAGE_COLUMNS, Column


def message_rows(pairs: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, str]]:
    """The rows of the pairs: column's name → words of the cell."""
    for pair in pairs:
        for item in pair.get("items", []):
            yield {
                column.name: cell(column, value)
                for column in MESSAGE_COLUMNS
                if (value := _value(pair if column.is_of_pair else item, column)) is not None
            }


def cell(column: Column, value: str | Sequence[str]) -> str:
    """A value of the source as it stands in a cell, choices in words."""
    if column.choices is not None:
        codes = [value] if isinstance(value, str) else value
        words = [shown(column.choices, code) for code in codes]
        return joined(words)
    return value if isinstance(value, str) else joined(list(value))


def _value(record: Mapping[str, Any], column: Column) -> Any:
    value: Any = record
    for step in column.path:
        value = value.get(step) if isinstance(value, Mapping) else None
    return value

"""What a database file holds, in numbers, and how two of them differ: opens nothing to write."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.store.driver import sqlite3

OURS = "select count(*) from sqlite_master where type = 'table' and name in ('response', 'setting')"
STEPS = "select name from _sqlite_migrations where migration_set = 'station'"


@dataclass(frozen=True, slots=True)
class Story:
    """`steps` are the tables' steps that were done; times in ms since 1970 UTC."""

    steps: frozenset[str]
    answers: int
    newest_answer: int | None
    classes: tuple[str, ...]
    seats: int


def story_of(path: Path) -> Story | None:
    """The numbers of a file; None where it is no database of ours, or one that can't be read."""
    try:
        reader = _reader(path)
        try:
            if reader.execute(OURS).fetchone()[0] != 2:
                return None
            steps = frozenset(row[0] for row in reader.execute(STEPS))
            answers, newest = reader.execute(
                "select count(*), max(answered_at) from response where kind = 'answer'"
            ).fetchone()
            classes = tuple(row[0] for row in reader.execute("select name from class order by 1"))
            (seats,) = reader.execute("select count(*) from seat").fetchone()
            return Story(steps, answers, newest, classes, seats)
        finally:
            reader.close()
    except sqlite3.Error:
        return None


@dataclass(frozen=True, slots=True)
class Difference:
    """What of the one file is not in the other."""

    answers_gone: int
    answers_back: int
    classes_gone: tuple[str, ...]
    classes_back: tuple[str, ...]


def difference(now: Path, then: Path) -> Difference:
    """What would go and what would come back if `then` took the place of `now`."""
    reader = sqlite3.connect(now, timeout=10)
    try:
        reader.execute("attach ? as other", (str(then),))
        reader.execute("pragma query_only=on")
        gone, back = (
            reader.execute(
                f"select count(*) from {here}.response where kind = 'answer'"
                f" and id not in (select id from {there}.response)"
            ).fetchone()[0]
            for here, there in (("main", "other"), ("other", "main"))
        )
        classes_gone, classes_back = (
            tuple(
                row[0]
                for row in reader.execute(
                    f"select name from {here}.class where id not in (select id from {there}.class)"
                    " order by name"
                )
            )
            for here, there in (("main", "other"), ("other", "main"))
        )
        return Difference(gone, back, classes_gone, classes_back)
    finally:
        reader.close()


def _reader(path: Path) -> sqlite3.Connection:
    """Reads a file that nobody writes, also on a stick that can't be written."""
    reader = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=10)
    reader.execute("pragma query_only=on")
    reader.execute("pragma trusted_schema=off")
    return reader

"""The very line on which a fault of the content rules was written, not only its thing's first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from quizzes.fault import Fault
from quizzes.lined_yaml import Lined, Path_, read_lined

_NAMED_BY = ("id", "pair", "number")


def with_exact_lines(faults: Iterable[Fault], folder: Path) -> list[Fault]:
    """The faults of a source folder, each with the line of its field. Reads only files with faults.

    Rules know where a thing begins; a pack need not remember the line of every text for the few
    that have a fault.
    """
    read = cache(lambda name: _Written(read_lined(folder, name)))
    exact = [_exact(fault, read(fault.file)) if fault.line else fault for fault in faults]
    return sorted(exact, key=lambda fault: (fault.file, fault.line))


class _Written:
    """A file's lines, and where its things are by their ids."""

    def __init__(self, lined: Lined) -> None:
        self.lines = lined.lines
        self.things: dict[str, list[tuple[int, Path_]]] = defaultdict(list)
        for path, line in lined.lines.items():
            if path[-1:] and path[-1] in _NAMED_BY:
                self.things[str(_at(path, lined.data))].append((line, path[:-1]))


def _exact(fault: Fault, file: _Written) -> Fault:
    name, *steps = fault.field.split(".")
    things = (path for line, path in file.things[name] if line >= fault.line)
    start = next(things, None)
    path = (name, *steps) if start is None else (*start, *map(_step, steps))
    while path not in file.lines and path:
        path = path[:-1]
    return replace(fault, line=max(fault.line, file.lines.get(path, 0)))


def _step(name: str) -> str | int:
    return int(name) - 1 if name.isdecimal() else name


def _at(path: Path_, data: Any) -> object:
    for step in path:
        data = data[step]
    return data

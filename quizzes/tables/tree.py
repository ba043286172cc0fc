"""A pack's source tree as it grows from tables, with the place of every value."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quizzes.fault import Fault
from quizzes.marked_text import path_as_written
from quizzes.message import Pack
from quizzes.tables.sheet import Place

Path_ = tuple[str | int, ...]


@dataclass(slots=True)
class Tree:
    """`data` is what the source files would hold; `odd` are paths already complained of."""

    data: dict[str, Any] = field(default_factory=dict)
    places: dict[Path_, Place] = field(default_factory=dict)
    odd: set[Path_] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)  # branches that could not be read whole

    def next_of(self, branch: str) -> int:
        """The number that the next record of a branch will have."""
        return len(self.data.setdefault(branch, []))

    def read(self) -> Pack | None:
        """The pack, when the tree makes one; what is wrong with it is added to `faults`."""
        try:
            return Pack.model_validate(self.data | {"places": self._places_by_id()})
        except ValidationError as error:
            above = {odd[:n] for odd in self.odd for n in range(1, len(odd))}
            for details in error.errors(include_url=False):
                self.faults += self._told(details, above)
        return None

    def _places_by_id(self) -> dict[str, tuple[str, int]]:
        found: dict[str, tuple[str, int]] = {}
        for path, place in self.places.items():
            if path[-1:] in (("pair",), ("id",)):
                name = self._at(path)
                if isinstance(name, str):
                    found.setdefault(name, (place.file, place.line))
        return found

    def _at(self, path: Path_) -> Any:
        thing: Any = self.data
        for step in path:
            try:
                thing = thing[step]
            except (KeyError, IndexError, TypeError):
                return None
        return thing

    def _told(self, details: ErrorDetails, above: Collection[Path_]) -> Iterator[Fault]:
        path, kind = path_as_written(self.data, details["loc"]), details["type"]
        if self._is_known(path, kind, above):
            return
        words: dict[str, Any] = {"value": details["input"], **details.get("ctx", {})}
        if "expected" in words:
            words["expected"] = words["expected"].replace("'", "").replace(" or ", ", ")
        if path[-1:] == ("pinyin",) and kind in ("missing", "missing_argument"):
            kind = "pinyin_empty"
        yield self._place(path).fault(kind, **words)

    def _is_known(self, path: Path_, kind: str, above: Collection[Path_]) -> bool:
        """Whether the fault only follows from one that has been told."""
        if path in above or any(path[:n] in self.odd for n in range(1, len(path) + 1)):
            return True
        if kind == "nothing_here":
            return bool(self.faults)
        if kind == "unknown_skill":
            return "skills" in self.unread
        return len(path) == 1 and path[0] in self.unread

    def _place(self, path: Path_) -> Place:
        for n in range(len(path), 0, -1):
            if path[:n] in self.places:
                place = self.places[path[:n]]
                rest = ".".join(str(step) for step in path[n:])
                return place if place.field else Place(place.file, place.line, rest)
        return Place(self._file(), 0, ".".join(map(str, path)))

    def _file(self) -> str:
        return next((place.file for place in self.places.values()), "")

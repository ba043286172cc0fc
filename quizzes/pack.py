"""Reads a pack's source folder; all its faults at once, with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quizzes.branches import ART, BRANCHES, HEADER, Branch
from quizzes.core_folder import core_pack_folder as core_pack_folder
from quizzes.fault import Fault, PackFaults, fault
from quizzes.glowpack.no_collection import no_collection
from quizzes.lined_yaml import Lined, Path_, read_lined
from quizzes.marked_text import path_as_written
from quizzes.message import Pack
from quizzes.references import ids_in

_ELSEWHERE = {"places", "art", *(branch.name for branch in BRANCHES)}
_BY_NAME = {branch.name: branch for branch in BRANCHES}
_DEPENDS = {
    "unknown_skill": "skills",
    "unknown_hotline": "hotlines",
    "unknown_convention": "conventions",
    "unknown_line": "conventions",
}


def read_pack(folder: Path) -> Pack:
    """The pack whose source lies in the folder. Raises PackFaults with everything wrong in it."""
    if not folder.is_dir():
        raise PackFaults([fault("folder_missing", str(folder))])
    with no_collection():
        source = _Source(folder)
        try:
            pack = Pack.model_validate(source.data)
        except ValidationError as error:
            source.add(error)
            pack = None
    if source.faults or pack is None:
        raise PackFaults(sorted(source.faults, key=lambda f: (f.file, f.line)))
    return pack


class _Source:
    """All files of a pack as one tree, and where each branch of it was written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []
        self.unread: set[str] = set()  # top branches that lack a file which could not be read
        self.origins: dict[Path_, tuple[str, dict[Path_, int], Path_]] = {}
        self.data: dict[str, Any] = {}
        self._read_header()
        self._find_strays()
        for branch in BRANCHES:
            self._read_branch(branch)
        self.data["art"] = self._names_in(ART)
        self.data["places"] = {
            name: self._place(path)
            for path, name in reversed([*ids_in(self.data)])
            if isinstance(name, str)
        }

    def _read(self, name: str) -> Lined:
        lined = read_lined(self.folder, name)
        self.faults.extend(lined.faults)
        return lined

    def _read_header(self) -> None:
        header = self._read(HEADER)
        self.origins[()] = (HEADER, header.lines, ())
        if isinstance(header.data, dict):
            self.data = {k: v for k, v in header.data.items() if k not in _ELSEWHERE}
            for name in _ELSEWHERE & set(header.data):
                line = header.lines[(name,)]
                self.faults.append(fault("extra_forbidden", HEADER, line, name))
            return
        self.unread.add("")
        if not header.faults:
            self.faults.append(fault("model_type", HEADER, 1))

    def _find_strays(self) -> None:
        """A folder or a list under a name that nobody reads would be missed in silence."""
        known = {HEADER, ART, *(branch.place.removesuffix("/") for branch in BRANCHES)}
        for path in sorted(self.folder.iterdir()):
            is_content = path.is_dir() or path.suffix in (".yaml", ".yml")
            if is_content and path.name not in known and not path.name.startswith("."):
                self.faults.append(fault("file_name_odd", path.name))

    def _read_branch(self, branch: Branch) -> None:
        if not branch.is_folder:
            path = self.folder / branch.place
            names = [branch.place] if path.exists() or path.is_symlink() else []
        else:
            present = [f"{branch.place}{name}" for name in self._names_in(branch.stem)]
            names = [name for name in present if name.endswith(".yaml")]
            self.faults.extend(
                fault("file_name_odd", name) for name in present if name not in names
            )
        found: list[Any] = []
        for name in names:
            found += self._records_of(branch, name, len(found))
        if found or names:
            self.data[branch.name] = found

    def _names_in(self, folder: str) -> list[str]:
        place = self.folder / folder
        present = sorted(place.iterdir()) if place.is_dir() else []
        return [path.name for path in present if not path.name.startswith(".")]

    def _records_of(self, branch: Branch, name: str, before: int) -> list[Any]:
        lined = self._read(name)
        self.origins.setdefault((branch.name,), (name, lined.lines, ()))
        if isinstance(lined.data, list):
            for at in range(len(lined.data)):
                self.origins[(branch.name, before + at)] = (name, lined.lines, (at,))
            if not lined.data:
                self.faults.append(fault("none_here", name, 1))
            return lined.data
        self.unread.add(branch.name)
        if not lined.faults:
            self.faults.append(fault("tuple_type", name, 1))
        return []

    def _place(self, path: Path_) -> tuple[str, int]:
        """File and line of a path of the tree, or of the nearest branch that is written."""
        root = next(path[:n] for n in range(len(path), -1, -1) if path[:n] in self.origins)
        name, lines, start = self.origins[root]
        inside = (*start, *path[len(root) :])
        return name, next(
            (lines[inside[:n]] for n in range(len(inside), -1, -1) if inside[:n] in lines), 1
        )

    def add(self, error: ValidationError) -> None:
        """Turns pydantic's details into faults."""
        told: set[str] = set()
        for details in error.errors(include_url=False):
            self.faults.extend(self._told(details, told))

    def _told(self, details: ErrorDetails, told: set[str]) -> Iterator[Fault]:
        path, kind = path_as_written(self.data, details["loc"]), details["type"]
        words = {"value": details["input"], **details.get("ctx", {})}
        if kind == "nothing_here":
            if not self.unread - {""}:
                yield fault(kind)
            return
        if self._follows_from_unread(path, kind):
            return
        absent = _DEPENDS.get(kind, "")
        if absent in _BY_NAME and absent not in self.data and not _BY_NAME[absent].is_folder:
            if absent not in told:
                told.add(absent)
                yield fault("file_missing", _BY_NAME[absent].place)
            return
        if path[:1] == ("art",):
            yield fault("picture_name", f"{ART}/{details['input']}")
            return
        file, line = self._place(path)
        if "expected" in words:
            words["expected"] = words["expected"].replace("'", "").replace(" or ", ", ")
        yield fault(kind, file, line, self._field(path), **words)

    def _follows_from_unread(self, path: Path_, kind: str) -> bool:
        if kind in _DEPENDS:
            return _DEPENDS[kind] in self.unread
        return "" in self.unread and kind == "missing" and len(path) == 1

    def _field(self, path: Path_) -> str:
        """The path in words: ids instead of numbers."""
        shown: list[str] = []
        thing: Any = self.data
        for step in path:
            try:
                thing = thing[step]
            except (KeyError, IndexError, TypeError):
                thing = None
            if isinstance(step, str):
                shown.append(step)
            elif isinstance(thing, dict):
                name = thing.get("id") or thing.get("pair") or thing.get("number")
                shown = [str(name)] if name else [*shown, str(step + 1)]
            else:
                shown.append(str(step + 1))
        return ".".join(shown)

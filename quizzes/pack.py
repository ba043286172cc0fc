"""Reads a pack's source folder; all its faults at once, with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quizzes.fault import Fault, PackFaults, fault
from quizzes.lined_yaml import Lined, Path_, read_lined
from quizzes.message import Pack

HEADER = "pack.yaml"
SKILLS = "skills.yaml"
MESSAGES = "messages"


def core_pack_folder() -> Path:
    """The source of the pack that comes with the program."""
    return Path(__file__).parent / "packs" / "guardians-core"


def read_pack(folder: Path) -> Pack:
    """The pack whose source lies in the folder. Raises PackFaults with everything wrong in it."""
    if not folder.is_dir():
        raise PackFaults([fault("folder_missing", str(folder))])
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
        self._read_lists("skills", [SKILLS])
        self._read_lists("pairs", self._message_files())
        self.data["places"] = self._places()

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

    def _read_lists(self, branch: str, names: list[str]) -> None:
        found: list[Any] = []
        for name in names:
            lined = self._read(name)
            self.origins.setdefault((branch,), (name, lined.lines, ()))
            if not isinstance(lined.data, list):
                self.unread.add(branch)
                if not lined.faults:
                    self.faults.append(fault("tuple_type", name, 1))
                continue
            for at, thing in enumerate(lined.data):
                self.origins[(branch, len(found))] = (name, lined.lines, (at,))
                found.append(thing)
        self.data[branch] = found

    def _message_files(self) -> list[str]:
        folder = self.folder / MESSAGES
        present = sorted(folder.iterdir()) if folder.is_dir() else []
        names = [f"{MESSAGES}/{path.name}" for path in present if not path.name.startswith(".")]
        read = [name for name in names if name.endswith(".yaml")]
        self.faults.extend(fault("file_name_odd", name) for name in names if name not in read)
        if not read:
            self.unread.add("pairs")
            self.faults.append(fault("no_messages", MESSAGES))
        return read

    def _places(self) -> dict[str, tuple[str, int]]:
        places: dict[str, tuple[str, int]] = {}
        for i, pair in enumerate(self.data["pairs"]):
            if not isinstance(pair, dict):
                continue
            items = pair.get("items")
            named = [(("pairs", i, "pair"), pair.get("pair"))]
            for j, item in enumerate(items if isinstance(items, list) else []):
                if isinstance(item, dict):
                    named.append((("pairs", i, "items", j, "id"), item.get("id")))  # type: ignore[arg-type]
            for path, name in named:
                if isinstance(name, str):
                    places.setdefault(name, self._place(path))
        return places

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
        for details in error.errors(include_url=False):
            self.faults.extend(self._told(details))

    def _told(self, details: ErrorDetails) -> Iterator[Fault]:
        path = _as_written(details["loc"])
        branch = str(path[0]) if path else ""
        words = {"value": details["input"], **details.get("ctx", {})}
        if self._follows_from_unread(branch, path, details["type"]):
            return
        file, line = self._place(path)
        if "expected" in words:
            words["expected"] = words["expected"].replace("'", "").replace(" or ", ", ")
        yield fault(details["type"], file, line, self._field(path), **words)

    def _follows_from_unread(self, branch: str, path: Path_, kind: str) -> bool:
        if kind == "unknown_skill":
            return "skills" in self.unread
        if branch in ("skills", "pairs"):
            return branch in self.unread and len(path) == 1
        return "" in self.unread and kind == "missing"

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
                name = thing.get("id") or thing.get("pair")
                shown = [str(name)] if name else [*shown, str(step + 1)]
            else:
                shown.append(str(step + 1))
        return ".".join(shown)


_ELSEWHERE = {"skills", "pairs", "places"}


def _as_written(loc: Path_) -> Path_:
    """The path in the source: the models keep a message's words one step deeper."""
    path: list[str | int] = []
    for step in loc:
        if step == "text" and path and path[-1] == "text":
            continue
        path.append(step)
    return tuple(path)

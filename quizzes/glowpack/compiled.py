"""The compiled form of a pack: `pack.json`, and a `NAME.json` for each list of records in it.

It follows the fields of `Pack` and knows no kind of content by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel, ValidationError

from quizzes.fault import Fault, PackFaults, fault
from quizzes.glowpack.canonical import (
    NotCanonical,
    canonical,
    canonical_lines,
    from_canonical,
    record_lines,
)
from quizzes.glowpack.names import HEADER, is_branch
from quizzes.glowpack.no_collection import no_collection
from quizzes.message import Pack

FIRST_LINE = 2  # where a branch's first record stands


def compiled(pack: Pack) -> dict[str, bytes]:
    """The files of a pack by name. Raises PackFaults for text that no file can hold."""
    header = pack.model_dump(mode="json", by_alias=True)
    branches = {
        name: value
        for name, value in header.items()
        if isinstance(value, list) and value and all(isinstance(one, dict) for one in value)
    }
    try:
        files = {f"{name}.json": canonical_lines(value) for name, value in branches.items()}
        rest = {name: value for name, value in header.items() if name not in branches}
        return files | {HEADER: canonical(rest) + b"\n"}
    except ValueError as odd:
        raise PackFaults([fault("bad_character")]) from odd


def read_compiled(files: Mapping[str, bytes]) -> Pack:
    """The pack in these files, every record checked. Raises PackFaults with all that is wrong.

    The places of its items are lines of the compiled files.
    """
    with no_collection():
        return _Compiled(files).pack()


def record_type(name: str) -> Any:
    """The type of a branch's records, as `Pack` declares it; None when it is no list of them."""
    for field_name, field in Pack.model_fields.items():
        if name in (field.alias, field_name):
            arguments = get_args(field.annotation)
            is_list = get_origin(field.annotation) is tuple and len(arguments) == 2
            return arguments[0] if is_list and arguments[1] is ... else None
    return None


class _Compiled:
    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.faults: list[Fault] = []
        self.tree: dict[str, Any] = {}
        for name, written in sorted(files.items(), key=lambda file: file[0] != HEADER):
            try:
                self._add(name, written)
            except NotCanonical as broken:
                self.faults.append(fault(broken.kind, name, broken.line))
        if HEADER not in files:
            self.faults.append(fault("file_missing", HEADER))

    def _add(self, name: str, written: bytes) -> None:
        if name == HEADER:
            header = from_canonical(written.removesuffix(b"\n"))
            if not isinstance(header, dict) or not written.endswith(b"\n"):
                raise NotCanonical("json_odd", 1)
            self.tree |= header
            return
        branch = name.removesuffix(".json")
        if branch in self.tree:
            self.faults.append(fault("extra_forbidden", HEADER, 1, branch))
        lines = record_lines(written)
        self.tree[branch] = [from_canonical(one, at) for at, one in enumerate(lines, FIRST_LINE)]

    def pack(self) -> Pack:
        if not self.faults:
            try:
                return Pack.model_validate(self.tree | {"places": self._places()})
            except ValidationError as error:
                self.faults = [self._told(details) for details in error.errors(include_url=False)]
            except RecursionError:
                self.faults = [fault("too_deep", HEADER, 1)]
        raise PackFaults(sorted(self.faults, key=lambda f: (f.file, f.line)))

    def _places(self) -> dict[str, tuple[str, int]]:
        places: dict[str, tuple[str, int]] = {}
        for branch, records in self.tree.items():
            if not isinstance(records, list):
                continue
            name_field = _alias_of_id(record_type(branch))
            for line, record in enumerate(records, FIRST_LINE):
                for name in _names_in(record, name_field):
                    places.setdefault(name, (f"{branch}.json", line))
        return places

    def _told(self, details: Any) -> Fault:
        where = self._where(details["loc"])
        words = {"value": details["input"], **details.get("ctx", {})}
        if "expected" in words:
            words["expected"] = str(words["expected"]).replace("'", "").replace(" or ", ", ")
        return fault(details["type"], where.file, where.line, where.field, **words)

    def _where(self, path: tuple[str | int, ...]) -> _Where:
        branch = str(path[0]) if path else ""
        if not isinstance(self.tree.get(branch), list) or not is_branch(f"{branch}.json"):
            return _Where(HEADER, 1, ".".join(map(str, path)))
        if len(path) == 1:
            return _Where(f"{branch}.json", 1, branch)
        at = path[1] if isinstance(path[1], int) else 0
        name_field = _alias_of_id(record_type(branch))
        return _Where(f"{branch}.json", at + FIRST_LINE, self._in_words(path, name_field))

    def _in_words(self, path: tuple[str | int, ...], name_field: str) -> str:
        """The path with ids in place of numbers."""
        shown: list[str] = []
        thing: Any = self.tree
        for step in path:
            try:
                thing = thing[step]
            except (KeyError, IndexError, TypeError):
                thing = None
            name = None
            if isinstance(step, int) and isinstance(thing, dict):
                name = thing.get("id") or thing.get(name_field)
            if isinstance(name, str):
                shown = [name]
            else:
                shown.append(str(step + 1) if isinstance(step, int) else step)
        return ".".join(shown)


class _Where(NamedTuple):
    file: str
    line: int
    field: str


def _alias_of_id(kind: Any) -> str:
    """How a record writes its own id."""
    if isinstance(kind, type) and issubclass(kind, BaseModel) and "id" in kind.model_fields:
        return kind.model_fields["id"].alias or "id"
    return "id"


def _names_in(thing: Any, name_field: str) -> Iterator[str]:
    """The ids of a record and of the things in it."""
    if isinstance(thing, list):
        for one in thing:
            yield from _names_in(one, "id")
    elif isinstance(thing, dict):
        if isinstance(thing.get(name_field), str):
            yield thing[name_field]
        for value in thing.values():
            if isinstance(value, list):
                yield from _names_in(value, "id")

"""The compiled form of a pack: `pack.json`, and a `NAME.json` for each list of records in it.

It follows the fields of `Pack` and knows no kind of content by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quizzes.fault import Fault, PackFaults, fault
from quizzes.glowpack.canonical import (
    FIRST_LINE,
    NotCanonical,
    canonical,
    canonical_lines,
    from_canonical,
    record_lines,
)
from quizzes.glowpack.names import HEADER
from quizzes.message import Pack
from quizzes.references import ID_NAMES, ids_in

Loc = tuple[str | int, ...]


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
    return _Compiled(files).pack()


class _Compiled:
    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.faults: list[Fault] = []
        self.tree: dict[str, Any] = {}
        self.branches = {name.removesuffix(".json") for name in files if name != HEADER}
        for name, written in files.items():
            try:
                self._add(name, written)
            except NotCanonical as broken:
                self.faults.append(fault(broken.kind, name, broken.line))
        if HEADER not in files:
            self.faults.append(fault("file_missing", HEADER))

    def _add(self, name: str, written: bytes) -> None:
        if name != HEADER:
            lines = enumerate(record_lines(written), FIRST_LINE)
            self.tree[name.removesuffix(".json")] = [from_canonical(one, at) for at, one in lines]
            return
        header = from_canonical(written.removesuffix(b"\n"))
        if not isinstance(header, dict) or not written.endswith(b"\n"):
            raise NotCanonical("json_odd", 1)
        for twice in self.branches & set(header):
            self.faults.append(fault("extra_forbidden", HEADER, 1, twice))
        self.tree = header | self.tree

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
        ids = reversed([*ids_in(self.tree)])  # the first of two wins
        return {name: self._place(path) for path, name in ids if isinstance(name, str)}

    def _place(self, path: Loc) -> tuple[str, int]:
        """File and line of a path of the tree."""
        if not path or path[0] not in self.branches:
            return HEADER, 1
        at = path[1] if len(path) > 1 else 0
        return f"{path[0]}.json", (at if isinstance(at, int) else 0) + FIRST_LINE

    def _told(self, details: ErrorDetails) -> Fault:
        words = {"value": details["input"], **details.get("ctx", {})}
        if "expected" in words:
            words["expected"] = str(words["expected"]).replace("'", "").replace(" or ", ", ")
        file, line = self._place(details["loc"])
        return fault(details["type"], file, line, self._in_words(details["loc"]), **words)

    def _in_words(self, path: Loc) -> str:
        """The path with ids in place of numbers."""
        shown: list[str] = []
        thing: Any = self.tree
        for step in path:
            try:
                thing = thing[step]
            except (KeyError, IndexError, TypeError):
                thing = None
            if isinstance(step, str):
                shown.append(step)
                continue
            named = thing if isinstance(thing, dict) else {}
            name = next((named[key] for key in ID_NAMES if key in named), None)
            shown = [name] if isinstance(name, str) else [*shown, str(step + 1)]
        return ".".join(shown)

"""The specimen pack `one_of_each`, changed in one place, and what is told about it."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from quizzes.fault import PackFaults
from quizzes.message import Pack
from quizzes.pack import read_pack

FOLDER = Path(__file__).parent / "one_of_each"


@cache
def one_of_each() -> Pack:
    return read_pack(FOLDER)


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(FOLDER, folder))


def change(pack: Path, file: str, old: str, new: str) -> int:
    """Writes `new` for the first `old` in a file; the line where it begins."""
    words = (pack / file).read_text("utf-8")
    assert old in words, f"{file} has no {old!r}"
    (pack / file).write_text(words.replace(old, new, 1), "utf-8")
    return words[: words.index(old)].count("\n") + 1


def told(pack: Path, file: str, old: str, new: str) -> list[tuple[int, str, str]]:
    """Lines below the change, field and kind of each fault; all must be in that file."""
    line = change(pack, file, old, new)
    try:
        read_pack(pack)
    except PackFaults as error:
        assert {fault.file for fault in error.faults} == {file}, error
        return [(fault.line - line, fault.field, fault.kind) for fault in error.faults]
    return []

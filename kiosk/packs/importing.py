"""`kiosk pack import`: tables and quizzes become the source of a pack, or join one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.packs.telling import FAULTS_FOUND, Telling
from kiosk.packs.writing import refuse_overwriting, write_new
from kiosk.problems import Words
from quizzes.branches import HEADER
from quizzes.fault import Fault, PackFaults
from quizzes.message import Pack
from quizzes.pack import read_pack
from quizzes.rules import faults_of
from quizzes.source_tree import source_of
from quizzes.source_yaml import source_files
from quizzes.tables.adding import files_to_add
from quizzes.tables.imports import Imported, read_files
from quizzes.tables.proposals import propose_pinyin
from quizzes.tables.xlsx_out import draft


@dataclass(frozen=True, slots=True)
class Import:
    """What was asked for on the command line; see `kiosk pack import --help`."""

    files: Sequence[Path]
    out: Path | None = None
    draft: Path | None = None
    propose_pinyin: bool = False
    may_replace: bool = False


def run_import(telling: Telling, asked: Import) -> int:
    """Does it and tells the outcome; the exit code."""
    written: list[Path] = []

    def deed() -> dict[str, Any]:
        faults = _import(asked, written)
        if faults:
            raise PackFaults(faults)
        return {"faults": [], "written": [str(path) for path in written]}

    code = telling.carried_out(deed)
    for path in written:
        telling.say(Words(f"已写好 {path}", f"Written: {path}"))
    if not written and code == 0:
        telling.say(Words("没有变化。", "Nothing has changed."))
    if code == FAULTS_FOUND and asked.out and not any(_is_in(asked.out, path) for path in written):
        telling.say(Words("内容包没有改动。", "The pack was left as it was."))
    return code


def _import(asked: Import, written: list[Path]) -> list[Fault]:
    """Writes what can be written and gives the faults. Raises PackFaults, StationProblem."""
    there = asked.out is not None and (asked.out / HEADER).is_file()
    old = read_pack(asked.out) if asked.out and there else None
    base = source_of(old) if old else None
    found = read_files(asked.files, base, propose_pinyin if asked.propose_pinyin else None)
    if asked.draft:
        _write(found, {asked.draft: draft(found.tree, found.rows)}, asked, written)
    if found.pack is None or asked.out is None:
        return found.faults
    source = _source(old, found.pack, asked.may_replace)
    _write(found, {asked.out / name: words for name, words in source.items()}, asked, written)
    read_pack(asked.out)  # raises when something else in the folder does not go with it
    return faults_of(found.pack)


def _source(old: Pack | None, new: Pack, may_replace: bool) -> dict[str, bytes]:
    files = files_to_add(old, new, may_replace) if old else source_files(source_of(new))
    return {name: words.encode() for name, words in files.items()}


def _write(
    found: Imported, files: Mapping[Path, bytes], asked: Import, written: list[Path]
) -> None:
    try:
        if not asked.may_replace:
            refuse_overwriting(files)
    except PackFaults as there:
        raise PackFaults([*found.faults, *there.faults]) from there
    written += write_new(files)


def _is_in(folder: Path, path: Path) -> bool:
    return folder in path.parents

"""Files spoilt at random, from a seed each: all that comes of them is faults in plain words."""

from __future__ import annotations

import io
import random
import shutil
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import bad_archives
import bad_sources
import bad_tables
from hostile import entries, listed, zipped
from mutations import ON_BYTES, ON_WORDS, spoil

from quizzes.fault import Fault
from quizzes.fault_words import SAYS

SORTS = ("YAML", "YAML", "CSV", "GIFT", "XLSX", "zip")


class Spoilt(NamedTuple):
    """One spoilt file (or folder): its sort, where it is, and what was said of it."""

    sort: str
    path: Path
    faults: list[Fault]


def fuzz(seed: int, folder: Path) -> Spoilt:
    """Makes the file of that seed in an empty folder and reads it."""
    chance = random.Random(seed)
    sort = SORTS[seed % len(SORTS)]
    inner = folder / "a" / "b" / "c"  # so that ../../.. is still inside the folder
    inner.mkdir(parents=True)
    made, read = _MAKERS[sort](chance, inner)
    before = _tree(folder)
    faults = read(made)
    assert _tree(folder) == before, "a reader left something behind"
    for fault in faults:
        assert fault.kind in SAYS, fault.kind
        for language in ("zh", "en"):
            assert len(fault.in_language(language)) < 2500  # type: ignore[arg-type]
            assert "\n" not in fault.in_language(language)  # type: ignore[arg-type]
    return Spoilt(sort, made, faults)


Made = tuple[Path, Callable[[Path], list[Fault]]]


def _yaml(chance: random.Random, folder: Path) -> Made:
    pack = folder / "pack"
    shutil.copytree(chance.choice((bad_sources.GOOD, bad_sources.SPECIMEN)), pack)
    files = sorted(path for path in pack.rglob("*.yaml"))
    for file in chance.sample(files, chance.choice((1, 1, 2))):
        file.write_bytes(spoil(chance, file.read_bytes(), ON_WORDS))
    return pack, bad_sources.faults_in


def _table(name: str) -> Callable[[random.Random, Path], Made]:
    def make(chance: random.Random, folder: Path) -> Made:
        file = folder / name
        file.write_bytes(spoil(chance, (bad_tables.TABLES / name).read_bytes(), ON_WORDS))
        return file, bad_tables.faults_in

    return make


def _workbook(chance: random.Random, folder: Path) -> Made:
    file = folder / "fuzz.xlsx"
    good = _good_workbook()
    kind = chance.random()
    if kind < 0.3:
        bad = spoil(chance, good, ON_BYTES)
    elif kind < 0.7:
        bad = _with_part_spoilt(chance, good)
    else:
        cells = bad_tables.rows()
        for _ in range(chance.choice((1, 3))):
            row = chance.choice(cells)
            at = chance.randrange(len(row))
            words = spoil(chance, (row[at] or "x").encode(), ON_WORDS)
            row[at] = words.decode("utf-8", "ignore")[:30_000].translate(_NOT_IN_XML)
        bad = bad_tables.workbook(cells)
    file.write_bytes(bad)
    return file, bad_tables.faults_in


_NOT_IN_XML = {n: None for n in (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)}


@cache
def _good_workbook() -> bytes:
    return bad_tables.workbook(bad_tables.rows())


def _with_part_spoilt(chance: random.Random, good: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as book, zipfile.ZipFile(out, "w") as made:
        parts = book.namelist()
        chosen = chance.choice(parts)
        for name in parts:
            data = book.read(name)
            made.writestr(name, spoil(chance, data, ON_WORDS) if name == chosen else data)
    return out.getvalue()


def _archive(chance: random.Random, folder: Path) -> Made:
    file = folder / "fuzz.glowpack"
    good = _good_archive(folder)
    if chance.random() < 0.4:
        file.write_bytes(spoil(chance, good, ON_BYTES))
    else:  # spoilt inside, with a list that fits: as somebody would forge it
        inside = entries(good)
        names = sorted(inside)
        chosen = chance.choice(names)
        inside[chosen] = spoil(chance, inside[chosen], ON_WORDS)
        is_list = chosen.startswith("MANIFEST")
        file.write_bytes(zipped(inside if is_list else listed(inside)))
    return file, bad_archives.faults_in


_ARCHIVE: list[bytes] = []


def _good_archive(folder: Path) -> bytes:
    if not _ARCHIVE:
        _ARCHIVE.append(bad_archives.good_town(folder).read_bytes())
    return _ARCHIVE[0]


def _tree(folder: Path) -> list[tuple[Path, int]]:
    return sorted(_sizes(folder))


def _sizes(folder: Path) -> Iterator[tuple[Path, int]]:
    for path in folder.rglob("*"):
        yield path, path.stat().st_size if path.is_file() else 0


_MAKERS: dict[str, Callable[[random.Random, Path], Made]] = {
    "YAML": _yaml,
    "CSV": _table("good.csv"),
    "GIFT": _table("good.gift"),
    "XLSX": _workbook,
    "zip": _archive,
}

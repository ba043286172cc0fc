"""`kiosk pack check`: all faults of a folder or a file, and a table of what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.packs.contents import contents_of
from kiosk.packs.contents_table import table
from kiosk.packs.telling import FAULTS_FOUND, Telling
from kiosk.problems import Words
from quizzes.fault import Fault, PackFaults
from quizzes.glowpack.build import SUFFIX, art_of
from quizzes.glowpack.check import check_glowpack
from quizzes.glowpack.signing import fingerprint
from quizzes.message import Pack
from quizzes.pack import read_pack
from quizzes.rules import faults_of
from quizzes.rules.lines import with_exact_lines


def check_path(telling: Telling, path: Path) -> int:
    """Tells all that is wrong; 1 when something is."""
    pack, faults = look_at(telling, path)
    telling.faults(faults)
    contents = contents_of(pack) if pack is not None else {}
    if pack is not None:
        telling.say(Words(table(pack, contents, "zh"), table(pack, contents, "en")))
    telling.give({"faults": [fault.as_json() for fault in faults], "counts": contents})
    return FAULTS_FOUND if faults else 0


def look_at(telling: Telling, path: Path) -> tuple[Pack | None, Sequence[Fault]]:
    """The pack, where it can be read, and its faults."""
    try:
        if path.is_dir() or not path.suffix:
            return _with_rules(read_pack(path), path)
        if path.suffix == SUFFIX:
            return _glowpack(telling, path), []
    except PackFaults as found:
        return None, found.faults
    from quizzes.tables.imports import read_files

    read = read_files([path])
    if read.pack is None:
        return None, read.faults
    return read.pack, faults_of(read.pack)


def _with_rules(pack: Pack, folder: Path) -> tuple[Pack, list[Fault]]:
    faults = with_exact_lines(faults_of(pack), folder)
    try:
        art_of(pack, folder)
    except PackFaults as found:
        faults += found.faults
    return pack, faults


def _glowpack(telling: Telling, path: Path) -> Pack:
    checked = check_glowpack(path)
    if checked.publisher is None:
        telling.say(Words("未签名。", "Not signed."))
    else:
        mark = fingerprint(checked.publisher)
        telling.say(Words(f"签名：{mark}", f"Signed by {mark}."))
    return checked.pack

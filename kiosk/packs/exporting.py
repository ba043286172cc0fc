"""`kiosk pack export`: a pack as a workbook, a CSV, a Moodle quiz or a source folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.packs.telling import Telling
from kiosk.packs.writing import refuse_overwriting, write_new
from kiosk.problems import Words
from quizzes.branches import ART
from quizzes.glowpack.archive import open_archive
from quizzes.glowpack.build import art_of
from quizzes.glowpack.check import check_archive
from quizzes.message import Pack
from quizzes.pack import read_pack
from quizzes.source_tree import source_of
from quizzes.text import Language


def run_export(telling: Telling, pack: Path, kind: str, out: Path, may_replace: bool) -> int:
    """Does it and tells the outcome; the exit code."""

    def deed() -> dict[str, Any]:
        files = exported(pack, kind, out, telling.language if kind == "gift" else "zh")
        if not may_replace:
            refuse_overwriting(files)
        written = write_new(files)
        telling.say(Words(f"已写好 {out}", f"Written: {out}"))
        return {"faults": [], "written": [str(path) for path in written]}

    return telling.carried_out(deed)


def exported(pack: Path, kind: str, out: Path, language: Language) -> dict[Path, bytes]:
    """The files to write and their bytes. Raises PackFaults."""
    content, art = _read(pack)
    tree = source_of(content)
    if kind == "xlsx":
        from quizzes.tables.xlsx_out import workbook

        return {out: workbook(tree)}
    if kind == "csv":
        from quizzes.tables.csv_out import messages_csv

        return {out: messages_csv(tree.get("pairs", []))}
    if kind == "gift":
        from quizzes.tables.gift_out import messages_gift

        return {out: messages_gift(tree, language)}
    from quizzes.source_yaml import source_files

    files = {out / name: text.encode() for name, text in source_files(tree, content.places).items()}
    return files | {out / ART / name: picture for name, picture in art.items()}


def _read(path: Path) -> tuple[Pack, Mapping[str, bytes]]:
    """The pack of a source folder or a .glowpack, and its pictures by name."""
    if path.is_dir() or not path.suffix:
        pack = read_pack(path)
        return pack, art_of(pack, path)
    with open_archive(path) as archive:
        pack = check_archive(archive).pack
        return pack, {name: archive.read(f"{ART}/{name}") for name in pack.art}

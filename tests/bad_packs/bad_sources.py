"""Bad packs, made from good ones by the changes in two tables, and what is said of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from quizzes.fault import Fault, PackFaults
from quizzes.pack import read_pack
from quizzes.rules import faults_of
from quizzes.rules.lines import with_exact_lines

HERE = Path(__file__).parent
GOOD = HERE / "good"
SPECIMEN = HERE.parent / "quizzes" / "one_of_each"


def changes() -> list[dict[str, Any]]:
    return [*_table("yaml_changes"), *({**c, "of": "specimen"} for c in _table("kind_changes"))]


def _table(name: str) -> list[dict[str, Any]]:
    return yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), Loader=yaml.CBaseLoader)


def make(change: dict[str, Any], folder: Path) -> Path:
    """A good pack in the folder, changed in that one thing."""
    pack = folder / "pack"
    shutil.copytree(SPECIMEN if "of" in change else GOOD, pack)
    for name in change.get("gone", "").split():
        path = pack / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    if "file" not in change:
        return pack
    file = pack / change["file"]
    if file.parent.is_file():
        file.parent.unlink()
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content_of(change, file))
    return pack


def content_of(change: dict[str, Any], file: Path) -> bytes:
    if "bytes" in change:
        return bytes.fromhex(change["bytes"])
    if "words" in change:
        return str(change["words"]).encode()
    words = file.read_text("utf-8")
    if "cut" in change:
        words = words[: words.index(change["cut"])]
    for old, new in _replacements(change):
        assert old in words, (change["name"], old)
        words = words.replace(old, new, 1)
    return words.encode()


def _replacements(change: dict[str, Any]) -> Iterator[tuple[str, str]]:
    old, new = change.get("old", ""), change.get("new", "")
    if isinstance(old, str):
        yield old, new
    else:
        yield from zip(old, new, strict=True)


def faults_in(pack: Path) -> list[Fault]:
    """What `kiosk pack check` says of a source folder."""
    try:
        return with_exact_lines(faults_of(read_pack(pack)), pack)
    except PackFaults as refused:
        return refused.faults

"""A programme on the guardian's stick: sound, card, film, and a note of what it is."""

from __future__ import annotations

import os
import re
import shutil
from datetime import datetime
from pathlib import Path

from kiosk.problems import StationProblem, Words
from kiosk.programmes.kept import Kept
from kiosk.programmes.sealed_programme import sync_folder
from kiosk.store.programmes import Programme

NOTE = """指尖微光 · 童声播报站
节目：{zh}
录制：{kept}
这份拷贝归孩子的监护人保管。机器里的那一份到 {expires} 自动删除，也可以请工作人员马上删除。

Fingertip Glow · Children's broadcast booth
Programme: {en}
Recorded: {kept}
This copy is the guardian's. The one on the machine is erased by itself on {expires}, or at once
when you ask the staff.
"""
NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')  # what FAT and exFAT refuse


def export_to(folder: Path, programme: Programme, kept: Kept) -> list[Path]:
    """Writes it into a new folder there; what was written. Raises StationProblem."""
    day = _day(programme.kept)
    words = NOT_IN_NAMES.sub(" ", programme.title.in_language(kept.language)).strip()
    place = _free(folder / f"指尖微光 {day} {words}")
    files = {"播报.mp3": kept.mp3, "卡片.png": kept.cover, "说明.txt": _note(programme, kept)}
    if kept.film:
        files["播报.mp4"] = kept.film
    try:
        place.mkdir()
        for name, content in files.items():
            _write(place / name, content)
        sync_folder(place)
        sync_folder(folder)
    except OSError as fault:
        shutil.rmtree(place, ignore_errors=True)
        raise _not_exported(folder, fault) from fault
    return [place / name for name in files]


def _note(programme: Programme, kept: Kept) -> bytes:
    told = NOTE.format(
        zh=programme.title.zh,
        en=programme.title.en,
        kept=_day(programme.kept),
        expires=_day(programme.expires),
    )
    spoken = "\n".join(line.in_language(kept.language) for line in kept.lines)
    return f"{told}\n{spoken}\n".replace("\n", "\r\n").encode("utf-8-sig")


def _free(place: Path) -> Path:
    names = (place.with_name(f"{place.name} {n}") for n in range(2, 1000))
    return next((name for name in (place, *names) if not name.exists()), place)


def _write(file: Path, content: bytes) -> None:
    with file.open("xb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _day(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000).strftime("%Y-%m-%d")


def _not_exported(folder: Path, fault: OSError) -> StationProblem:
    import errno

    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return StationProblem(
            Words("那里放不下，什么也没有拷贝", "there is no room, nothing was copied"),
            str(folder),
            Words("换一个 U 盘", "use another stick"),
        )
    why = os.strerror(fault.errno) if fault.errno else type(fault).__name__
    return StationProblem(
        Words(f"拷贝失败：{why}", f"it could not be copied: {why}"),
        str(folder),
        Words("把 U 盘插好，再试一次", "plug the stick in well and try again"),
    )

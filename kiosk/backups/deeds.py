"""What the commands do: make a backup, verify one, put one back."""

from __future__ import annotations

import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from kiosk.backups.code import as_typed, in_groups, new_code
from kiosk.backups.words import preview_words, put_back_words
from kiosk.data_folder import data_folder
from kiosk.packs.telling import FAULTS_FOUND, Telling
from kiosk.problems import Words


def make_backup(telling: Telling, data: Path | None, to: Path | None, code: str | None) -> int:
    """A copy here, or a sealed file."""
    folder = data_folder(data)

    def here() -> dict[str, Any]:
        from kiosk.store import open_store

        with open_store(folder) as store:
            made = store.backup_by_hand().result()
        telling.say(Words(f"备份好了：{made}", f"Backed up: {made}"))
        return {"file": str(made), "bytes": made.stat().st_size, "is_sealed": False}

    def sealed() -> dict[str, Any]:
        from kiosk.backups.making import seal_backup
        from kiosk.problems import file_is_there
        from kiosk.store import open_store

        assert to is not None
        if to.exists() and not to.is_dir():
            raise file_is_there(to)
        with open_store(folder) as store:
            known = store.backup_code()
            used = as_typed(code) if code is not None else known or new_code()
            made = seal_backup(store, to, used)
            if known is None:
                store.set_backup_code(used).result()
        told = {"file": str(made.path), "bytes": made.size, "is_sealed": True}
        telling.say(
            Words(f"备份好了，也重新读过：{made.path}", f"Sealed and read back: {made.path}")
        )
        if known is None and code is None:
            grouped = in_groups(used)
            telling.say(
                Words(
                    f"备份码：{grouped}。请记在纸上，没有它谁也打不开。",
                    f"Backup code: {grouped}. Write it down; without it nobody can open it.",
                )
            )
            told["new_code"] = used
        return told

    return telling.carried_out(here if to is None else sealed)


def verify_file(telling: Telling, data: Path | None, file: Path, code: str | None) -> int:
    """Whether a backup is whole and could be put back with this program."""
    folder = data_folder(data)

    def deed() -> dict[str, Any]:
        from kiosk.backups.verifying import verify_backup

        story = verify_backup(file, _code_for(file, folder, code))
        telling.say(
            Words(
                f"完好：{story.answers} 条答题，{len(story.classes)} 个班。",
                f"Whole: {story.answers} answers, {len(story.classes)} classes.",
            )
        )
        return {"file": str(file), "is_whole": True, "answers": story.answers,
                "classes": len(story.classes), "seats": story.seats}  # fmt: skip

    return telling.carried_out(deed)


def verify_station(telling: Telling, data: Path | None) -> int:
    """Whether the data file and every copy in `backups` are whole; 1 where one is not."""
    from kiosk.backups.verifying import verify_data

    rows: list[dict[str, Any]] = []

    def deed() -> dict[str, Any]:
        for path, is_whole in verify_data(data_folder(data)):
            rows.append({"file": str(path), "is_whole": is_whole})
            state = Words("完好", "whole") if is_whole else Words("坏了", "damaged")
            telling.say(Words(f"{state.zh}  {path}", f"{state.en}  {path}"))
        return {"files": rows}

    code = telling.carried_out(deed)
    return code or (0 if all(row["is_whole"] for row in rows) else FAULTS_FOUND)


def restore_file(
    telling: Telling, data: Path | None, file: Path, code: str | None, is_preview: bool
) -> int:
    """Puts a backup back, or only says what that would change."""
    folder = data_folder(data)

    def deed() -> dict[str, Any]:
        from kiosk.backups.putting_back import preview, put_back

        now_ms = int(time.time() * 1000)
        used = _code_for(file, folder, code)
        if not is_preview:
            done = put_back(folder, file, used, now_ms)
            telling.say(put_back_words(done))
            return asdict(done)
        seen = preview(folder, file, used, now_ms)
        lines = list(preview_words(seen))
        for line in lines:
            telling.say(line)
        return {
            "file": str(file),
            "made": seen.made,
            "is_of_this_station": seen.is_of_this_station,
            "answers": seen.then.answers,
            "change": asdict(seen.change) if seen.change else None,
            "packs": [asdict(one) for one in seen.packs],
            "says": [line._asdict() for line in lines],
        }

    return telling.carried_out(deed)


def _code_for(file: Path, folder: Path, given: str | None) -> str | None:
    """The code of a sealed file: as given, this station's own where it opens, else asked for."""
    from kiosk.backups.making import code_opens
    from kiosk.backups.putting_back import is_sealed
    from kiosk.store.glance import backup_code_of

    if not file.is_file() or not is_sealed(file):
        return None
    if given is not None:
        return as_typed(given)
    own = backup_code_of(folder)
    if own is not None and code_opens(file, own):
        return own
    if sys.stdin.isatty():
        return as_typed(click.prompt("备份码 · backup code", hide_input=True, err=True))
    return None

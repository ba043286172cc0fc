"""How packs, their faults and their files are told at the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from quizzes.glowpack.names import SIGNATURE
from quizzes.text import Language

Say = Callable[..., str]


def pack_row(pack: dict[str, Any], own: str | None, language: Language, say: Say) -> dict[str, Any]:
    """One pack of `kiosk pack list --json` as the list shows it."""
    title, version, back = pack["title"] or {}, pack["version"], pack["back_to"]
    if pack["is_program"]:
        says = say("row_program", version=version)
    elif version is None:
        says = say("row_unused")
    elif not pack["is_whole"]:
        says = say("row_broken", version=version)
    else:
        mark = pack["signed_by"] or "—"
        who = say("who_own") if mark == own else say("who", mark=mark)
        says = say("row_used", version=version, who=who)
    return {
        "id": pack["id"],
        "title": title.get(language) or title.get("zh") or pack["id"],
        "says": says,
        "undo": _undo(version, back, say),
    }


def _undo(version: str | None, back: str | None, say: Say) -> str:
    """The label of the button; empty where there is nothing to go back to."""
    if back is None:
        return ""
    if version is None:
        return say("use_again", version=back) if back else ""
    return say("go_back_to", version=back) if back else say("stop_using")


def fault_line(fault: dict[str, Any], language: Language) -> str:
    """A fault of `--json` as one line."""
    place = f"{fault['file']}:{fault['line']}" if fault["line"] else fault["file"]
    if fault["file"] == SIGNATURE:
        return f"{fault['says'][language]} {fault['do'][language]}".strip()
    head = ": ".join(part for part in (place, fault["field"]) if part)
    gap = " " if language == "en" else ""
    words = f"{fault['says'][language]}{gap}{fault['do'][language]}"
    return f"{head}: {words}" if head else words


def publisher_of(faults: Sequence[dict[str, Any]]) -> str:
    """The fingerprint of the publisher that is not trusted; empty where that is not the fault."""
    return next((f["field"] for f in faults if f["file"] == SIGNATURE and f["field"]), "")


def size_words(file: Path) -> str:
    """Size of a file, as 1.2 MB."""
    try:
        size = file.stat().st_size
    except OSError:
        return "—"
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{max(1, round(size / 1e3))} kB"

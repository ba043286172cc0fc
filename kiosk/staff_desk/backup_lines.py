"""The backups page in words: lines to choose from, and what a view says below its title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kiosk.health.light import told_bytes
from kiosk.staff_desk.backup_deeds import Copy, OnStick

if TYPE_CHECKING:
    from kiosk.backups.putting_back import Preview

Say = Callable[..., str]
Row = dict[str, str]


def copy_row(one: Copy, say: Say) -> Row:
    """A backup on this machine."""
    why = say(f"why_{one.why}")
    return {"name": f"{one.made:%Y-%m-%d %H:%M}", "on": say("on", why=why, size=told(one.size))}


def stick_row(one: OnStick) -> Row:
    """A sealed backup on a stick."""
    made = f"{one.made:%Y-%m-%d %H:%M}" if one.made else one.name
    return {"name": made, "on": f"{one.place.label} · {told(one.size)}"}


def preview_lines(preview: Preview, is_sure: bool, language: str, say: Say) -> list[str]:
    """What would change; or, asked a second time, the one thing that would be lost."""
    from kiosk.backups.words import preview_words

    gone = preview.change.answers_gone if preview.change else 0
    if is_sure:
        return [say("sure_gone", n=gone) if gone else say("sure")]
    says = [line.en if language == "en" else line.zh for line in preview_words(preview)]
    return [*says, say("nothing_yet")]


def missing(view: str, rows: Sequence[object], say: Say) -> list[str]:
    """What a list says that has nothing in it."""
    key = {"list": "none", "places": "no_stick", "files": "no_files"}[view]
    return [] if rows else [say(key)]


def told(size: int) -> str:
    """Bytes for people; a small backup is no 0 MB."""
    return told_bytes(size) if size >= 1_000_000 else f"{max(1, size // 1000)} kB"

"""Chinese has full-width marks, English its own."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z+.-]*://[^\s\u3000-\uffef]+|[\w.+-]+@[\w.-]+\w")
_HALF_WIDTH = re.compile(r"[,.!?;:()\"'~](?:(?<![0-9A-Za-z].)|(?![0-9A-Za-z]))", re.DOTALL)
_FULL_WIDTH = re.compile("[\u3001\u3002\u300a-\u300f\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]")


def half_width_in(zh: str) -> list[str]:
    """ASCII marks in Chinese that belong to no number, Latin word or address."""
    if not _HALF_WIDTH.search(zh):
        return []
    return list(dict.fromkeys(_HALF_WIDTH.findall(_ADDRESS.sub("a", zh))))


def full_width_in(en: str) -> list[str]:
    """Chinese marks in English."""
    return list(dict.fromkeys(_FULL_WIDTH.findall(en)))

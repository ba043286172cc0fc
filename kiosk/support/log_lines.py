"""The log without what a message might hold: when, how bad, where in the program, which error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

MOST_LINES = 2_000
PROGRAM = Path(__file__).parents[1]
LOGGED = re.compile(r'log\.(?:info|warning|error|exception)\(\s*"([^"]*)"')
DATED = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d+ (\w+) (.*)$")
OURS = r"(?:kiosk|games|quizzes|media)/[\w/]+\.py"
PLACE = re.compile(rf'^  File ".*?({OURS}|[\w.-]+\.py)", line (\d+)')
ERROR = re.compile(r"^([A-Za-z_][\w.]*(?:Error|Exception|Problem|Refused|Faults|Interrupt))\b")
SCREEN = re.compile(r"^(?:screen|crash on) \w+Screen$")


def log_lines(folder: Path) -> list[str]:
    """The newest lines of the station's log, oldest first."""
    lines: list[str] = []
    for name in ("kiosk.log.1", "kiosk.log"):
        try:
            lines += (folder / name).read_text("utf-8", "replace").splitlines()
        except OSError:
            continue
    return list(_plain(lines[-MOST_LINES:]))


def _plain(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        dated, place, error = DATED.match(line), PLACE.match(line), ERROR.match(line)
        if dated:
            when, level, said = dated.groups()
            yield f"{when} {level} {said if SCREEN.match(said) else _literal(said)}"
        elif place:
            yield f"  {place[1]}:{place[2]}"
        elif error:
            yield error[1]


def _literal(said: str) -> str:
    """As much of a message as stands in the program: what was put into it is left out."""
    return next((known for known in _literals() if said.startswith(known)), "…")


@cache
def _literals() -> tuple[str, ...]:
    """The beginnings of all that the program logs, up to the first value; the longest first."""
    found: set[str] = set()
    for file in PROGRAM.rglob("*.py"):
        found |= {
            text.partition("%")[0].strip() for text in LOGGED.findall(file.read_text("utf-8"))
        }
    return tuple(sorted((text for text in found if text), key=len, reverse=True))

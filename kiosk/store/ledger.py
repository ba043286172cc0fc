"""The ledger of erasures, beside the data file: no backup that is put back can undo one.

A line is a random id, the random id of the seat or class, and until when its rows went. It is
on the disk before the erasure is committed, so that a power cut in between erases at the next
start what was asked to go.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

log = logging.getLogger(__name__)
LEDGER = "erasures.jsonl"

Kind = Literal["seat", "class", "recording_consent", "seat_consent"]


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was asked to go: all of a seat's or a class's rows that began by `until` (ms).

    Or a seat's consent that was taken back then.
    """

    id: bytes
    kind: Kind
    target: bytes
    until: int


def note(folder: Path, erasures: Iterable[Erasure]) -> None:
    """Adds lines to the ledger; they are on the disk when this returns. Raises OSError."""
    from kiosk.store.backups import sync

    lines = "".join(
        json.dumps(
            {"id": one.id.hex(), "kind": one.kind, "target": one.target.hex(), "until": one.until}
        )
        + "\n"
        for one in erasures
    )
    if not lines:
        return
    file = folder / LEDGER
    with file.open("ab+") as ledger:
        if ledger.tell():
            ledger.seek(-1, os.SEEK_END)
            if ledger.read(1) != b"\n":  # a power cut in the middle of a line
                lines = "\n" + lines
        ledger.write(lines.encode())
        ledger.flush()
        os.fsync(ledger.fileno())
    sync(folder)


def read(folder: Path) -> list[Erasure]:
    """The lines that are whole; none where there is no ledger."""
    try:
        lines = (folder / LEDGER).read_text("ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return []
    found = []
    for line in lines:
        try:
            told = json.loads(line)
            ids = bytes.fromhex(told["id"]), bytes.fromhex(told["target"])
            found.append(Erasure(ids[0], told["kind"], ids[1], int(told["until"])))
        except (ValueError, KeyError, TypeError):
            log.warning("a line of the ledger of erasures is not whole")
    return found

"""`kiosk tour`: pictures of every screen in a folder, and the faults that the checks found."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from pathlib import Path

import click

from kiosk.shell.window import choose_renderer


def take_tour(
    out: Path, size: tuple[int, int], diagonal_inches: float, language: str, as_json: bool
) -> int:
    """Walks through the station; gives 1 when a check failed, else 0."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    choose_renderer()
    out.mkdir(parents=True, exist_ok=True)
    from kiosk.tour.tourist import Tourist

    with tempfile.TemporaryDirectory(prefix="kiosk-tour-") as data:
        tourist = Tourist(Path(data), out, size, diagonal_inches, language)
        faults, pictures = tourist.walk()
    rows = [{"picture": f.picture, "what": f.what, "where": f.where} for f in faults]
    if as_json:
        click.echo(json.dumps({"pictures": pictures, "faults": rows}, ensure_ascii=False))
    else:
        for row in rows:
            click.echo(f"{row['picture']}: {row['what']}: {row['where']}")
        click.echo(f"{len(pictures)} pictures in {out}, {len(rows)} faults")
    logging.shutdown()
    return 1 if faults else 0

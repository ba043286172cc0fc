"""The command `kiosk bench`."""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from kiosk.bench.rows import Row, as_data, as_table

AREAS = ("start", "memory", "frame", "idle", "commit", "map", "learning", "packs", "sound")


def run_bench(areas: Sequence[str], map_responses: int, as_json: bool) -> int:
    """Measures the areas (all of them if none is named); 1 when a budget is broken."""
    rows: list[Row] = []
    for area in areas or AREAS:
        click.echo(f"measuring {area} …", err=True)
        rows += _rows_of(area, map_responses)
    words = json.dumps(as_data(rows), ensure_ascii=False) if as_json else as_table(rows)
    click.echo(words)
    return int(any(row.ok is False for row in rows))


def _rows_of(area: str, map_responses: int) -> list[Row]:
    from kiosk.bench.glass import NoGlass

    try:
        if area == "start":
            from kiosk.bench.start import start_rows

            return start_rows()
        if area == "memory":
            from kiosk.bench.memory import memory_rows

            return memory_rows()
        if area == "frame":
            from kiosk.bench.frame import frame_rows

            return frame_rows()
        if area == "idle":
            from kiosk.bench.idle import idle_rows

            return idle_rows()
    except NoGlass as missing:
        click.echo(f"{area}: {missing}", err=True)
        return [Row(area, None, "")]
    if area == "learning":
        from kiosk.bench.learning import learning_rows

        return learning_rows()
    if area == "packs":
        from kiosk.bench.packs import packs_rows

        return packs_rows()
    if area == "sound":
        from kiosk.bench.sound import sound_rows

        return sound_rows()
    if area == "map":
        from kiosk.bench.pages import map_rows

        return map_rows(map_responses)
    from kiosk.bench.data import commit_rows

    return commit_rows()

"""The command `kiosk demo-data`."""

from __future__ import annotations

import json
import time
from pathlib import Path

import click

from kiosk.data_folder import data_folder
from kiosk.problems import StationProblem


def add_demo_data(asked: Path | None, responses: int, seed: int, as_json: bool) -> int:
    """Adds about that many made-up responses; 1 with one sentence when the folder is real."""
    from kiosk.store import open_store
    from kiosk.store.demo import make_demo_data

    folder = data_folder(asked)
    began = time.monotonic()
    try:
        with open_store(folder) as store:
            made = make_demo_data(store, responses, seed)
            classes = len(store.classes())
    except StationProblem as problem:
        click.echo(problem.in_language("zh"), err=True)
        click.echo(problem.in_language("en"), err=True)
        return 1
    seconds = round(time.monotonic() - began, 1)
    told = {"responses": made, "classes": classes, "folder": str(folder), "seconds": seconds}
    click.echo(
        json.dumps(told, ensure_ascii=False)
        if as_json
        else f"{made} made-up responses of {classes} classes in {folder} ({seconds} s)"
    )
    return 0

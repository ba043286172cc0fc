"""The command `kiosk demo-data`."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.data_folder import data_folder
from kiosk.problems import StationProblem

if TYPE_CHECKING:
    from kiosk.store.demo import DemoItem, DemoPair
    from quizzes.message import MessageItem

HARDNESS_OF_A_LOGIT = 0.08


def add_demo_data(asked: Path | None, responses: int, seed: int, as_json: bool) -> int:
    """Adds about that many made-up responses; 1 with one sentence when the folder is real."""
    from kiosk.store import open_store
    from kiosk.store.demo import make_demo_data

    folder = data_folder(asked)
    began = time.monotonic()
    try:
        with open_store(folder) as store:
            made = make_demo_data(store, responses, seed, pairs_of_core_pack(folder))
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


def pairs_of_core_pack(folder: Path) -> list[DemoPair]:
    """The messages for practice, so that every page shows words that children could have read."""
    from kiosk.store.demo import DemoItem
    from quizzes.glowpack.core import core_pack

    def made(one: MessageItem, pair: str, skill: str) -> DemoItem:
        cue = one.body.diagnostic("zh")[0]
        hardness = HARDNESS_OF_A_LOGIT * one.difficulty
        return DemoItem(
            one.id, pair, skill, one.key, one.revision, hardness, (cue.start, cue.light)
        )

    return [
        (made(pair.r, pair.id, pair.skill), made(pair.legit, pair.id, pair.skill))
        for pair in core_pack(forms=folder / "checked").pairs
        if pair.r.form == "train"
    ]

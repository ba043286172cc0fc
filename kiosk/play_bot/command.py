"""`kiosk play-bot`: plays into a folder of its own and tells what came of it."""

from __future__ import annotations

import json
import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import click

from kiosk.problems import StationProblem

USUAL_VISITS = 4  # one for each band


def play_bot(
    policy: str,
    visits: int | None,
    minutes: float | None,
    seed: int,
    data: Path | None,
    as_json: bool,
) -> int:
    """Plays and prints the tally; gives the exit code: 1 when something crashed.

    Without `data` the answers go to a folder that is deleted afterwards, so that no bot ever
    plays into a real station's log; a folder with real visits is refused, any other is marked
    as a demo.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    try:
        with _folder(data) as folder:
            tally = _play(policy, visits, minutes, seed, folder)
    except StationProblem as problem:
        click.echo(problem.in_language("zh"), err=True)
        click.echo(problem.in_language("en"), err=True)
        return 1
    if as_json:
        click.echo(json.dumps(tally))
    else:
        click.echo(", ".join(f"{name} {count}" for name, count in tally.items()))
    return 1 if tally["crashes"] else 0


@contextmanager
def _folder(data: Path | None) -> Iterator[Path]:
    if data is not None:
        yield data
        return
    with tempfile.TemporaryDirectory(prefix="play-bot-") as folder:
        yield Path(folder)


def _play(
    policy: str, visits: int | None, minutes: float | None, seed: int, folder: Path
) -> dict[str, int]:
    from games.shelf import read_shelf
    from kiosk.play_bot.bot import Bot
    from kiosk.play_bot.policies import POLICIES
    from kiosk.store import open_store
    from kiosk.store.made_up import mark_as_made_up
    from quizzes.pack import core_pack_folder, read_pack

    with open_store(folder) as store:
        mark_as_made_up(store)
        packs = [read_pack(core_pack_folder())]
        bot = Bot(POLICIES[policy], store, read_shelf(), packs, seed)
        if minutes is not None:
            return bot.play_until(monotonic() + minutes * 60).as_dict()
        return bot.play_visits(USUAL_VISITS if visits is None else visits).as_dict()

"""The options that pack commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

FILE = click.Path(path_type=Path)


def for_all(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--data`, `--lang` and `--json`."""
    for option in (
        click.option("--data", type=FILE, help="Folder of this station's data."),
        click.option("--lang", type=click.Choice(["zh", "en"]), help="Else the station's."),
        click.option("--json", "as_json", is_flag=True, help="JSON to stdout."),
    ):
        command = option(command)
    return command

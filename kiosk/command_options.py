"""Options that commands have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click


def data_and_json(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command `context`, `data` (a folder or None) and `as_json`."""
    for option in (
        click.option("--data", type=click.Path(path_type=Path), help="This station's data."),
        click.option("--json", "as_json", is_flag=True, help="The outcome as JSON."),
        click.pass_context,
    ):
        command = option(command)
    return command

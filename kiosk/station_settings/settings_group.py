"""`kiosk settings list|get|set|reset`: their options, and where each leads."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.packs.options import for_all

GROUPS = ("sound", "reading", "visit", "content", "station")


@click.group("settings")
def settings_group() -> None:
    """What staff set for this station; an open station takes it at its next opening picture."""


@settings_group.command("list")
@for_all
@click.pass_context
def list_(context: click.Context, data: Path | None, lang: str | None, as_json: bool) -> None:
    """Lists every setting, its value and what it does."""
    from kiosk.packs.telling import Telling
    from kiosk.station_settings.command import list_settings

    folder = data or context.obj
    context.exit(list_settings(Telling(folder, lang, as_json), folder))


@settings_group.command("get")
@click.argument("name")
@for_all
@click.pass_context
def get(
    context: click.Context, name: str, data: Path | None, lang: str | None, as_json: bool
) -> None:
    """Gives the value of the setting NAME."""
    from kiosk.packs.telling import Telling
    from kiosk.station_settings.command import get_setting

    folder = data or context.obj
    context.exit(get_setting(Telling(folder, lang, as_json), folder, name))


@settings_group.command("set", context_settings={"ignore_unknown_options": True})
@click.argument("name")
@click.argument("value")
@for_all
@click.pass_context
def set_(
    context: click.Context,
    name: str,
    value: str,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Sets NAME to VALUE: a number, on or off, one of its values, or several with commas."""
    from kiosk.packs.telling import Telling
    from kiosk.station_settings.command import set_setting

    folder = data or context.obj
    context.exit(set_setting(Telling(folder, lang, as_json), folder, name, value))


@settings_group.command("reset")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--group", type=click.Choice(GROUPS), help="All settings of this group.")
@click.option("--all", "is_all", is_flag=True, help="All that this command can set.")
@for_all
@click.pass_context
def reset(
    context: click.Context,
    names: tuple[str, ...],
    group: str | None,
    is_all: bool,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Takes settings back to their first values."""
    from kiosk.packs.telling import Telling
    from kiosk.station_settings.command import asked_lines, reset_settings

    folder = data or context.obj
    lines = asked_lines(names, group, is_all)
    context.exit(reset_settings(Telling(folder, lang, as_json), folder, lines))

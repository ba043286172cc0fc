"""`kiosk pack …`: the options of its commands. What they do is imported when they are called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from kiosk.packs.import_export import export, import_

FILE = click.Path(path_type=Path)


def _for_all(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every pack command has."""
    for option in (
        click.option("--data", type=FILE, help="Folder of this station's data."),
        click.option("--lang", type=click.Choice(["zh", "en"]), help="Else the station's."),
        click.option("--json", "as_json", is_flag=True, help="JSON to stdout."),
    ):
        command = option(command)
    return command


@click.command("new")
@click.argument("folder", type=FILE)
@click.option("--id", "pack_id", help="Small letters, digits and -; else from the folder's name.")
@click.option("--title", help="What staff will read.")
@_for_all
@click.pass_context
def new(
    context: click.Context,
    folder: Path,
    pack_id: str | None,
    title: str | None,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Makes the source FOLDER of a new pack, with a pair of messages as an example."""
    from kiosk.packs.new import new_pack
    from kiosk.packs.telling import Telling

    context.exit(new_pack(Telling(data or context.obj, lang, as_json), folder, pack_id, title))


@click.command("check")
@click.argument("path", type=FILE)
@_for_all
@click.pass_context
def check(
    context: click.Context, path: Path, data: Path | None, lang: str | None, as_json: bool
) -> None:
    """Lists all faults of PATH: a source folder, a .glowpack, or an .xlsx, .csv or .gift file."""
    from kiosk.packs.check import check_path
    from kiosk.packs.telling import Telling

    context.exit(check_path(Telling(data or context.obj, lang, as_json), path))


@click.command("build")
@click.argument("folder", type=FILE)
@click.option("--out", type=FILE, help="File or folder; else ID-VERSION.glowpack beside FOLDER.")
@click.option("--key", type=FILE, help="Private key in PEM, to sign with.")
@_for_all
@click.pass_context
def build(
    context: click.Context,
    folder: Path,
    out: Path | None,
    key: Path | None,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Makes a .glowpack of the source FOLDER; the same source gives the same bytes."""
    from kiosk.packs.build import build_pack
    from kiosk.packs.telling import Telling

    context.exit(build_pack(Telling(data or context.obj, lang, as_json), folder, out, key))


@click.command("sign")
@click.argument("file", type=FILE)
@click.option("--key", type=FILE, required=True, help="Private key in PEM.")
@_for_all
@click.pass_context
def sign(
    context: click.Context,
    file: Path,
    key: Path,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Signs the .glowpack FILE in place."""
    from kiosk.packs.build import sign_pack
    from kiosk.packs.telling import Telling

    context.exit(sign_pack(Telling(data or context.obj, lang, as_json), file, key))


@click.command("key")
@click.argument("file", type=FILE)
@_for_all
@click.pass_context
def key(
    context: click.Context, file: Path, data: Path | None, lang: str | None, as_json: bool
) -> None:
    """Makes a new private key in FILE, to be kept secret and off the station."""
    from kiosk.packs.build import make_key
    from kiosk.packs.telling import Telling

    context.exit(make_key(Telling(data or context.obj, lang, as_json), file))


COMMANDS: dict[str, click.Command] = {
    str(command.name): command for command in (new, check, build, sign, key, import_, export)
}

"""`kiosk pack …`: the options of its commands. What they do is imported when they are called."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.local_pack.command import own
from kiosk.packs.import_export import export, import_
from kiosk.packs.install_commands import install, list_, trust, undo
from kiosk.packs.options import FILE, for_all

PASSPHRASE = click.option("--passphrase-file", type=FILE, help="Its first line, instead of asking.")


@click.command("new")
@click.argument("folder", type=FILE)
@click.option("--id", "pack_id", help="Small letters, digits and -; else from the folder's name.")
@click.option("--title", help="What staff will read.")
@for_all
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
@for_all
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
@PASSPHRASE
@for_all
@click.pass_context
def build(
    context: click.Context,
    folder: Path,
    out: Path | None,
    key: Path | None,
    passphrase_file: Path | None,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Makes a .glowpack of the source FOLDER; the same source gives the same bytes."""
    from kiosk.packs.build import build_pack
    from kiosk.packs.telling import Telling

    telling = Telling(data or context.obj, lang, as_json)
    context.exit(build_pack(telling, folder, out, key, passphrase_file))


@click.command("sign")
@click.argument("file", type=FILE)
@click.option("--key", type=FILE, required=True, help="Private key in PEM.")
@PASSPHRASE
@for_all
@click.pass_context
def sign(
    context: click.Context,
    file: Path,
    key: Path,
    passphrase_file: Path | None,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Signs the .glowpack FILE in place."""
    from kiosk.packs.build import sign_pack
    from kiosk.packs.telling import Telling

    telling = Telling(data or context.obj, lang, as_json)
    context.exit(sign_pack(telling, file, key, passphrase_file))


@click.command("key")
@click.argument("file", type=FILE)
@click.option("--no-passphrase", is_flag=True, help="For a key that is locked away otherwise.")
@PASSPHRASE
@for_all
@click.pass_context
def key(
    context: click.Context,
    file: Path,
    no_passphrase: bool,
    passphrase_file: Path | None,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Makes a new private key in FILE, to be kept secret and off the station."""
    from kiosk.packs.keys import make_key
    from kiosk.packs.telling import Telling

    telling = Telling(data or context.obj, lang, as_json)
    context.exit(make_key(telling, file, passphrase_file, no_passphrase))


COMMANDS: dict[str, click.Command] = {
    str(command.name): command
    for command in (
        new,
        check,
        build,
        sign,
        key,
        import_,
        export,
        install,
        undo,
        list_,
        trust,
        own,
    )
}

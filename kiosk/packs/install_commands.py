"""`kiosk pack install`, `undo`, `list` and `trust`: their options, and where each leads."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.packs.options import FILE, for_all


@click.command("install")
@click.argument("file", type=FILE)
@click.option("--preview", is_flag=True, help="Only say what it would change.")
@click.option("--progress", is_flag=True, help="Lines `progress 0.25` on stderr.")
@for_all
@click.pass_context
def install(
    context: click.Context,
    file: Path,
    preview: bool,
    progress: bool,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Takes the .glowpack FILE into use on this station, all of it or nothing.

    FILE may also be a source folder: it is built, and signed by this station's own key.
    """
    from kiosk.packs.install import install_pack
    from kiosk.packs.telling import Telling

    folder = data or context.obj
    telling = Telling(folder, lang, as_json)
    context.exit(install_pack(telling, folder, file, preview, progress))


@click.command("undo")
@click.argument("pack_id", metavar="ID")
@for_all
@click.pass_context
def undo(
    context: click.Context, pack_id: str, data: Path | None, lang: str | None, as_json: bool
) -> None:
    """Goes back to what was in use before the last install of the pack ID."""
    from kiosk.packs.install import undo_pack
    from kiosk.packs.telling import Telling

    folder = data or context.obj
    context.exit(undo_pack(Telling(folder, lang, as_json), folder, pack_id))


@click.command("list")
@for_all
@click.pass_context
def list_(context: click.Context, data: Path | None, lang: str | None, as_json: bool) -> None:
    """Lists the packs of this station and the publishers it trusts."""
    from kiosk.packs.install import list_packs
    from kiosk.packs.telling import Telling

    folder = data or context.obj
    context.exit(list_packs(Telling(folder, lang, as_json), folder))


@click.command("trust")
@click.argument("fingerprint")
@click.argument("file", type=FILE, required=False)
@click.option("--forget", is_flag=True, help="Trust the publisher no more; what is there stays.")
@for_all
@click.pass_context
def trust(
    context: click.Context,
    fingerprint: str,
    file: Path | None,
    forget: bool,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Trusts the publisher who signed FILE, if the key has this FINGERPRINT."""
    if forget == (file is not None):
        raise click.UsageError("give FINGERPRINT and FILE, or FINGERPRINT with --forget")
    from kiosk.packs.install import trust_publisher
    from kiosk.packs.telling import Telling

    folder = data or context.obj
    telling = Telling(folder, lang, as_json)
    context.exit(trust_publisher(telling, folder, file, fingerprint, forget))

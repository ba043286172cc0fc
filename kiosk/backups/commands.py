"""`kiosk backup`, `kiosk verify` and `kiosk restore`: their options, and where each leads."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kiosk.packs.options import FILE, for_all

CODE_IN_ENVIRONMENT = "KIOSK_BACKUP_CODE"
CODE_FILE = click.option(
    "--code-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A file whose first line is the backup code; else $KIOSK_BACKUP_CODE, else asked for.",
)


@click.command("backup")
@click.option("--to", type=FILE, help="A sealed file or a folder (a stick) for it to lie in.")
@CODE_FILE
@for_all
@click.pass_context
def backup(
    context: click.Context, to: Path | None, code_file: Path | None, data: Path | None,
    lang: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Makes a backup: a copy in the data folder, or with --to a sealed file to take away.

    A sealed backup holds answers, classes, settings and packs, and no recording. It opens only
    with the station's backup code, which is told when the first one is made.
    """
    from kiosk.backups.deeds import make_backup
    from kiosk.packs.telling import Telling

    folder = data or context.obj
    telling = Telling(folder, lang, as_json)
    context.exit(make_backup(telling, folder, to, _given(code_file)))


@click.command("verify")
@click.argument("file", type=FILE, required=False)
@CODE_FILE
@for_all
@click.pass_context
def verify(
    context: click.Context, file: Path | None, code_file: Path | None, data: Path | None,
    lang: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Reads a backup FILE, or all of the station's data and backups, and says whether it is whole.

    Changes nothing.
    """
    from kiosk.backups.deeds import verify_file, verify_station
    from kiosk.packs.telling import Telling

    folder = data or context.obj
    telling = Telling(folder, lang, as_json)
    if file is None:
        context.exit(verify_station(telling, folder))
    context.exit(verify_file(telling, folder, file, _given(code_file)))


@click.command("restore")
@click.argument("file", type=FILE)
@click.option("--preview", is_flag=True, help="Only say what it would change.")
@CODE_FILE
@for_all
@click.pass_context
def restore(
    context: click.Context, file: Path, preview: bool, code_file: Path | None,
    data: Path | None, lang: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Puts the backup FILE in the place of the station's data, all of it or nothing.

    FILE is a .glowbackup or a copy from the folder `backups`. Refused while the kiosk runs. What
    was there is kept as a backup first.
    """
    from kiosk.backups.deeds import restore_file
    from kiosk.packs.telling import Telling

    folder = data or context.obj
    telling = Telling(folder, lang, as_json)
    context.exit(restore_file(telling, folder, file, _given(code_file), preview))


def _given(code_file: Path | None) -> str | None:
    if code_file is not None:
        lines = code_file.read_text("utf-8", "replace").splitlines()
        return lines[0] if lines else ""
    return os.environ.get(CODE_IN_ENVIRONMENT)

"""`kiosk support`: the file for whoever mends the station."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kiosk.packs.options import FILE, for_all


@click.command("support")
@click.option("--out", type=FILE, required=True, help="The .zip to write, or a folder for it.")
@for_all
@click.pass_context
def support(
    context: click.Context, out: Path, data: Path | None, lang: str | None, as_json: bool
) -> None:
    """Writes a file that tells of the machine and the program, and of nobody who uses it."""
    from kiosk.data_folder import data_folder
    from kiosk.packs.telling import Telling
    from kiosk.problems import Words, file_is_there
    from kiosk.store import open_store
    from kiosk.support.bundle import write_bundle

    folder = data_folder(data or context.obj)
    telling = Telling(folder, lang, as_json)

    def deed() -> dict[str, Any]:
        if out.exists() and not out.is_dir():
            raise file_is_there(out)
        with open_store(folder) as store:
            made = write_bundle(store, out)
        telling.say(Words(f"写好了：{made}", f"Written: {made}"))
        return {"file": str(made), "bytes": made.stat().st_size}

    context.exit(telling.carried_out(deed))

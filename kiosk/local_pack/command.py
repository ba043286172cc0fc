"""`kiosk pack own`: every approved draft into the station's own pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.packs.options import for_all

if TYPE_CHECKING:
    from kiosk.packs.telling import Telling


@click.command("own")
@for_all
@click.pass_context
def own(context: click.Context, data: Path | None, lang: str | None, as_json: bool) -> None:
    """Takes every approved draft into this station's own pack, all of them or none."""
    from kiosk.packs.telling import Telling

    folder = data or context.obj
    context.exit(run_own(Telling(folder, lang, as_json), folder))


def run_own(telling: Telling, data: Path | None) -> int:
    """Does it and tells the outcome; the exit code."""
    from kiosk.data_folder import data_folder

    def deed() -> dict[str, Any]:
        from kiosk.local_pack.approved import put_approved_in
        from kiosk.problems import Words

        name, drafts = put_approved_in(data_folder(data))
        n = len(drafts)
        telling.say(
            Words(f"{n} 篇进了 {name}。", f"{n} now in {name}.")
            if drafts
            else Words("没有审核好的草稿。", "No draft has been approved.")
        )
        return {"installed": name, "drafts": [draft.slug for draft in drafts]}

    return telling.carried_out(deed)

"""`kiosk pack own`: every approved draft into the station's own pack, or one record out of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.packs.options import for_all

if TYPE_CHECKING:
    from kiosk.packs.telling import Telling


@click.command("own")
@click.option("--without", metavar="ID", help="Take this record out of the pack instead.")
@for_all
@click.pass_context
def own(
    context: click.Context, without: str | None, data: Path | None, lang: str | None, as_json: bool
) -> None:
    """Takes every approved draft into this station's own pack, all of them or none."""
    from kiosk.packs.telling import Telling

    folder = data or context.obj
    telling = Telling(folder, lang, as_json)
    code = run_own(telling, folder) if without is None else run_without(telling, folder, without)
    context.exit(code)


def run_without(telling: Telling, data: Path | None, record: str) -> int:
    """Takes a record out and tells the outcome; the exit code."""
    from kiosk.data_folder import data_folder

    def deed() -> dict[str, Any]:
        from kiosk.local_pack.approved import take_record_out
        from kiosk.problems import Words

        name = take_record_out(data_folder(data), record)
        telling.say(
            Words(f"现在用的是 {name}。", f"{name} is in use.")
            if name
            else Words("本站自编内容里什么也没有了，已停用。", "Nothing is left; out of use.")
        )
        return {"installed": name}

    return telling.carried_out(deed)


def run_own(telling: Telling, data: Path | None) -> int:
    """Puts approved drafts in and tells the outcome; the exit code."""
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

"""`kiosk pack own`: every approved draft into the station's own pack."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kiosk.packs.options import for_all


@click.command("own")
@for_all
@click.pass_context
def own(context: click.Context, data: Path | None, lang: str | None, as_json: bool) -> None:
    """Takes every approved draft into this station's own pack, all of them or none."""
    from kiosk.packs.telling import Telling

    folder = data or context.obj
    context.exit(put_approved_in(Telling(folder, lang, as_json), folder))


def put_approved_in(telling: Any, data: Path | None) -> int:
    """Does it and tells the outcome; the exit code. Done twice it changes nothing more."""
    from kiosk.data_folder import data_folder

    folder = data_folder(data)

    def deed() -> dict[str, Any]:
        from kiosk.local_pack.own_pack import put_in
        from kiosk.local_pack.records import BRANCH_OF, record_of
        from kiosk.problems import Words
        from kiosk.store import open_store

        with open_store(folder) as store:
            drafts = store.drafts("approved")
            if not drafts:
                telling.say(Words("没有审核好的草稿。", "No draft has been approved."))
                return {"installed": None, "drafts": []}
            records: dict[str, list[Any]] = {}
            for draft in reversed(drafts):
                records.setdefault(BRANCH_OF[draft.kind], []).append(record_of(draft))
            name = put_in(
                folder,
                records,
                lambda one: store.note_deed("staff", f"takes pack {one.name} into use").result(),
            )
            store.note_in_pack([draft.id for draft in drafts], name).result()
        n = len(drafts)
        telling.say(Words(f"{n} 篇进了 {name}。", f"{n} now in {name}."))
        return {"installed": name, "drafts": [draft.slug for draft in drafts]}

    return int(telling.carried_out(deed))

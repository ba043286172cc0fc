"""What has been approved comes into the station's own pack, and out of it again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.local_pack.own_pack import put_in, take_out
from kiosk.local_pack.records import BRANCH_OF, record_of
from kiosk.store import open_store

if TYPE_CHECKING:
    from kiosk.store import Draft
    from quizzes.glowpack.manifest import Manifest


def put_approved_in(data: Path) -> tuple[str | None, list[Draft]]:
    """Puts every approved draft in, all or none; gives the pack's name and the drafts.

    Done twice it changes nothing more, so that a power cut in the middle is made good by the next
    call. Raises PackFaults and StationProblem.
    """
    with open_store(data) as store:
        drafts = store.drafts("approved")
        if not drafts:
            return None, []
        records: dict[str, list[Mapping[str, Any]]] = {}
        for draft in reversed(drafts):
            records.setdefault(BRANCH_OF[draft.kind], []).append(record_of(draft))

        def announce(manifest: Manifest) -> None:
            store.note_deed("staff", f"takes pack {manifest.name} into use").result()

        name = put_in(data, records, announce)
        store.note_in_pack([draft.id for draft in drafts], name).result()
    return name, drafts


def take_record_out(data: Path, record: str) -> str | None:
    """Takes one record out of the station's own pack; the name of the version without it.

    None where the pack is out of use with it. Done twice it changes nothing more. Raises PackFaults
    and StationProblem.
    """
    with open_store(data) as store:
        store.note_deed("staff", f"takes {record} out of the station's own pack").result()
        store.withdraw_approval(record).result()  # else the next put-in would bring it back

        def announce(manifest: Manifest) -> None:
            store.note_deed("staff", f"takes pack {manifest.name} into use").result()

        return take_out(data, record, announce)

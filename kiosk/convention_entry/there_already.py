"""The convention of the station's own pack whose place a new typing takes."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from kiosk.convention_entry.typed import Typed, record_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.store import Draft

_LINE_ID = re.compile(r"typed-([0-9a-f]+)-\d+$")


def there_already(typed: Typed, drafts: Sequence[Draft]) -> Draft | None:
    """The one of this name and year that was typed in before; None where there is none.

    One that this typing has handed in itself, and that no pack has taken yet, counts whatever
    its name was then.
    """
    conventions = [one for one in drafts if one.kind == "convention"]
    own = next((one for one in conventions if one.id.hex() == typed.draft), None)
    if own is not None and own.pack is None:
        return own
    wanted = _name(typed.title), str(typed.printed_on.year if typed.printed_on else "")
    return next((one for one in conventions if _named(one) == wanted), None)


def is_again(typed: Typed, drafts: Sequence[Draft]) -> bool:
    """Whether one is there that this typing has not handed in itself."""
    there = there_already(typed, drafts)
    return there is not None and there.id.hex() != typed.draft


def asked_record(typed: Typed, there: Draft | None) -> dict[str, Any]:
    """What the helper is asked about: a record of its own, or with the names of the one there."""
    if there is None:
        return record_of(typed, uuid4().hex[:12])
    return {"id": there.slug, **record_of(typed, _mark_of(there))}


def _mark_of(there: Draft) -> str:
    lines = there.content["record"]["lines"]
    marks = (_LINE_ID.match(str(line["id"])) for line in lines)
    return next((mark[1] for mark in marks if mark), there.id.hex()[:12])


def _named(draft: Draft) -> tuple[str, str]:
    record = draft.content["record"]
    return _name(record["title"]["zh"]), str(record["year"])


def _name(title: str) -> str:
    """A title without what people type differently: marks around it, blanks, wide forms."""
    return re.sub(r"[\s《》〈〉「」]", "", unicodedata.normalize("NFKC", title))

"""Drafts as a pack's source has them, and messages of other packs as examples to begin from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from kiosk.local_pack.edits import FIELDS, SIDES, UNKNOWN, as_written, has_pinyin, words_of
from kiosk.local_pack.script_edits import script_record
from quizzes.text import han_count

if TYPE_CHECKING:
    from kiosk.store import Draft

Record = dict[str, Any]
BRANCH_OF = {"pair": "pairs", "convention": "conventions", "script": "scripts"}
OWN_SOURCE = "自编"
USUAL: dict[str, Any] = {"difficulty": "0", "channel": "text_message", "surface": [], "fear": "0"}


def example_of(pair: Mapping[str, Any]) -> dict[str, Any]:
    """What a draft begins with: a pair of another pack, as its source has it, to be changed."""
    content = {name: pair[name] for name in ("skill", "level", "bands", "same")}
    for side, item in zip(SIDES, pair["items"], strict=True):
        kept = ("key", "channel", "difficulty", "surface", "fear")
        content[side] = {name: item[name] for name in kept} | {
            field: words_of(item[field]) for field in FIELDS
        }
    trick = pair["items"][0]["trick"]
    return {**content, "trick": trick, "example": pair["pair"]}


def imported(pair: Mapping[str, Any]) -> dict[str, Any]:
    """A pair of a table as a draft begins; what the table left out is left open.

    Raises KeyError, TypeError or ValueError where it is no pair.
    """
    items = [dict(item) for item in pair["items"]]
    for item in items:
        for field in FIELDS:
            item.setdefault(field, {})
        for name, value in USUAL.items():
            item.setdefault(name, value)
    usual: dict[str, Any] = {"level": "1", "bands": ["3-4", "5-6", "7-9"], "same": [], "pair": ""}
    content = example_of({**usual, **pair, "items": items})
    del content["example"]
    for side in SIDES:
        for field in FIELDS:
            words = content[side][field]
            if not has_pinyin(words):
                words["pinyin"] = " ".join([UNKNOWN] * han_count(words["zh"]))
            words["is_read"] = has_pinyin(words)
    return content


def record_of(draft: Draft) -> Record:
    """The draft as a record of its branch (`BRANCH_OF`), named and signed off."""
    who, day = told_reviewer(draft), _day(draft)
    if draft.kind == "pair":
        return pair_record(draft.content, draft.slug, draft.revision, who, day)
    if "versions" in draft.content:
        return script_record(draft.content, draft.slug, draft.revision, who, day)
    head = {"id": draft.slug, "revision": str(draft.revision)}
    if draft.kind == "convention":
        signed = {"checked_by": who, "checked_on": day}
    else:
        signed = {"reviewer": who, "reviewed_on": day}
    return head | signed | dict(draft.content["record"])


def pair_record(content: Mapping[str, Any], slug: str, revision: int, who: str, day: str) -> Record:
    """A pair of messages as a pack's source has it; English only where all of it has some."""
    shared = {name: content[name] for name in ("skill", "level", "bands", "same")}
    in_both = all(content[side][field]["en"] for side in SIDES for field in FIELDS)
    items = []
    for side in SIDES:
        told = content[side]
        item: Record = {"id": f"{slug}-{side}", "revision": str(revision), "key": told["key"]}
        if side == "r":
            item["trick"] = content["trick"]
        item |= {name: told[name] for name in ("difficulty", "channel", "surface", "fear")}
        for field in FIELDS:
            words = told[field] if in_both else {**told[field], "en": ""}
            item[field] = as_written(words)
        item |= {"form": "train", "source": OWN_SOURCE, "reviewer": who, "reviewed_on": day}
        items.append(item)
    return {"pair": slug, **shared, "items": items}


def told_reviewer(draft: Draft) -> str:
    """Who wrote and who approved, by their numbers."""
    writers = "、".join(map(str, draft.writers))
    if draft.is_single:
        return f"工作人员 {writers} 号（单人审核）"
    return f"工作人员 {writers} 号写，{draft.approver} 号审核"


def _day(draft: Draft) -> str:
    at = (draft.approved or draft.changed) / 1000
    return datetime.fromtimestamp(at, UTC).date().isoformat()

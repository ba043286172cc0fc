"""How drafts read in the editor's list, and how a text and its marks read on the glass."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from kiosk.local_pack.edits import UNKNOWN
from quizzes.text import is_han

if TYPE_CHECKING:
    from kiosk.store import Draft

LONGEST_LABEL = 22
Say = Callable[..., str]


def draft_row(draft: Draft, in_use: Mapping[str, int] | None, say: Say) -> dict[str, Any]:
    """A draft in the list. `in_use`: revisions in the game by id; None while nobody knows."""
    words = str(draft.content["r"]["text"]["zh"]) if draft.kind == "pair" else ""
    label = words if len(words) <= LONGEST_LABEL else words[: LONGEST_LABEL - 1] + "…"
    return {
        "id": draft.id.hex(),
        "label": label or say(f"kind_{draft.kind}"),
        "state": say(f"state_{shown_state(draft, in_use)}"),
        "isSingle": draft.is_single,
        "canOpen": draft.kind == "pair",
    }


def shown_state(draft: Draft, in_use: Mapping[str, int] | None) -> str:
    """Its state; `in_pack` only where children meet these very words, `taken_out` after undo."""
    if draft.state != "in_pack" or in_use is None:
        return draft.state
    return "in_pack" if in_use.get(draft.slug) == draft.revision else "taken_out"


def runs_of(words: Mapping[str, Any]) -> list[dict[str, str]]:
    """The text in stretches, each with its sign; "" where nothing is marked."""
    zh, runs, at = words["zh"], [], 0
    for start, end, sign in sorted(words["cues"]):
        runs += [{"words": zh[at:start], "sign": ""}, {"words": zh[start:end], "sign": sign}]
        at = end
    return [run for run in [*runs, {"words": zh[at:], "sign": ""}] if run["words"]]


def characters_of(words: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each character with the sign of its mark."""
    signs = [""] * len(words["zh"])
    for start, end, sign in words["cues"]:
        signs[start:end] = [sign] * (end - start)
    pairs = zip(words["zh"], signs, strict=True)
    return [{"character": one, "sign": sign} for one, sign in pairs]


def syllables_of(words: Mapping[str, Any], doubts: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each character with its pinyin; `han` counts the Han characters, -1 for others."""
    syllables, han, told = words["pinyin"].split(), 0, []
    for character in words["zh"]:
        if not is_han(character):
            told.append({"character": character, "pinyin": "", "han": -1, "isDoubtful": False})
            continue
        said = syllables[han] if han < len(syllables) else UNKNOWN
        is_doubtful = str(han) in doubts or said == UNKNOWN
        told.append({"character": character, "pinyin": said, "han": han, "isDoubtful": is_doubtful})
        han += 1
    return told

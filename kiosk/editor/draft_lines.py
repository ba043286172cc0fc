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
    return {
        "id": draft.id.hex(),
        "slug": draft.slug,
        "label": label_of(draft) or say(f"kind_{draft.kind}"),
        "state": say(f"state_{shown_state(draft, in_use)}"),
        "isSingle": draft.is_single,
        "canOpen": draft.kind == "pair" or "versions" in draft.content,
        "canTakeOut": in_use is not None and draft.slug in in_use,
    }


def row_without_draft(slug: str, words: str, say: Say) -> dict[str, Any]:
    """What is in the game and whose draft has been deleted: it can only be taken out."""
    return {
        "id": "",
        "slug": slug,
        "label": shortened(words),
        "state": say("state_no_draft"),
        "isSingle": False,
        "canOpen": False,
        "canTakeOut": True,
    }


def label_of(draft: Draft) -> str:
    """The first words of a pair, the title of anything else; "" where there are none yet."""
    content: Mapping[str, Any] = draft.content
    if draft.kind == "pair":
        return shortened(str(content["r"]["text"]["zh"]))
    return shortened(str(content.get("record", content)["title"]["zh"]))


def shortened(words: str) -> str:
    """Words that fit on one line of the list."""
    return words if len(words) <= LONGEST_LABEL else words[: LONGEST_LABEL - 1] + "…"


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


def script_runs_of(words: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A line of a script in stretches: whether each is stressed, whether a pause follows it."""
    runs: list[dict[str, Any]] = []
    for one in script_characters_of(words):
        is_same = bool(runs) and runs[-1]["isStress"] == (one["sign"] != "")
        if is_same and not runs[-1]["hasPause"]:
            runs[-1]["words"] += one["character"]
            runs[-1]["hasPause"] = one["hasPause"]
        else:
            told = {"words": one["character"], "isStress": one["sign"] != ""}
            runs.append({**told, "hasPause": one["hasPause"]})
    return runs


def script_characters_of(words: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each character, whether it is stressed, whether a pause follows it."""
    pauses = set(words["pauses"])
    return [
        {**one, "hasPause": at in pauses} for at, one in enumerate(characters_of(words), start=1)
    ]


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

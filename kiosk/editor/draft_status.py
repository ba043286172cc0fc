"""How a draft stands, in one sentence: kept, looked at, what is left to do."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.editor.open_draft import OpenDraft
from kiosk.packs.child import Refused
from kiosk.problems import StationProblem
from quizzes.text import Language

Say = Callable[..., str]


def status_of(draft: OpenDraft | None, language: Language, say: Say) -> str:
    """What is left to do."""
    if draft is None:
        return ""
    if draft.problem is not None:
        return draft.problem.in_language(language)
    if not draft.is_looked_at:
        return say("looking")
    if draft.faults:
        return say("to_do_faults", n=len(draft.faults))
    return say("to_do_pinyin" if draft.unread else "all_fine")


def saved_of(draft: OpenDraft | None, say: Say) -> str:
    """Whether all of it is on the disk."""
    return say("saved" if draft is not None and draft.is_saved else "saving")


def can_hand_in(draft: OpenDraft | None) -> bool:
    """Whether somebody may approve it: no faults, all kept, the pinyin read over."""
    return draft is not None and draft.can_be_tried and draft.is_saved and not draft.unread


def notes_for(draft: OpenDraft | None, language: Language) -> dict[str, str]:
    """What is wrong, in sentences, by the place of each fault."""
    notes: dict[str, str] = {}
    for fault in draft.faults if draft is not None else ():
        before = notes.get(fault["place"], "")
        notes[fault["place"]] = f"{before}\n{fault[language]}".strip()
    return notes


def why_not(fault: BaseException | None, language: Language) -> list[str]:
    """Why a pack was not taken into use, in sentences; none where it was."""
    if isinstance(fault, Refused):
        return [f"{one['says'][language]} {one['do'][language]}" for one in fault.faults]
    return [fault.in_language(language)] if isinstance(fault, StationProblem) else []

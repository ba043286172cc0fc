"""Changing the words of a message: cues and pinyin stay with the words that stay.

A text is `{"zh", "pinyin", "en", "cues", "is_read"}`, the last telling whether somebody has read
its pinyin over. A cue is `[start, end, sign]` in the plain Chinese, with the sign that writers of
packs use: `d0` to `d5` tells, `s` only seems to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

from quizzes.marks import sign_of, without_marks
from quizzes.text import han_count, is_han

Words = dict[str, Any]
UNKNOWN = "?"  # a syllable that nobody has proposed yet

SIDES = ("r", "g")  # the trick and its fine look-alike
FIELDS = ("sender", "text", "why", "action")
MOST_CHARACTERS = {"sender": 24, "text": 120, "why": 40, "action": 30}


def words_of(written: Mapping[str, Any]) -> Words:
    """A text as it is edited, of one as a pack's source has it."""
    zh, marks = without_marks(str(written.get("zh", "")))
    cues = [[mark.start, mark.end, sign_of(mark)] for mark in marks]
    pinyin, en = str(written.get("pinyin", "")), str(written.get("en", ""))
    return {"zh": zh, "pinyin": pinyin, "en": en, "cues": cues, "is_read": True}


def as_written(words: Mapping[str, Any]) -> dict[str, str]:
    """A text as a pack's source has it, with its marks."""
    zh, pieces, at = words["zh"], [], 0
    for start, end, sign in sorted(words.get("cues", [])):
        pieces += [zh[at:start], f"[{sign}:{zh[start:end]}]"]
        at = end
    marked = "".join([*pieces, zh[at:]])
    return {"zh": marked, "pinyin": words["pinyin"], "en": words.get("en", "")}


def with_words(words: Mapping[str, Any], zh: str) -> Words:
    """Other Chinese: what stands before and behind the change keeps its cues and pinyin.

    The English goes: it would say something else.
    """
    old = words["zh"]
    if zh == old:
        return dict(words)
    before, behind = unchanged(old, zh)
    shift = len(zh) - len(old)
    cues = []
    for start, end, sign in words.get("cues", []):
        if end <= before:
            cues.append([start, end, sign])
        elif start >= len(old) - behind:
            cues.append([start + shift, end + shift, sign])
        elif start <= before and end >= len(old) - behind and end + shift > start:
            cues.append([start, end + shift, sign])  # changed within its words
    pinyin = _with_syllables(old, words["pinyin"].split(), zh, before, behind)
    return {"zh": zh, "pinyin": pinyin, "en": "", "cues": cues, "is_read": False}


def with_proposal(words: Mapping[str, Any], proposed: str) -> Words:
    """Syllables that nobody has read yet are taken from a proposal for the whole text."""
    syllables, offered = words["pinyin"].split(), proposed.split()
    if len(syllables) != len(offered):
        return {**words, "pinyin": proposed}
    filled = [new if old == UNKNOWN else old for old, new in zip(syllables, offered, strict=True)]
    return {**words, "pinyin": " ".join(filled)}


def with_syllable(words: Mapping[str, Any], at: int, syllable: str) -> Words:
    """Another reading of the Han character of that number."""
    syllables = words["pinyin"].split()
    syllables[at] = syllable
    return {**words, "pinyin": " ".join(syllables)}


def with_cue(words: Mapping[str, Any], start: int, end: int, sign: str) -> Words:
    """Marks the words from `start` up to `end`; marks that they touch make way.

    The English goes, as its marks would be others.
    """
    start, end = max(0, min(start, end)), min(len(words["zh"]), max(start, end))
    apart = [cue for cue in words.get("cues", []) if cue[1] <= start or cue[0] >= end]
    made = [[start, end, sign]] if end > start else []
    return {**words, "cues": sorted([*apart, *made]), "en": ""}


def without_cue(words: Mapping[str, Any], at: int) -> Words:
    """Takes away the mark that covers that character, and the English with it."""
    left = [cue for cue in words.get("cues", []) if not cue[0] <= at < cue[1]]
    return {**words, "cues": left, "en": ""}


def has_pinyin(words: Mapping[str, Any]) -> bool:
    """Whether every Han character has a syllable."""
    syllables = words["pinyin"].split()
    return len(syllables) == han_count(words["zh"]) and UNKNOWN not in syllables


def unchanged(old: str, new: str) -> tuple[int, int]:
    """How many characters at the beginning and at the end are the same."""
    before = _same(old, new)
    room = min(len(old), len(new)) - before
    return before, min(room, _same(old[::-1], new[::-1]))


def _same(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _with_syllables(old: str, syllables: Sequence[str], new: str, before: int, behind: int) -> str:
    if len(syllables) != han_count(old):
        return " ".join([UNKNOWN] * han_count(new))
    head = sum(map(is_han, new[:before]))
    tail = sum(map(is_han, new[len(new) - behind :]))
    middle = han_count(new) - head - tail
    kept = list(syllables)
    return " ".join([*kept[:head], *[UNKNOWN] * middle, *kept[len(kept) - tail :]])

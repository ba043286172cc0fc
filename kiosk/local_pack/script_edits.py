"""Changing a broadcast script: lines with their short pauses and the words to stress.

A script is `{"title", "fictional", "source", "fear", "versions", "example"}`; `fictional` is None
until somebody has said which it is. A version is `{"band", "pace", "lines"}`, in the order of the
bands. A line is a text as in `edits`, its cues the stressed words (sign `*`), and `pauses`: after
how many characters there is a short one. After each line comes a long one.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from kiosk.local_pack.edits import Words, as_written, unchanged, with_words
from kiosk.local_pack.places import lines_of
from quizzes.text import CLOSING, han_count

STRESS = "*"
SIGNS = "/*[]"  # of the written form: no words of a script
MADE_UP = "自编（小故事，虚构）"
BANDS = ("1-2", "3-4", "5-6", "7-9")
Content = dict[str, Any]


def in_length(example: Mapping[str, Any], band: str) -> Content:
    """A draft begun from an example in its length for a band. Raises KeyError."""
    made: Content = copy.deepcopy(dict(example))
    lines_of(made, band)
    made["versions"] = [one for one in made["versions"] if one["band"] == band]
    return made


def with_length(content: Mapping[str, Any], example: Mapping[str, Any], band: str) -> Content:
    """The same with the example's length for another band. Raises KeyError."""
    there = [one for one in content["versions"] if one["band"] != band]
    added = in_length(example, band)["versions"]
    return {**content, "versions": sorted([*there, *added], key=_band)}


def without_length(content: Mapping[str, Any], band: str) -> Content:
    """The same without a band's length; the last one stays."""
    left = [one for one in content["versions"] if one["band"] != band]
    return {**content, "versions": left or content["versions"]}


def line() -> Words:
    """A new line, to be written."""
    return {"zh": "", "pinyin": "", "en": "", "cues": [], "pauses": [], "is_read": True}


def with_line(words: Mapping[str, Any], zh: str) -> Words:
    """Other words of a line: pauses and stress stay with the words that stay."""
    old = words["zh"]
    if zh == old:
        return dict(words)
    before, behind = unchanged(old, zh)
    shift = len(zh) - len(old)
    moved = [at if at <= before else at + shift for at in words["pauses"]
             if at <= before or at >= len(old) - behind]  # fmt: skip
    pauses = sorted({at for at in moved if 0 < at < len(zh)})
    return {**with_words(words, zh), "pauses": pauses}


def behind(words: Mapping[str, Any], after: int) -> int:
    """The place after so many characters, or after the marks that close them."""
    zh = words["zh"]
    while 0 < after < len(zh) and zh[after] in CLOSING:
        after += 1
    return after


def with_pause(words: Mapping[str, Any], after: int) -> Words:
    """A short pause there, or none where there was one."""
    if not 0 < after < len(words["zh"]):
        return dict(words)
    return {**words, "pauses": sorted({after} ^ set(words["pauses"]))}


def cut(words: Mapping[str, Any], after: int) -> tuple[Words, Words]:
    """Two lines of one; all marks but a stress across the cut stay."""
    zh, syllables = words["zh"], words["pinyin"].split()
    spoken = han_count(zh[:after])
    first = {**words, "zh": zh[:after], "pinyin": " ".join(syllables[:spoken])}
    second = {**words, "zh": zh[after:], "pinyin": " ".join(syllables[spoken:])}
    first["cues"] = [one for one in words["cues"] if one[1] <= after]
    second["cues"] = [[a - after, b - after, s] for a, b, s in words["cues"] if a >= after]
    first["pauses"] = [at for at in words["pauses"] if at < after]
    second["pauses"] = [at - after for at in words["pauses"] if at > after]
    return first, second


def broken(words: Mapping[str, Any], zh: str) -> list[Words]:
    """Other words of a line, and a new line wherever they have a line break."""
    rest, made = with_line(words, zh.replace("\n", "")), []
    for piece in zh.split("\n")[:-1]:
        first, rest = cut(rest, len(piece))
        made.append(first)
    return [*made, rest]


def speech(lines: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The words of a length as a pack's source has them."""
    return {
        "zh": "//".join(_marked(one) for one in lines),
        "pinyin": " ".join(one["pinyin"] for one in lines if one["pinyin"]),
        "en": "",
    }


def script_record(
    content: Mapping[str, Any], slug: str, revision: int, who: str, day: str
) -> Content:
    """A script as a pack's source has it; Chinese alone."""
    source = MADE_UP if content["fictional"] else content["source"].strip()
    versions = [
        {"band": one["band"], "pace": one["pace"], "text": speech(one["lines"])}
        for one in content["versions"]
    ]
    return {
        "id": slug,
        "revision": str(revision),
        "title": {**as_written(content["title"]), "en": ""},
        "fictional": "true" if content["fictional"] else "false",
        "persons": [],
        "fear": content["fear"],
        "versions": versions,
        "source": source,
        "reviewer": who,
        "reviewed_on": day,
    }


def _marked(words: Mapping[str, Any]) -> str:
    """The line with its pauses and stars; a stress that a pause cuts is starred on both sides."""
    zh = words["zh"]
    edges = [0, *words["pauses"], len(zh)]
    return "/".join(_starred(zh, start, end, words["cues"]) for start, end in pairwise(edges))


def _starred(zh: str, start: int, end: int, stressed: Sequence[Any]) -> str:
    out, at = "", start
    for first, last, _ in sorted(stressed):
        first, last = max(first, start), min(last, end)
        if first < last:
            out += f"{zh[at:first]}{STRESS}{zh[first:last]}{STRESS}"
            at = last
    return out + zh[at:end]


def _band(version: Mapping[str, Any]) -> int:
    return BANDS.index(version["band"])

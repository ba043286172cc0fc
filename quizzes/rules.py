"""Content rules that hold for every pack, beyond the format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import fmean
from typing import get_args

from quizzes.brands import brands_in
from quizzes.checks import length_of
from quizzes.fault import Fault, fault
from quizzes.message import Band, MessageItem, Pack, Surface
from quizzes.text import Text

HOTLINES = frozenset({"110", "96110", "12381", "12377", "12355", "12356", "12315", "12345"})
LONGEST_FOR_BAND: dict[Band, int] = {"1-2": 40, "3-4": 80, "5-6": 120, "7-9": 160}
BALANCE_FROM_ITEMS = 40
BALANCE_POINTS = 10
LENGTH_APART = 0.10
_DIGITS = re.compile(r"\d(?:[ \-–.]?\d){6,}|\d{5,}")
_DATE = re.compile(r"(19|20)\d\d([-–. ])\d{1,2}\2\d{1,2}")
_HALF_WIDTH = re.compile(r"(?<![0-9A-Za-z])[,.!?;:()\"']|[,.!?;:()\"'](?![0-9A-Za-z])")


def faults_of(pack: Pack) -> list[Fault]:
    """All content faults of a pack that reads well."""
    items = list(pack.items())
    found = [*_unbalanced_surface(pack, items), *_unbalanced_length(pack, items)]
    for skill in pack.skills:
        found += _faults_of_text(skill.title, ("skills.yaml", 0), f"{skill.id}.title")
        found += _faults_of_text(skill.rule, ("skills.yaml", 0), f"{skill.id}.rule")
    for pair in pack.pairs:
        for item in pair.items:
            found += _faults_of_item(item, pair.bands, pack.place_of(item.id))
    return found


def _unbalanced_surface(pack: Pack, items: Sequence[MessageItem]) -> Iterator[Fault]:
    """Misleading shortcuts must not help: as common in tricks as in fine messages."""
    if len(items) < BALANCE_FROM_ITEMS:
        return
    for cue in get_args(Surface):
        r, legit = (
            100 * fmean(cue in item.surface for item in items if item.is_trick == is_trick)
            for is_trick in (True, False)
        )
        if abs(r - legit) > BALANCE_POINTS + 1e-9:
            words = {"name": cue, "r": f"{r:.0f}", "legit": f"{legit:.0f}"}
            yield fault("surface_unbalanced", pack.name, 0, "surface", **words)


def _unbalanced_length(pack: Pack, items: Sequence[MessageItem]) -> Iterator[Fault]:
    """Length must not tell either, in neither language."""
    for language, length in (("zh", length_of), ("en", len)):
        r, legit = (
            fmean(length(getattr(i.text, language)) for i in items if i.is_trick == is_trick)
            for is_trick in (True, False)
        )
        if abs(r - legit) > LENGTH_APART * max(r, legit):
            words = {"r": f"{r:.1f}", "legit": f"{legit:.1f}"}
            yield fault("length_unbalanced", pack.name, 0, f"text.{language}", **words)


def _faults_of_item(
    item: MessageItem, bands: Sequence[Band], place: tuple[str, int]
) -> Iterator[Fault]:
    parts = {"sender": item.sender, "text": item.text, "why": item.why, "action": item.action}
    for name, text in parts.items():
        yield from _faults_of_text(text, place, f"{item.id}.{name}")
    youngest = min(bands, key=lambda band: LONGEST_FOR_BAND[band])
    most, n = LONGEST_FOR_BAND[youngest], length_of(item.text.zh)
    if n > most:
        field = f"{item.id}.text.zh"
        yield fault("too_long_for_band", *place, field, name=youngest, n=n, most=most)


def _faults_of_text(text: Text, place: tuple[str, int], field: str) -> Iterator[Fault]:
    for language, words in (("zh", text.zh), ("en", text.en)):
        for number in dialable_in(words):
            yield fault("dialable", *place, f"{field}.{language}", name=number)
        for brand in brands_in(words):
            yield fault("real_brand", *place, f"{field}.{language}", name=brand)
    for sign in dict.fromkeys(_HALF_WIDTH.findall(text.zh)):
        yield fault("half_width", *place, f"{field}.zh", name=sign)


def dialable_in(words: str) -> list[str]:
    """Runs of five digits or more that are no hotline.

    From seven digits on, blanks and dashes inside don't hide a number; a date is none.
    """
    runs = _DIGITS.findall(words)
    return [run for run in runs if run not in HOTLINES and not _DATE.fullmatch(run)]

"""What the youngest grades that may see a thing can take: how long, how frightening."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.checks import length_of
from quizzes.fault import Fault, fault
from quizzes.message import Band, Pack
from quizzes.rules.records import Found, things_of
from quizzes.rules.walk import place_of, texts_of

# Characters on one card: half a minute of silent reading, more words for better readers.
LONGEST_FOR_BAND: dict[Band, int] = {"1-2": 40, "3-4": 80, "5-6": 120, "7-9": 160}
# No threats for grades 1-2 is the project's age plan; the steps above it are its own judgement,
# to be tried with children.
FEAR_FOR_BAND: dict[Band, int] = {"1-2": 0, "3-4": 1, "5-6": 1, "7-9": 2}
# Heard, read aloud at a pace of its own, or word for word what somebody else wrote.
NO_CARDS = frozenset({"scripts", "stories", "conventions", "hotlines"})


def band_faults(pack: Pack) -> Iterator[Fault]:
    """Texts too long, and things too frightening, for the youngest band that may see them."""
    for found in things_of(pack):
        youngest = min(found.bands, key=lambda band: LONGEST_FOR_BAND[band])
        if found.branch not in NO_CARDS:
            yield from _too_long(pack, found, youngest)
        fear, most = getattr(found.thing, "fear", 0), FEAR_FOR_BAND[youngest]
        if fear > most:
            words = {"name": youngest, "n": fear, "most": most}
            file, line = place_of(pack, found.ids)
            yield fault("too_frightening", file, line, f"{found.ids[-1]}.fear", **words)


def _too_long(pack: Pack, found: Found, youngest: Band) -> Iterator[Fault]:
    most = LONGEST_FOR_BAND[youngest]
    if hasattr(found.thing, "body") and len(found.thing.text.zh) <= most:
        return  # all its other texts are shorter by their type
    for written in texts_of(found.thing, found.ids[:-1]):
        zh = written.text.zh
        n = length_of(zh) if len(zh) > most else 0
        if n > most:
            file, line = place_of(pack, written.ids)
            field = f"{written.field}.zh"
            yield fault("too_long_for_band", file, line, field, name=youngest, n=n, most=most)

"""What the youngest grades that may see a message can take: how long, how frightening."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.checks import length_of
from quizzes.fault import Fault, fault
from quizzes.message import Band, Pack, Pair

# Characters on one card: half a minute of silent reading, more words for better readers.
LONGEST_FOR_BAND: dict[Band, int] = {"1-2": 40, "3-4": 80, "5-6": 120, "7-9": 160}
# No threats for grades 1-2 is the project's age plan; the steps above it are its own judgement,
# to be tried with children.
FEAR_FOR_BAND: dict[Band, int] = {"1-2": 0, "3-4": 1, "5-6": 1, "7-9": 2}


def band_faults(pack: Pack) -> Iterator[Fault]:
    """Messages too long or too frightening for the youngest band of their pair."""
    for pair in pack.pairs:
        yield from _of_pair(pack, pair)


def _of_pair(pack: Pack, pair: Pair) -> Iterator[Fault]:
    youngest = min(pair.bands, key=lambda band: LONGEST_FOR_BAND[band])
    longest, most_fear = LONGEST_FOR_BAND[youngest], FEAR_FOR_BAND[youngest]
    for item in pair.items:
        file, line = pack.place_of(item.id)
        n = length_of(item.text.zh)
        if n > longest:
            field = f"{item.id}.text.zh"
            yield fault("too_long_for_band", file, line, field, name=youngest, n=n, most=longest)
        if item.fear > most_fear:
            field, n = f"{item.id}.fear", item.fear
            yield fault("too_frightening", file, line, field, name=youngest, n=n, most=most_fear)

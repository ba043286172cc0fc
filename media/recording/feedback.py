"""One thing that went well and one to try, chosen from the measures. Keys, not texts."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, NamedTuple

from media.recording.measures import Measures
from media.recording.room import STARTING_LIMITS, Limits

Well = Literal["every_line", "pauses", "pace", "level", "prompt_start", "took_part"]
Try = Literal[
    "wait_for_quiet",
    "further_away",
    "come_closer",
    "read_to_the_end",
    "slower",
    "faster",
    "pause_at_stops",
    "keep_going",
    "stress_a_word",
]
MOST_PAUSES = 0.8
FEW_PAUSES = 0.5
LONG_SILENCE_SECONDS = 2.5
PROMPT_SECONDS = 3.0


class Feedback(NamedTuple):
    """What to praise and what to try next; `took_part` and `stress_a_word` need no measure."""

    well: Well
    to_try: Try


def choose(
    measures: Measures,
    pace: tuple[int, int],
    said: Collection[str] = (),
    limits: Limits = STARTING_LIMITS,
) -> Feedback:
    """The first that holds and was not said before in this visit.

    `pace` is from slow to fast, characters a minute. What lies within its error of a bound counts
    as good. In a noisy room waiting is all that is said; where no voice was heard, coming closer.
    """
    if measures.is_too_noisy:
        return Feedback("took_part", "wait_for_quiet")
    if measures.snr_db is None:
        return Feedback("took_part", "come_closer")
    tries = _to_try(measures, pace, limits)
    well = [key for key in _went_well(measures, pace, limits) if key not in said]
    new = [key for key in tries if key not in said]
    return Feedback(well[0] if well else "took_part", (new or tries or ["stress_a_word"])[0])


def _went_well(measures: Measures, pace: tuple[int, int], limits: Limits) -> list[Well]:
    found: list[Well] = []
    pauses = measures.pauses
    if pauses and pauses.kept >= MOST_PAUSES * pauses.marked:
        found.append("pauses")
    if measures.pace and pace[0] <= measures.pace.value <= pace[1]:
        found.append("pace")
    if measures.lines_read and all(measures.lines_read):
        found.append("every_line")
    level = measures.level_dbfs
    if level and limits.quietest_dbfs <= level.value <= limits.loudest_dbfs:
        found.append("level")
    if measures.first_voice_seconds and measures.first_voice_seconds.value < PROMPT_SECONDS:
        found.append("prompt_start")
    return found


def _to_try(measures: Measures, pace: tuple[int, int], limits: Limits) -> list[Try]:
    """What is surely off, the most helpful first."""
    found: list[Try] = []
    level, read, pauses = measures.level_dbfs, measures.lines_read, measures.pauses
    is_loud = level is not None and level.value - level.error > limits.loudest_dbfs
    if measures.clipped_share.value > limits.clipped_share or is_loud:
        found.append("further_away")
    if level and level.value + level.error < limits.quietest_dbfs:
        found.append("come_closer")
    if read and not all(read):
        found.append("read_to_the_end")
    if pauses and pauses.kept + pauses.error < FEW_PAUSES * pauses.marked:
        found.append("pause_at_stops")
    if measures.pace and measures.pace.value - measures.pace.error > pace[1]:
        found.append("slower")
    if measures.pace and measures.pace.value + measures.pace.error < pace[0]:
        found.append("faster")
    if pauses and pauses.longest.value - pauses.longest.error > LONG_SILENCE_SECONDS:
        found.append("keep_going")
    return found

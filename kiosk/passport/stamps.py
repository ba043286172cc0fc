"""Which stamps there are for a child and which of them it has. No Qt, no chance, no dates."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from games.contract import Level
    from kiosk.store import Passport

PICTURED = (
    "hurry", "secrecy", "move_away", "code_grabber", "too_good", "threat", "mixed", "calls",
)  # fmt: skip
RUNGS = ("jigsaw", "pairs", "gaps", "order", "spelling", "cases")
BOSSES, CALLS = "bosses", "calls"  # a stamp for each boss pair that is lit; calls light no glows


@dataclass(frozen=True, slots=True)
class Stamp:
    """One place on the page. `picture` is a figure of the shared art."""

    level: str
    picture: str
    is_got: bool


def stamps_of_levels(activity: str, levels: Sequence[Level], passport: Passport) -> list[Stamp]:
    """A stamp for each chapter: got when it was finished with at least one glow.

    A chapter of calls has no glows to light: finishing it is enough. Chapters that are not open
    in the child's band show only when their stamp was got in another.
    """
    open_ = {level.id for level in levels}
    got = {level for played, level in passport.glowing if played == activity}
    got |= {level for played, level in passport.finished if (played, level) == (activity, CALLS)}
    return [
        Stamp(level, f"stamp_{level}", level in got)
        for level in PICTURED
        if level in open_ or level in got
    ]


def stamps_of_bosses(
    levels: Sequence[Level], conversations: Iterable[Any], band: str, passport: Passport
) -> list[Stamp]:
    """A stamp for each boss of the child's band: got when it and its look-alike were seen through.

    The first ones got stand first, so that the page has no holes.
    """
    if not any(level.id == BOSSES for level in levels):
        return []
    own = [pair for pair in conversations if band in pair.bands or pair.id in passport.lit_pairs]
    got = [pair.id in passport.lit_pairs for pair in own]
    return [Stamp(BOSSES, "stamp_boss", is_got) for is_got in sorted(got, reverse=True)]


def stamps_of_rungs(activity: str, levels: Sequence[Level], passport: Passport) -> list[Stamp]:
    """A stamp for each rung of a game of ladders, got when it was finished on any ladder.

    Levels of ladders are named `ladder.rung`. Rungs that are not open in the child's band show
    only when their stamp was got in another.
    """
    open_ = [level.id.rpartition(".")[2] for level in levels]
    got = {level.rpartition(".")[2] for played, level in passport.finished if played == activity}
    return [
        Stamp(rung, f"stamp_{rung}", rung in got) for rung in RUNGS if rung in open_ or rung in got
    ]


def new_stamps(before: Collection[Stamp], after: Sequence[Stamp]) -> list[Stamp]:
    """The stamps got since; of like ones, as many as there are more."""
    had = [stamp.picture for stamp in before if stamp.is_got]
    new = []
    for stamp in after:
        if stamp.is_got and stamp.picture in had:
            had.remove(stamp.picture)
        elif stamp.is_got:
            new.append(stamp)
    return new

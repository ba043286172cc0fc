"""Which level to play next: where something is due, else the first that is not done."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from games.contract import Level

if TYPE_CHECKING:
    from quizzes.message import Band, Pair


def suggested(
    levels: Sequence[Level],
    done: Collection[str],
    due: Sequence[str],
    pairs: Sequence[Pair],
    band: Band,
    theme: str = "",
) -> str:
    """The id of the level to suggest; "" when all are done and nothing is due.

    A due skill, longest overdue first, belongs to the level that practises most of its pairs. The
    skill that is the theme of the week comes next, until its level is done.
    """
    from quizzes.learning.selection import practice_pairs

    practice = practice_pairs(pairs, band) if due or theme else []
    for skill in (*due, theme):
        own = [pair for pair in practice if pair.skill == skill]
        counts = {level.id: sum(map(level.practises, own)) for level in levels}
        best = max(counts, key=lambda id_: counts[id_], default="")
        if best and counts[best] and (skill in due or best not in done):
            return best
    return next((level.id for level in levels if level.id not in done), "")

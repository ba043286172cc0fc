"""What carries on from one visit of a seat to the next, read from its rounds and answers.

Nothing is kept for it: what is erased from the log is gone from the passport too.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.store.open_file import OpenFile

# all visits of the visit's seat; of a guest this one alone
VISITS = """
with own (id) as (
    select ?1 union select id from visit where seat = (select seat from visit where id = ?1)
)
"""

LEVELS = (
    VISITS
    + """
select activity, level, sum(glows), max(is_finished), max(is_finished and glows > 0)
from own join round on round.visit = own.id group by activity, level
"""
)

LIT = (
    VISITS
    + """
select pair from own join response on response.visit = own.id
where kind = 'answer' and round is not null and not is_pair_play
group by round, pair having count(distinct item) = 2 and min(score) = 1
"""
)

PlayedLevel = tuple[str, str]  # activity and level


@dataclass(frozen=True, slots=True)
class Passport:
    """What a child brings along; of a guest, what this visit brought.

    `finished` are the levels played to their end, `glowing` those of them that ended with a
    glow, `lit_pairs` the ids of pairs of which both items scored 1 in one round.
    """

    glows: int = 0
    finished: frozenset[PlayedLevel] = frozenset()
    glowing: frozenset[PlayedLevel] = frozenset()
    lit_pairs: frozenset[str] = frozenset()


class Passports(OpenFile):
    """Reading what carries on."""

    def passport(self, visit: bytes) -> Passport:
        """What the child of this visit has. Asked by the visit, so that no other seat's shows."""
        levels = self.read(LEVELS, (visit,))
        return Passport(
            sum(row[2] for row in levels),
            frozenset((row[0], row[1]) for row in levels if row[3]),
            frozenset((row[0], row[1]) for row in levels if row[4]),
            frozenset(row[0] for row in self.read(LIT, (visit,))),
        )

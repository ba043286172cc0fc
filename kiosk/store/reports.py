"""What a class falls for: skills by stop, ask and go, for each key. Never a child's rank."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from kiosk.store.open_file import OpenFile

Key = Literal["R", "A", "G"]
Occasion = Literal["practice", "before", "after", "four_weeks"]
OCCASIONS: tuple[Occasion, ...] = ("practice", "before", "after", "four_weeks")
GUESTS = b""

FROM_LOG = """
select skill, key, answer, seat, count(*) from response
where class = ?1 and kind = 'answer' and is_helped = 0 and (?2 is null or occasion = ?2)
group by skill, key, answer, seat
"""
COUNTS = """
select skill, key, answer, sum(n) from class_skill_count
where class = ?1 and (?2 is null or occasion = ?2) group by skill, key, answer
"""
SEATS = """
select skill, count(distinct seat) from seat_skill_count
where class = ?1 and (?2 is null or occasion = ?2) group by skill
"""
SEATS_AT_ALL = """
select count(distinct seat) from seat_skill_count
where class = ?1 and (?2 is null or occasion = ?2)
"""
EACH_CLASS = "(select id from class union all select x'')"
# a list of occasions, not "any": so that the tables are read by their keys
OF_OCCASION = "one.class = each.id and one.occasion in (select value from json_each(?1))"
COUNTS_OF_ALL = f"""
select each.id, one.skill, {
    ", ".join(
        f"sum(one.n * (one.key = '{key}' and one.answer = '{answer}'))"
        for key in "RAG"
        for answer in ("stop", "ask", "go")
    )
}
from {EACH_CLASS} as each cross join class_skill_count as one on {OF_OCCASION}
group by each.id, one.skill order by each.id, one.skill
"""
SEATS_OF_ALL = f"""
select each.id, one.skill, count(distinct one.seat)
from {EACH_CLASS} as each cross join seat_skill_count as one on {OF_OCCASION}
group by each.id, one.skill
"""
# of one occasion: counted in the order of the key, with nothing to sort
SEATS_OF_OCCASION = f"""
select each.id, skills.skill, (
    select count(*) from seat_skill_count as one
    where one.class = each.id and one.occasion = ?1 and one.skill = skills.skill)
from {EACH_CLASS} as each
cross join (select distinct skill from class_skill_count) as skills
"""


@dataclass(frozen=True, slots=True)
class StopAskGo:
    """How often each of the three answers was given."""

    stop: int = 0
    ask: int = 0
    go: int = 0

    @property
    def total(self) -> int:
        """All answers."""
        return self.stop + self.ask + self.go

    def __add__(self, other: StopAskGo) -> StopAskGo:
        return StopAskGo(self.stop + other.stop, self.ask + other.ask, self.go + other.go)


@dataclass(frozen=True, slots=True)
class SkillRow:
    """One skill of a class: the answers to its tricks (R), grown-up matters (A), fine ones (G)."""

    skill: str
    tricks: StopAskGo = StopAskGo()
    grown_up: StopAskGo = StopAskGo()
    fine: StopAskGo = StopAskGo()
    seats: int = 0  # how many seats answered; 0 for guests

    def answers_to(self, key: Key) -> StopAskGo:
        """The answers to the items of one key."""
        return {"R": self.tricks, "A": self.grown_up, "G": self.fine}[key]

    @property
    def hits(self) -> int:
        """Tricks that were stopped."""
        return self.tricks.stop

    @property
    def false_alarms(self) -> int:
        """Good messages that were wrongly attacked."""
        return self.grown_up.stop + self.fine.stop


class Reports(OpenFile):
    """The class map and the river of glows. `occasion` None is practice and checks together.

    Joint answers of two children count for the class and for no seat. Answers for which the
    lamp showed the way (quizzes.learning.evidence.is_helped) are left out.
    """

    def class_by_skill(
        self, class_id: bytes | None, occasion: Occasion | None = None
    ) -> list[SkillRow]:
        """A class's skills, counted straight from the log; None is all guests together."""
        counts: dict[tuple[str, str, str], int] = {}
        seats: dict[str, set[bytes]] = {}
        for skill, key, answer, seat, n in self.read(FROM_LOG, (class_id or GUESTS, occasion)):
            counts[skill, key, answer] = counts.get((skill, key, answer), 0) + n
            seen = seats.setdefault(skill, set())
            if seat is not None:
                seen.add(seat)
        rows = ((*cell, n) for cell, n in counts.items())
        return skill_rows(rows, {skill: len(seen) for skill, seen in seats.items()})

    def class_by_skill_from_counts(
        self, class_id: bytes | None, occasion: Occasion | None = None
    ) -> list[SkillRow]:
        """The same from the counts that triggers keep: as fast for a million answers."""
        which = (class_id or GUESTS, occasion)
        return skill_rows(self.read(COUNTS, which), dict(self.read(SEATS, which)))

    def seats_that_answered(self, class_id: bytes | None, occasion: Occasion | None = None) -> int:
        """How many seats of a class have answered anything; 0 for guests."""
        return int(self.read(SEATS_AT_ALL, (class_id or GUESTS, occasion))[0][0])

    def all_classes_by_skill(
        self, occasion: Occasion | None = None
    ) -> dict[bytes | None, list[SkillRow]]:
        """Every class's rows from the counts; guests under None."""
        which = (json.dumps(OCCASIONS if occasion is None else [occasion]),)
        answered = (
            self.read(SEATS_OF_ALL, which)
            if occasion is None
            else self.read(SEATS_OF_OCCASION, (occasion,))
        )
        known = {(class_id, skill): n for class_id, skill, n in answered}
        found: dict[bytes | None, list[SkillRow]] = {}
        for class_id, skill, *n in self.read(COUNTS_OF_ALL, which):
            tricks, grown_up, fine = (StopAskGo(*n[at : at + 3]) for at in (0, 3, 6))
            row = SkillRow(skill, tricks, grown_up, fine, known.get((class_id, skill), 0))
            found.setdefault(class_id or None, []).append(row)
        return found

    def glows_lit(self) -> int:
        """All glows that all children of this station have lit, anonymously."""
        sql = "select coalesce(sum(glows), 0) + (select sum(n) from kept_glows) from round"
        return int(self.read(sql)[0][0])


def skill_rows(cells: Iterable[tuple[Any, ...]], seats: dict[str, int]) -> list[SkillRow]:
    """Rows by skill from cells (skill, key, answer, n); other keys and answers are left out."""
    found: dict[str, dict[str, dict[str, int]]] = {}
    for skill, key, answer, n in cells:
        if key in ("R", "A", "G") and answer in ("stop", "ask", "go"):
            found.setdefault(skill, {}).setdefault(key, {})[answer] = n
    rows = []
    for skill, keys in sorted(found.items()):
        tricks, grown_up, fine = (StopAskGo(**keys.get(key, {})) for key in "RAG")
        rows.append(SkillRow(skill, tricks, grown_up, fine, seats.get(skill, 0)))
    return rows

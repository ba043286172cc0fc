"""What stands behind a class's map: weeks, items, cues, and what seats have shown of each item."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kiosk.store.open_file import OpenFile
from kiosk.store.reports import GUESTS, Occasion, SkillRow, StopAskGo, skill_rows

FIRST_MONDAY = date(1969, 12, 29)  # week 0

WEEKS = """
select week, skill, key, answer, sum(n) from (
    select * from class_week_count where class = ?1
    union all select * from kept_week_count where class = ?1)
where ?2 is null or occasion = ?2 group by week, skill, key, answer
"""
ITEMS = """
select skill, pair, item, item_revision, key, answer, sum(n) from class_item_count
where class = ?1 and (?2 is null or occasion = ?2) and (?3 is null or skill = ?3)
group by skill, pair, item, item_revision, key, answer
"""
CUES = """
select answer, try, light, spot, n from class_cue_count
where class = ?1 and item = ?2 and item_revision = ?3
"""
# four counts in one number, as a class has thousands of rows: see SeatItem
PACKED = """
    one.tricks_right | (one.tricks_wrong << 15) | (one.fine_right << 30) | (one.fine_wrong << 45)
"""
SEAT_ITEMS = f"""
select seat.id, one.item, {PACKED}
from seat cross join seat_item_count as one on one.seat = seat.id where seat.class = ?
"""
ITEMS_OF_SEAT = f"select seat, item, {PACKED} from seat_item_count as one where seat = ?"


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A class's skills in one week, which begins on a Monday in Beijing."""

    monday: date
    skills: tuple[SkillRow, ...]  # without seats


@dataclass(frozen=True, slots=True)
class ItemRow:
    """How one item was answered, at one revision of its words.

    A boss that was stopped before it had told anything is counted under `key` G, as a false alarm.
    """

    skill: str
    pair: str
    item: str
    revision: int
    answers: dict[str, StopAskGo]  # by key


@dataclass(frozen=True, slots=True)
class CueTap:
    """Taps on one place of an item: `outcome` is found, missed, or shown after giving up.

    `light` is that of the cue found, 0 for none; `place` is "zh:12" (language and character) in
    a message, "zh:1.0.12" (stage and bubble before it) in a conversation, empty for shown.
    """

    outcome: str
    tries: int
    light: int
    place: str
    n: int


SeatItem = tuple[bytes, str, int]
"""What a seat has shown of one item: seat, item, and how many answers count as evidence. Four
counts of 15 bits in one number, lowest first: tricks right and wrong, fine ones right and wrong.
"""


class DetailReports(OpenFile):
    """The pages behind the map. None as class is all guests together; as occasion, all of them."""

    def class_by_week(
        self, class_id: bytes | None, occasion: Occasion | None = None
    ) -> list[WeekRow]:
        """The weeks in which something was answered, oldest first; expired ones as kept."""
        weeks: dict[int, list[tuple[Any, ...]]] = {}
        for week, *cell in self.read(WEEKS, (class_id or GUESTS, occasion)):
            weeks.setdefault(week, []).append(tuple(cell))
        return [
            WeekRow(FIRST_MONDAY + timedelta(weeks=week), tuple(skill_rows(cells, {})))
            for week, cells in sorted(weeks.items())
        ]

    def class_items(
        self,
        class_id: bytes | None,
        occasion: Occasion | None = None,
        skill: str | None = None,
    ) -> list[ItemRow]:
        """The items of a skill (or of all) that were answered, by skill, pair, id and revision."""
        return item_rows(self.read(ITEMS, (class_id or GUESTS, occasion, skill)))

    def item_cues(self, class_id: bytes | None, item: str, revision: int) -> list[CueTap]:
        """Where a class looked for the clue of one item at one revision."""
        return [CueTap(*row) for row in self.read(CUES, (class_id or GUESTS, item, revision))]

    def class_seat_items(self, class_id: bytes) -> list[SeatItem]:
        """What each seat of a class has shown of each item, practice and checks together."""
        rows: list[Any] = self.read(SEAT_ITEMS, (class_id,))
        return rows

    def items_of_seat(self, seat: bytes) -> list[SeatItem]:
        """What one seat has shown of each item."""
        rows: list[Any] = self.read(ITEMS_OF_SEAT, (seat,))
        return rows


def item_rows(cells: Iterable[tuple[Any, ...]]) -> list[ItemRow]:
    """Rows by item and revision from cells (skill, pair, item, revision, key, answer, n)."""
    found: dict[tuple[str, str, str, int], dict[str, dict[str, int]]] = {}
    for *item, key, answer, n in cells:
        if key in ("R", "A", "G") and answer in ("stop", "ask", "go"):
            found.setdefault(tuple(item), {}).setdefault(key, {})[answer] = n  # type: ignore[arg-type]
    return [
        ItemRow(*item, {key: StopAskGo(**counts) for key, counts in keys.items()})
        for item, keys in sorted(found.items())
    ]

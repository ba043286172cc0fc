"""What a seat has answered so far, for choosing what it meets next and for its teacher."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.store.open_file import OpenFile

OF_SEAT = """
select visit, item, pair, skill, key, answer, score, answered_at, detail from response
where seat = ? and kind = 'answer' and score is not null order by place
"""


@dataclass(frozen=True, slots=True)
class SeatAnswer:
    """One graded answer of a seat. `answered_at` in ms since 1970 UTC."""

    visit: bytes
    item: str
    pair: str
    skill: str
    key: str
    answer: str
    score: float
    answered_at: int
    detail: Mapping[str, Any]


class SeatHistory(OpenFile):
    """Reading one seat's story."""

    def answers_of_seat(self, seat: bytes) -> list[SeatAnswer]:
        """All graded answers of a seat, oldest first; joint answers belong to no seat."""
        return [
            SeatAnswer(*(*row[:-1], {} if row[-1] == "{}" else json.loads(row[-1])))
            for row in self.read(OF_SEAT, (seat,))
        ]

"""The answers of a class as rows for a file: seats by number, never a name."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.store.open_file import OpenFile

ANSWERS = """
select datetime(r.answered_at / 1000 + 8 * 3600, 'unixepoch'), s.number, r.occasion, r.activity,
    r.skill, r.pair, r.item, r.item_revision, r.key, r.kind, r.answer, r.score, r.ms,
    r.is_helped, r.is_pair_play
from response r left join seat s on s.id = r.seat
where r.class = ? order by r.place
"""


class AnswerOut(NamedTuple):
    """One row of the log; `when` in Beijing time, `seat` None for guests and pairs."""

    when: str
    seat: int | None
    occasion: str
    activity: str
    skill: str
    pair: str
    item: str
    revision: int
    key: str
    kind: str
    answer: str
    score: float | None
    ms: int
    is_helped: int
    is_pair_play: int


class AnswersOut(OpenFile):
    """For exports; whoever writes them notes that in the audit."""

    def answers_out(self, class_id: bytes | None) -> list[AnswerOut]:
        """All answers of a class, or of the guests, in order."""
        return [AnswerOut(*row) for row in self.read(ANSWERS, (class_id or b"",))]

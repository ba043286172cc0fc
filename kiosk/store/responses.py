"""The append-only log of what children answered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Literal

from kiosk.store.open_file import OpenFile, new_id

if TYPE_CHECKING:
    from sqlite_utils import Database

Kind = Literal[
    "answer", "cue", "tell", "call", "puzzle", "match", "gap", "order", "spell", "apply", "agree"
]

# seat and class come from the visit, so that no caller can log them wrongly; a joint answer
# belongs to no seat
RECORD = """
insert into response (id, station, seq, visit, round, seat, class, is_pair_play, activity, item,
    item_revision, pair, skill, key, kind, answer, score, ms, answered_at, detail)
select ?1, v.station,
    (select coalesce(max(seq), 0) + 1 from response where station = v.station),
    v.id, ?3, iif(?4, null, v.seat), coalesce(s.class, x''), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
    ?12, ?13, ?14, ?15, ?16
from visit v left join seat s on s.id = v.seat
where v.id = ?2
returning seq
"""


@dataclass(frozen=True, slots=True)
class Response:
    """One answer as the activity gives it; the store adds id, seq, seat, class and time."""

    visit: bytes
    activity: str
    item: str
    item_revision: int
    pair: str
    skill: str
    key: str  # "R", "A", "G"; "" where an activity has no such key
    kind: Kind
    answer: str
    score: float | None  # 0–1; None where nothing is graded
    ms: int  # from the question to the answer
    round: bytes | None = None
    is_pair_play: bool = False
    detail: Mapping[str, Any] = field(default_factory=dict)


GIVEN = tuple(field.name for field in fields(Response))


@dataclass(frozen=True, slots=True)
class Recorded:
    """One row of the log. `answered_at` in ms since 1970 UTC."""

    seq: int
    response: Response
    seat: bytes | None
    class_id: bytes | None
    answered_at: int


class Responses(OpenFile):
    """Writing and reading the log."""

    def record(self, response: Response) -> Future[int]:
        """Commits one response; gives its `seq`, which counts up by one on this station.

        Raises ValueError when there is no such visit.
        """
        row = row_of(response, self.now_ms())

        def work(db: Database) -> int:
            found = db.execute(RECORD, row).fetchall()
            if not found:
                raise ValueError("no such visit")
            return int(found[0][0])

        return self.write(work)

    def responses_of_visit(self, visit: bytes) -> list[Recorded]:
        """What was answered in a visit, in order."""
        rows = self.read(
            f"select seq, seat, class, answered_at, {', '.join(GIVEN)}"
            " from response where visit = ? order by seq",
            (visit,),
        )
        return [_recorded(row) for row in rows]


def row_of(response: Response, answered_at: int) -> tuple[Any, ...]:
    """The parameters of `RECORD` for one response."""
    r = response
    detail = json.dumps(dict(r.detail), ensure_ascii=False) if r.detail else "{}"
    return (
        new_id(), r.visit, r.round, int(r.is_pair_play), r.activity, r.item, r.item_revision,
        r.pair, r.skill, r.key, r.kind, r.answer, r.score, r.ms, answered_at, detail,
    )  # fmt: skip


def _recorded(row: tuple[Any, ...]) -> Recorded:
    seq, seat, class_id, answered_at = row[:4]
    given = dict(zip(GIVEN, row[4:], strict=True))
    given["is_pair_play"] = bool(given["is_pair_play"])
    given["detail"] = json.loads(given["detail"])
    return Recorded(seq, Response(**given), seat, class_id or None, answered_at)

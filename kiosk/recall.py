"""What a class seat brings along: ability, what is due, what it saw last, its class's convention.

Read from the log once a visit, at the first round, when the packs are read anyway: signing in
stays as quick as it was. Guests bring nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from quizzes.learning.evidence import is_helped
from quizzes.learning.learner import Given, recall

if TYPE_CHECKING:
    from kiosk.store import Store
    from kiosk.store.seat_history import SeatAnswer
    from kiosk.visit import Visit
    from quizzes.kinds.convention import Convention
    from quizzes.message import Pack


def recall_seat(visit: Visit, store: Store, packs: Iterable[Pack]) -> None:
    """Gives the visit its learner, the pairs of the last visit and the convention of its class.

    Only the first call does.
    """
    if visit.is_recalled:
        return
    visit.is_recalled = True
    if visit.seat is None:
        return
    earlier = [one for one in store.answers_of_seat(visit.seat) if one.visit != visit.id]
    given = [
        Given(
            one.item,
            one.pair,
            one.skill,
            one.key,
            one.score,
            one.answered_at,
            is_helped(one.detail),
        )
        for one in earlier
    ]
    difficulties: dict[str, float] = {}
    for pack in packs:
        talks = (one for pair in pack.conversations for one in pair.items)
        difficulties |= {item.id: item.difficulty for item in (*pack.items(), *talks)}
    visit.learner = recall(given, difficulties, store.now_ms())
    visit.seen_pairs[:0] = _pairs_of_last_visit(earlier)
    visit.class_convention = _class_convention(visit.seat, store)


def _pairs_of_last_visit(answers: Sequence[SeatAnswer]) -> list[str]:
    return [one.pair for one in answers if one.visit == answers[-1].visit]


def _class_convention(seat: bytes, store: Store) -> Convention | None:
    from quizzes.class_convention import class_convention

    agreed = store.agreement_of_seat(seat)
    if agreed is None:
        return None
    lines = [(line.item, line.text) for line in agreed.lines]
    return class_convention(lines, date.fromtimestamp(agreed.made / 1000), agreed.nth)

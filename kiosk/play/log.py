"""The log of one round: answers of a game on their way to the store. No Qt, so the bot uses it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from games.contract import Answered
from kiosk.visit import Visit

if TYPE_CHECKING:
    from kiosk.store import Store
    from quizzes.message import Pack


class RoundLog:
    """Starts a round in the store at once and records each answer of it."""

    def __init__(
        self,
        store: Store,
        visit: Visit,
        activity: str,
        level: str,
        packs: Sequence[Pack],
        seed: int,
    ) -> None:
        self._store = store
        self._visit = visit
        self._activity = activity
        names = ",".join(pack.name for pack in packs)
        self.round = store.start_round(visit.id, activity, level, names, seed).result()

    def record(self, answered: Answered) -> Future[int]:
        """Commits one answer; the future is done when it is durable."""
        from kiosk.store.responses import Response

        if answered.kind == "answer":
            self._visit.seen_pairs.append(answered.pair)
        return self._store.record(
            Response(
                visit=self._visit.id,
                round=self.round,
                activity=self._activity,
                item=answered.item,
                item_revision=answered.revision,
                pair=answered.pair,
                skill=answered.skill,
                key=answered.key,
                kind=answered.kind,  # type: ignore[arg-type]
                answer=answered.answer,
                score=answered.score,
                ms=round(answered.seconds * 1000),
                detail=dict(answered.detail),
            )
        )

    def end(self, glows: int) -> Future[bytes]:
        """The round is over."""
        return self._store.end_round(self.round, glows)

"""The log of one round: answers of a game on their way to the store. No Qt, so the bot uses it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from games.contract import Answered
from kiosk.visit import Visit
from quizzes.glow import lit_pairs
from quizzes.learning.evidence import is_helped

if TYPE_CHECKING:
    from kiosk.store import Store
    from quizzes.kinds.conversation import ConversationPair
    from quizzes.message import Pack, Pair


SHOWN_ONCE = ("apply",)  # what comes in no pair; unseen ones come first


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
        self._pairs: list[Pair | ConversationPair] = []
        for pack in packs:
            self._pairs += [*pack.pairs, *pack.conversations]
        self._difficulties = {item.id: item.difficulty for p in self._pairs for item in p.items}
        self._scores: dict[str, float] = {}  # of the items whose answer is durable
        names = ",".join(pack.name for pack in packs)
        self.round = store.start_round(visit.id, activity, level, names, seed).result()

    def record(self, answered: Answered) -> Future[int]:
        """Commits one answer; the future is done when it is durable."""
        from kiosk.store.responses import Response

        if answered.kind == "answer":
            self._learn(answered)
        elif answered.kind in SHOWN_ONCE:
            self._visit.seen_pairs.append(answered.item)
        saved = self._store.record(
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
        if answered.kind == "answer" and answered.score is not None:
            saved.add_done_callback(partial(self._keep, answered.item, answered.score))
        return saved

    def _learn(self, answered: Answered) -> None:
        visit = self._visit
        visit.seen_pairs.append(answered.pair)
        difficulty = self._difficulties.get(answered.item)
        if answered.score is not None and difficulty is not None:
            visit.learner = visit.learner.after(
                answered.skill,
                answered.pair,
                answered.key,
                answered.score,
                difficulty,
                is_helped(answered.detail),
            )

    def _keep(self, item: str, score: float, saved: Future[int]) -> None:
        if saved.exception() is None:
            self._scores[item] = score

    def lit(self) -> int:
        """How many pairs glow so far: both of them judged right, and durably so."""
        return len(lit_pairs(dict(self._scores), self._pairs))

    def end(self, glows: int, is_finished: bool = False) -> Future[bytes]:
        """The round is over: played to its end, or left in the middle."""
        return self._store.end_round(self.round, glows, is_finished)

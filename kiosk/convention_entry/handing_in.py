"""From what was typed to the station's own pack: a draft, its approval, the pack in use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.convention_entry.typed import Typed
from kiosk.packs.child import Refused
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver

if TYPE_CHECKING:
    from kiosk.store import Draft, Store
    from quizzes.text import Language

Ended = Callable[[Future[Any]], None]


class HandingIn:
    """Who typed it first has written it, who typed it again approves it.

    Each deed can be done again: a power cut between two of them leaves a draft that goes on.
    """

    def __init__(
        self, store: Store, hand_over: HandOver, put_in: Callable[[], Future[Any]]
    ) -> None:
        self._store = store
        self._hand_over = hand_over
        self._put_in = put_in

    def begin(
        self,
        typed: Typed,
        record: Mapping[str, Any],
        there: Draft | None,
        began: Callable[[Typed], None],
        ended: Ended,
    ) -> None:
        """It takes the place of `there`. `began` gets what was typed with its draft's name;
        `ended` the outcome of the last deed or of the first that failed.
        """
        content = {"record": {name: told for name, told in record.items() if name != "id"}}
        if there is not None:
            made = self._store.save_draft(there.id, content, typed.first_by, anew=True)
        else:
            made = self._store.new_draft("convention", content, typed.first_by)

        def approve(draft: Any) -> None:
            began(replace(typed, draft=draft.id.hex()))
            approved = self._store.approve_draft(draft.id, typed.second_by, alone=typed.is_alone)
            self._then(approved, lambda _: self._hand_over.when(self._put_in(), ended), ended)

        self._then(made, approve, ended)

    def _then(self, deed: Future[Any], done: Callable[[Any], None], ended: Ended) -> None:
        def told(finished: Future[Any]) -> None:
            if finished.exception() is not None:
                ended(finished)
            else:
                done(finished.result())

        self._hand_over.when(deed, told)


def told_fault(fault: BaseException, language: Language) -> str:
    """What was wrong and what to do. Raises a fault that is ours."""
    if isinstance(fault, Refused):
        first = fault.faults[0]
        return f"{first['says'][language]} {first['do'][language]}"
    if isinstance(fault, StationProblem):
        return fault.in_language(language)
    raise fault

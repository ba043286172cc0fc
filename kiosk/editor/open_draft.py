"""The draft that is being written: every change is in the store at once, then looked at."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from kiosk.local_pack.edits import FIELDS, SIDES, has_pinyin, with_proposal, with_words
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver

if TYPE_CHECKING:
    from kiosk.local_pack.helper import Helper
    from kiosk.store import Draft, Store

Words = dict[str, Any]


class OpenDraft:
    """`writer` is the number of who sits at the desk; `tell` is called when something is new.

    `faults` are side, field and what is wrong (`kiosk.local_pack.answers`), of the words as they
    were looked at last; `record` is the pair as the pack would have it.
    """

    def __init__(
        self,
        store: Store,
        helper: Helper,
        hand_over: HandOver,
        writer: int,
        draft: Draft,
        tell: Callable[[], None],
    ) -> None:
        self._store, self._helper, self._hand_over = store, helper, hand_over
        self._writer, self._tell = writer, tell
        self.draft = draft
        self.content: dict[str, Any] = copy.deepcopy(dict(draft.content))
        self.faults: list[dict[str, str]] = []
        self.doubts: dict[str, dict[str, list[str]]] = {}
        self.record: dict[str, Any] | None = None
        self.problem: StationProblem | None = None
        self._is_asking = self._is_stale = self._is_gone = False
        self._saves = 0
        self.look()

    @property
    def is_looked_at(self) -> bool:
        """Whether what is known of faults is true of the words as they stand."""
        return self.record is not None and not self._is_asking and not self._is_stale

    @property
    def is_saved(self) -> bool:
        """Whether all of it is on the disk."""
        return self._saves == 0 and self.problem is None

    @property
    def can_be_tried(self) -> bool:
        """Whether the game could show it."""
        return self.is_looked_at and not self.faults

    @property
    def unread(self) -> list[tuple[str, str]]:
        """Side and field of the texts whose pinyin nobody has read over."""
        return [(s, f) for s in SIDES for f in FIELDS if not self.words(s, f)["is_read"]]

    def words(self, side: str, field: str) -> Words:
        """One text of it."""
        words: Words = self.content[side][field]
        return words

    def write(self, side: str, field: str, zh: str) -> None:
        """Somebody typed: these are the words now."""
        if zh != self.words(side, field)["zh"]:
            self.put(side, field, with_words(self.words(side, field), zh))

    def put(self, side: str, field: str, words: Words) -> None:
        """A text with other cues or pinyin, or read over."""
        self.content[side][field] = words
        self.changed()

    def changed(self) -> None:
        """Something of the content is another: it is saved and looked at."""
        self._save()
        self.look()

    def read_over(self, places: list[tuple[str, str]]) -> None:
        """The pinyin of these texts is right as it stands."""
        for side, field in places:
            words = self.words(side, field)
            self.content[side][field] = {**words, "is_read": has_pinyin(words)}
        self.changed()

    def look(self) -> None:
        """Asks the helper about the words as they are; while it thinks, the newest wait."""
        if self._is_asking:
            self._is_stale = True
            return
        self._is_asking, self._is_stale = True, False
        asked = self._helper.ask(
            "look",
            slug=self.draft.slug,
            revision=self.draft.revision,
            content=self.content,
        )
        before = copy.deepcopy(self.content)
        self._hand_over.when(asked, lambda answer: self._looked(answer, before))

    def leave(self) -> None:
        """Nobody looks at it any more."""
        self._is_gone = True

    def _save(self) -> None:
        self._saves += 1
        saved = self._store.save_draft(self.draft.id, self.content, self._writer)
        self._hand_over.when(saved, self._saved)

    def _saved(self, saved: Future[Draft]) -> None:
        self._saves -= 1
        fault = saved.exception()
        if isinstance(fault, StationProblem):
            self.problem = fault
        elif self._saves == 0:
            self.draft, self.problem = saved.result(), None
        if not self._is_gone:
            self._tell()

    def _looked(self, answer: Future[dict[str, Any]], before: Mapping[str, Any]) -> None:
        self._is_asking = False
        if self._is_gone:
            return
        fault = answer.exception()
        if isinstance(fault, StationProblem):
            self.problem = fault
            self._tell()
            return
        told = answer.result()
        self.faults, self.doubts, self.record = told["faults"], told["doubts"], told["record"]
        if self._take_pinyin(told["pinyin"], before):
            self._save()
        if self._is_stale:
            self.look()
        self._tell()

    def _take_pinyin(self, pinyin: Mapping[str, str], before: Mapping[str, Any]) -> bool:
        """Proposals for words that have not changed meanwhile; gives whether there were any."""
        is_new = False
        for place, proposed in pinyin.items():
            side, field = place.split(".")
            words = self.words(side, field)
            if has_pinyin(words) or words["zh"] != before[side][field]["zh"]:
                continue
            self.content[side][field] = with_proposal(words, proposed)
            is_new = True
        return is_new

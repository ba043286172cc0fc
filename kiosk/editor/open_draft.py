"""The draft that is being written: every change is in the store at once, then looked at."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from kiosk.local_pack.edits import Words, has_pinyin, with_proposal, with_words
from kiosk.local_pack.places import places_in, put_at, words_at
from kiosk.local_pack.script_edits import with_line
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver

if TYPE_CHECKING:
    from kiosk.local_pack.helper import Helper
    from kiosk.store import Draft, Store

ASK = {"pair": "look", "script": "look_script"}


class OpenDraft:
    """`writer` is the number of who sits at the desk; `tell` is called when something is new.

    Its texts are named by their places (`kiosk.local_pack.places`). `faults` are places and what is
    wrong there (`kiosk.local_pack.answers`), of the words as they were looked at last; `record` is
    the pair or script as the pack would have it, `seconds` how long a script takes, by band.
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
        self.seconds: dict[str, int] = {}
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
    def unread(self) -> list[str]:
        """The places of the texts whose pinyin nobody has read over."""
        return [one for one in places_in(self.content) if not self.words(one)["is_read"]]

    def words(self, place: str) -> Words:
        """One text of it. Raises LookupError where there is none."""
        return words_at(self.content, place)

    def write(self, place: str, zh: str) -> None:
        """Somebody typed: these are the words now."""
        words = self.words(place)
        if zh != words["zh"]:
            self.put(place, with_line(words, zh) if "pauses" in words else with_words(words, zh))

    def put(self, place: str, words: Words) -> None:
        """A text with other marks or pinyin, or read over."""
        put_at(self.content, place, words)
        self.changed()

    def changed(self) -> None:
        """Something of the content is another: it is saved and looked at."""
        self._save()
        self.look()

    def read_over(self, places: list[str]) -> None:
        """The pinyin of these texts is right as it stands."""
        for place in places:
            words = self.words(place)
            put_at(self.content, place, {**words, "is_read": has_pinyin(words)})
        self.changed()

    def look(self) -> None:
        """Asks the helper about the words as they are; while it thinks, the newest wait."""
        if self._is_asking:
            self._is_stale = True
            return
        self._is_asking, self._is_stale = True, False
        asked = self._helper.ask(
            ASK[self.draft.kind],
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
        self.seconds = told.get("seconds", {})
        if self._take_pinyin(told["pinyin"], before):
            self._save()
        if self._is_stale:
            self.look()
        self._tell()

    def _take_pinyin(self, pinyin: Mapping[str, str], before: Mapping[str, Any]) -> bool:
        """Proposals for words that have not changed meanwhile; gives whether there were any."""
        is_new = False
        for place, proposed in pinyin.items():
            try:
                words = self.words(place)
                is_other = words["zh"] != words_at(before, place)["zh"]
            except LookupError:  # a line that has gone since
                continue
            if not has_pinyin(words) and not is_other:
                put_at(self.content, place, with_proposal(words, proposed))
                is_new = True
        return is_new

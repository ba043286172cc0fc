"""One item: what was answered, how hard it was, where its clue was looked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kiosk.reports.shares import Share, share
from kiosk.store import CueTap, ItemRow, StopAskGo
from quizzes.grade import SCORES

if TYPE_CHECKING:
    from quizzes.marked_text import MarkedText
    from quizzes.text import Language

HardWord = Literal["too_few", "easy", "middling", "hard"]
FEWEST_FOR_HARD = 30  # share right follows true difficulty from there on (docs/LEARNING.md)
EASY_FROM, HARD_BELOW = 0.85, 0.6
CLAUSE_ENDS = re.compile(r"[，。！？；：、,.!?;:]")


@dataclass(frozen=True, slots=True)
class ItemNumbers:
    """One item at one revision of its words.

    `answers` are those under its own key. `early` are those to a boss that was stopped before it
    had told anything: false alarms. `right` is the share that earned the whole score (a trick
    stopped or asked about, a grown-up's matter asked about, a fine message let go), `mean_score`
    is 0 to 1.
    """

    skill: str
    pair: str
    item: str
    revision: int
    key: str
    answers: StopAskGo
    early: StopAskGo
    right: Share | None
    mean_score: float
    hard: HardWord

    @property
    def total(self) -> int:
        """All answers."""
        return self.answers.total + self.early.total


def item_numbers(rows: Iterable[ItemRow]) -> list[ItemNumbers]:
    """In the order of the rows."""
    return [_numbers(row) for row in rows]


def _numbers(row: ItemRow) -> ItemNumbers:
    key = next(key for key in "RAG" if key in row.answers)
    others = [counts for one, counts in row.answers.items() if one != key]
    early = sum(others, StopAskGo())
    own = row.answers[key]
    earned = [(_score(key, name), n) for name, n in _by_answer(own)]
    right = sum(n for score, n in earned if score == 1)
    score = sum(score * n for score, n in earned)
    total = own.total + early.total
    return ItemNumbers(
        row.skill, row.pair, row.item, row.revision, key, own, early,
        share(right, total), score / total, _hard(right, total),
    )  # fmt: skip


def _score(key: str, answer: str) -> float:
    return SCORES[key, answer]  # type: ignore[index]


def _by_answer(counts: StopAskGo) -> list[tuple[str, int]]:
    return [("stop", counts.stop), ("ask", counts.ask), ("go", counts.go)]


def _hard(right: int, of: int) -> HardWord:
    if of < FEWEST_FOR_HARD:
        return "too_few"
    if right >= EASY_FROM * of:
        return "easy"
    return "hard" if right < HARD_BELOW * of else "middling"


@dataclass(frozen=True, slots=True)
class TappedWords:
    """Words of an item and how often they were tapped."""

    words: str
    n: int
    light: int = 0


@dataclass(frozen=True, slots=True)
class CueNumbers:
    """How a class looked for the clue of a trick that it had stopped.

    `at_first` were found at the first tap, `later` at the second, `shown` not at all. `cues` are
    all that tell, also those nobody tapped; `elsewhere` are other words that were tapped, most
    often tapped first.
    """

    at_first: int
    later: int
    shown: int
    cues: tuple[TappedWords, ...]
    elsewhere: tuple[TappedWords, ...]

    @property
    def is_any(self) -> bool:
        """Whether anybody has looked."""
        return self.at_first + self.later + self.shown + sum(one.n for one in self.elsewhere) > 0


def cue_numbers(
    taps: Sequence[CueTap], bodies: Mapping[str, MarkedText], language: Language
) -> CueNumbers:
    """Taps by the words they fell on. `bodies` by place: "" for a message, "1.0" for a bubble.

    A clue that was found in the other language counts for the same clue in this one; words
    beside the clues are told as they were read. Without bodies, as where the words of then are
    gone, only the sums are told.
    """
    found: Counter[tuple[str, int]] = Counter()
    elsewhere: Counter[str] = Counter()
    at_first = later = 0
    for tap in taps:
        if tap.outcome == "found":
            at_first += tap.n if tap.tries == 1 else 0
            later += tap.n if tap.tries != 1 else 0
        where = _place(tap.place, bodies)
        if where is None:
            continue
        place, body, start, spoken = where
        cues = body.diagnostic(spoken)
        at = next((n for n, cue in enumerate(cues) if cue.start <= start < cue.end), None)
        if tap.outcome == "found" and at is not None:
            found[place, at] += tap.n
        elif tap.outcome == "missed":
            elsewhere[words_at(body, start, spoken)] += tap.n
    told = [
        TappedWords(_cut(body, cue, language), found[place, at], cue.light)
        for place, body in bodies.items()
        for at, cue in enumerate(body.diagnostic(language))
    ]
    shown = sum(tap.n for tap in taps if tap.outcome == "shown")
    missed = tuple(TappedWords(words, n) for words, n in elsewhere.most_common())
    return CueNumbers(at_first, later, shown, tuple(told), missed)


def _place(
    told: str, bodies: Mapping[str, MarkedText]
) -> tuple[str, MarkedText, int, Language] | None:
    spoken, _, spot = told.partition(":")
    place, _, start = spot.rpartition(".")
    body = bodies.get(place)
    if body is None or not start or spoken not in ("zh", "en"):
        return None
    return place, body, int(start), "zh" if spoken == "zh" else "en"


def _cut(body: MarkedText, cue: object, language: Language) -> str:
    return body.text.in_language(language)[cue.start : cue.end]  # type: ignore[attr-defined]


def words_at(body: MarkedText, start: int, language: Language) -> str:
    """The marked words around a character, else the clause that it stands in."""
    for cue in body.cues(language):
        if cue.start <= start < cue.end:
            return _cut(body, cue, language)
    words = body.text.in_language(language)
    ends = [0, *(found.end() for found in CLAUSE_ENDS.finditer(words)), len(words)]
    first = max((end for end in ends if end <= start), default=0)
    last = min((end for end in ends if end > start), default=len(words))
    return words[first:last].strip().rstrip("，。！？；：、,.!?;:")

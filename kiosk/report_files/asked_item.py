"""The page of one message: its numbers, its words of then, and where its clue was looked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kiosk.problems import StationProblem, Words
from kiosk.report_files.asked_report import Asked, Report, few_words, whose_report
from kiosk.report_files.tables import Table
from kiosk.report_files.words import say
from kiosk.reports.check_result import with_few_seats
from kiosk.reports.item_numbers import CueNumbers, ItemNumbers, cue_numbers
from kiosk.reports.read import read_items
from kiosk.reports.told_item import Older, ToldItem, told_item
from quizzes.text import Language

if TYPE_CHECKING:
    from kiosk.report_files.drawing import Drawing
    from kiosk.store import Occasion, Store
    from quizzes.message import Pack


def item_report(
    store: Store,
    packs: Iterable[Pack],
    older: Older,
    asked: Asked,
    item: str,
    revision: int | None = None,
) -> Report:
    """The page of an item, at the newest revision that was answered unless one is told.

    Raises StationProblem for an item that the class has not answered, and for a check of too
    few seats.
    """
    class_id = asked.school_class.id if asked.school_class else None
    known = [
        one
        for one in read_items(store, class_id, asked.occasion)
        if one.item == item and revision in (None, one.revision)
    ]
    few = with_few_seats(store, class_id, asked.occasion)
    if few:
        raise _too_few_seats(few[0], item)
    if not known:
        raise _not_answered(item)
    own = known[-1]
    told = told_item(packs, item, own.revision, older)
    bodies = {part.place: part.body for part in told.parts if part.body} if told else {}
    if told is not None and told.revision != own.revision:
        bodies = {}  # the places of taps are those of the words of then
    taps = store.item_cues(class_id, item, own.revision)
    cues = cue_numbers(taps, bodies, asked.language)

    def draw() -> Drawing:
        from kiosk.report_files.item_drawing import ItemDrawing

        return ItemDrawing(own, told, cues, asked.language)

    return Report(_table(own, told, cues, asked.language), draw, whose_report(store, asked))


def _table(own: ItemNumbers, told: ToldItem | None, cues: CueNumbers, language: Language) -> Table:
    """A row for each answer, each clue and each other place that was touched."""
    rows: list[tuple[str, str, int]] = [
        (say(language, "answers"), say(language, name), n)
        for name, n in (
            ("stop", own.answers.stop), ("ask", own.answers.ask), ("go", own.answers.go),
            ("early", own.early.total),
        )
    ]  # fmt: skip
    rows += [(say(language, "cue_head"), one.words, one.n) for one in cues.cues]
    rows += [(say(language, "elsewhere"), one.words, one.n) for one in cues.elsewhere]
    for name, n in (
        ("found_first", cues.at_first), ("found_later", cues.later), ("shown", cues.shown)
    ):  # fmt: skip
        rows.append((say(language, "cue_head"), say(language, name), n))
    words = [part.words.in_language(language) for part in told.parts] if told else []
    if told is not None and told.revision != own.revision:
        words.append(say(language, "newer_words", n=told.revision))
    heads = (say(language, "what"), say(language, "title"), say(language, "n"))
    head = f"{own.item} · {say(language, 'revision')} {own.revision}"
    return Table(say(language, "item"), ("what", "title", "n"), heads, tuple(rows), (head, *words))


def _too_few_seats(occasion: Occasion, item: str) -> StationProblem:
    return StationProblem(
        Words(few_words(occasion, "zh"), few_words(occasion, "en")),
        item,
        Words("等更多座位做完测查再看", "wait until more seats have done the check"),
    )


def _not_answered(item: str) -> StationProblem:
    return StationProblem(
        Words("这个班没有答过这道题", "this class has not answered that message"),
        item,
        Words("看一看题号：kiosk report items", "check its id: kiosk report items"),
    )

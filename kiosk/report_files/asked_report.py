"""One report of a class, asked for by name: its table and its drawing, from the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from kiosk.problems import StationProblem, Words
from kiosk.report_files.tables import Table, items_table, map_table, seat_table, trend_table
from kiosk.report_files.words import say
from kiosk.reports.bank import bank_of
from kiosk.reports.check_result import FEWEST_SEATS, with_few_seats
from kiosk.reports.read import read_items, read_map, read_seat, read_trend
from kiosk.reports.seat_story import day_of
from kiosk.reports.told_item import Older, told_item
from quizzes.text import Language, Text

if TYPE_CHECKING:
    from kiosk.report_files.drawing import Drawing
    from kiosk.reports.item_numbers import ItemNumbers
    from kiosk.store import Occasion, SchoolClass, Store
    from quizzes.message import Pack

Kind = Literal["map", "items", "seat", "trend", "check"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted: `school_class` None is all guests, `occasion` None all together."""

    kind: Kind
    school_class: SchoolClass | None
    language: Language = "zh"
    occasion: Occasion | None = "practice"
    skill: str | None = None
    seat: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """`drawing` makes what is drawn when it is wanted: only that needs Qt."""

    table: Table
    drawing: Callable[[], Drawing]
    whose: str


def report(store: Store, packs: Iterable[Pack], older: Older, asked: Asked) -> Report:
    """Reads the numbers. Raises StationProblem for a seat that the class has not.

    Whoever shows or writes it notes that in the audit.
    """
    made = _report(store, list(packs), older, asked)
    made = replace(made, table=replace(made.table, notes=(made.whose, *made.table.notes)))
    return _without_numbers(made, store, asked)


def _without_numbers(made: Report, store: Store, asked: Asked) -> Report:
    """Says so where a check has too few seats; such a report is empty."""
    class_id = asked.school_class.id if asked.school_class else None
    few = with_few_seats(store, class_id, asked.occasion)
    if asked.kind not in ("map", "items", "trend") or not few:
        return made
    words = [few_words(one, asked.language) for one in few]

    def draw() -> Drawing:
        from kiosk.report_files.words_drawing import WordsDrawing

        return WordsDrawing(made.table.name, tuple(words))

    table = replace(made.table, notes=(made.whose, *words))
    return replace(made, table=table, drawing=draw)


def few_words(occasion: Occasion, language: Language) -> str:
    """That too few seats have answered a check, and how many there must be."""
    why = say(language, "check_few_seats", fewest=FEWEST_SEATS)
    return f"{say(language, f'occasion_{occasion}')}: {why}"


def _report(store: Store, given: list[Pack], older: Older, asked: Asked) -> Report:
    titles = {skill.id: skill.title for pack in reversed(given) for skill in pack.skills}
    language = asked.language
    class_id = asked.school_class.id if asked.school_class else None
    whose = whose_report(store, asked)
    if asked.kind == "map":
        found = read_map(store, class_id, bank_of(given), asked.occasion)
        has_seats = class_id is not None

        def draw_map() -> Drawing:
            from kiosk.report_files.map_drawing import MapDrawing

            return MapDrawing(found, titles, language, has_seats)

        return Report(map_table(found, titles, language), draw_map, whose)
    if asked.kind == "check" and class_id is not None:
        from kiosk.report_files.check_report import check_table
        from kiosk.reports.check_result import check_results

        results = check_results(store, class_id)

        def draw_check() -> Drawing:
            from kiosk.report_files.check_drawing import CheckDrawing

            return CheckDrawing(results, language)

        return Report(check_table(results, language), draw_check, whose)
    if asked.kind == "trend":
        weeks = read_trend(store, class_id, asked.occasion, asked.skill)

        def draw_trend() -> Drawing:
            from kiosk.report_files.trend_drawing import TrendDrawing

            return TrendDrawing(weeks, language, skill_called(asked.skill, titles, language))

        return Report(trend_table(weeks, language), draw_trend, whose)
    if asked.kind == "items":
        items = read_items(store, class_id, asked.occasion, asked.skill)
        words = words_of_items(given, older, items)

        def draw_items() -> Drawing:
            from kiosk.report_files.items_drawing import ItemsDrawing

            of_what = skill_called(asked.skill, titles, language)
            return ItemsDrawing(items, words, language, of_what)

        return Report(items_table(items, words, language), draw_items, whose)
    return _seat_report(store, given, titles, asked, whose)


def _seat_report(
    store: Store, packs: list[Pack], titles: dict[str, Text], asked: Asked, whose: str
) -> Report:
    from kiosk.report_files.seat_lines import seat_lines

    seats = store.seats(asked.school_class.id) if asked.school_class else []
    seat = next((one for one in seats if one.number == asked.seat), None)
    if seat is None:
        raise _no_seat(asked.seat)
    story = read_seat(store, seat.id, bank_of(packs))
    lines = [words for _, words in seat_lines(story, titles, asked.language)]

    def draw_seat() -> Drawing:
        from kiosk.report_files.seat_drawing import SeatDrawing

        return SeatDrawing(story, titles, asked.language)

    return Report(seat_table(story, titles, lines, asked.language), draw_seat, whose)


def words_of_items(
    packs: list[Pack], older: Older, items: Iterable[ItemNumbers]
) -> dict[tuple[str, int], Text]:
    """The first words of each item, by item and revision; those that are gone are left out."""
    told = {}
    for one in items:
        found = told_item(packs, one.item, one.revision, older)
        if found is not None:
            told[one.item, one.revision] = found.excerpt
    return told


def skill_called(skill: str | None, titles: dict[str, Text], language: Language) -> str:
    """A skill's id and title; all together for None."""
    if skill is None:
        return say(language, "all")
    title = titles.get(skill)
    return f"{skill} {title.in_language(language)}" if title else skill


def whose_report(store: Store, asked: Asked) -> str:
    """The line above a page: class or seat, occasion, day."""
    language, day = asked.language, f"{day_of(store.now_ms()):%Y-%m-%d}"
    name = asked.school_class.name if asked.school_class else say(language, "guests")
    if asked.kind == "seat":
        return say(language, "seat_head", name=name, n=asked.seat, day=day)
    if asked.kind == "check":
        return say(language, "check_head", name=name, day=day)
    occasion = say(language, f"occasion_{asked.occasion or 'all'}")
    return say(language, "class_head", name=name, occasion=occasion, day=day)


def _no_seat(number: int | None) -> StationProblem:
    return StationProblem(
        Words("这个班没有这个座位", "the class has no such seat"),
        str(number),
        Words("看一看座位号", "check the number of the seat"),
    )

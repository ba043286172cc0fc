"""Reports as plain tables, one for every kind of file: a cell is a word, a number or empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.report_files.words import say
from kiosk.reports.class_map import ALL, ClassMap, MapRow
from kiosk.reports.item_numbers import ItemNumbers
from kiosk.reports.seat_story import SeatStory
from kiosk.reports.shares import Share
from kiosk.reports.trend import TrendWeek
from kiosk.store import StopAskGo
from quizzes.text import Language, Text

Cell = str | int | float | None
BANDS = ("secure", "on_the_way", "not_yet", "too_few")


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is a sheet's, `keys` are the columns' names for programs, `notes` stand below."""

    name: str
    keys: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()


def map_table(told: ClassMap, titles: Mapping[str, Text], language: Language) -> Table:
    """A row a skill, and first one for all of them."""
    three = ("stop", "ask", "go")
    columns: list[tuple[str, str]] = [("skill", "skill"), ("title", "title"), ("seats", "seats")]
    keys = [one for one, _ in columns]
    heads = [say(language, word) for _, word in columns]
    for key in "RAG":
        keys += [f"{key}_{name}" for name in three]
        heads += [f"{say(language, f'key_{key}')} {say(language, name)}" for name in three]
    for name in ("hits", "false_alarms"):
        keys += _share_keys(name)
        heads += _share_heads(name, language)
    keys += ["d_prime", "criterion", "leaning", *BANDS]
    heads += [say(language, "d_prime"), say(language, "criterion"), say(language, "leaning")]
    heads += [say(language, f"band_{band}") for band in BANDS]
    rows = [_map_row(row, titles, language) for row in (told.all, *told.rows)]
    return Table(say(language, "map"), tuple(keys), tuple(heads), tuple(rows),
                 (say(language, "says_map"),))  # fmt: skip


def _map_row(row: MapRow, titles: Mapping[str, Text], language: Language) -> tuple[Cell, ...]:
    title = titles.get(row.skill)
    called = title.in_language(language) if title else None
    if row.skill == ALL:
        called = say(language, "all")
    sensitivity = row.sensitivity
    return (
        row.skill or None, called, row.seats,
        *_three(row.tricks), *_three(row.grown_up), *_three(row.fine),
        *_share(row.hits, row.tricks), *_share(row.false_alarms, row.grown_up + row.fine),
        round(sensitivity.d_prime, 4) if sensitivity else None,
        round(sensitivity.criterion, 4) if sensitivity else None,
        say(language, f"lean_{row.leaning}"),
        *(getattr(row.bands, band) if row.bands else None for band in BANDS),
    )  # fmt: skip


def trend_table(weeks: Sequence[TrendWeek], language: Language) -> Table:
    """A row a week."""
    keys = ["week_begins", *_share_keys("hits"), *_share_keys("false_alarms")]
    heads = [say(language, "week"), *_share_heads("hits", language)]
    heads += _share_heads("false_alarms", language)
    rows = tuple(
        (
            f"{week.monday:%Y-%m-%d}",
            *_share(week.hits, week.tricks),
            *_share(week.false_alarms, week.others),
        )
        for week in weeks
    )
    return Table(say(language, "trend"), tuple(keys), tuple(heads), rows,
                 (say(language, "says_trend"),))  # fmt: skip


def items_table(
    items: Sequence[ItemNumbers], words: Mapping[tuple[str, int], Text], language: Language
) -> Table:
    """A row an item and revision."""
    names = ("skill", "pair", "item", "revision", "key", "stop", "ask", "go", "early")
    heads = [say(language, "item_id" if name == "item" else name) for name in names] + [
        *_share_heads("right", language),
        say(language, "mean_score"),
        say(language, "hard"),
    ]
    rows = []
    for one in items:
        text = words.get((one.item, one.revision))
        rows.append(
            (
                one.skill, one.pair, one.item, one.revision, say(language, f"key_{one.key}"),
                *_three(one.answers), one.early.total,
                *(
                    (one.right.n, one.right.of, *_rounded(one.right))
                    if one.right
                    else (None, one.total, None, None, None)
                ),
                round(one.mean_score, 4), say(language, f"hard_{one.hard}"),
                text.in_language(language) if text else None,
            )
        )  # fmt: skip
    keys = (*names, *_share_keys("right"), "mean_score", "hard", "words")
    return Table(say(language, "items"), keys, (*heads, say(language, "item")), tuple(rows),
                 (say(language, "says_items"),))  # fmt: skip


def seat_table(
    story: SeatStory, titles: Mapping[str, Text], lines: Sequence[str], language: Language
) -> Table:
    """A row a skill; what the page says in words stands below."""
    rows = tuple(
        (
            one.skill,
            title.in_language(language) if (title := titles.get(one.skill)) else None,
            one.answers,
            f"{one.last:%Y-%m-%d}",
            say(language, f"band_{one.verdict}"),
        )
        for one in story.skills
    )
    heads = ("skill", "title", "answers", "last_day", "bands_word")
    return Table(
        say(language, "seat"), ("skill", "title", "answers", "last", "band"),
        tuple(say(language, head) for head in heads), rows,
        (*lines, say(language, "says_seat")),
    )  # fmt: skip


def _three(counts: StopAskGo) -> tuple[int, int, int]:
    return counts.stop, counts.ask, counts.go


def _share(share: Share | None, counts: StopAskGo) -> tuple[Cell, ...]:
    if share is None:
        return counts.stop, counts.total, None, None, None
    return share.n, share.of, *_rounded(share)


def _rounded(share: Share) -> tuple[float, float, float]:
    return round(share.value, 4), round(share.interval.low, 4), round(share.interval.high, 4)


def _share_keys(name: str) -> list[str]:
    return [name, f"{name}_of", f"{name}_share", f"{name}_low", f"{name}_high"]


def _share_heads(name: str, language: Language) -> list[str]:
    head = say(language, name)
    return [head, *(f"{head} {say(language, part)}" for part in ("of", "share", "low", "high"))]

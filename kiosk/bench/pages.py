"""The numbers of the teacher's pages over many answers: as quick over ten millions as over few."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk.bench.rows import Row, at_most

if TYPE_CHECKING:
    from kiosk.store import Store

PAGE_MS, CENTRE_MS = 5.0, 50.0


def map_rows(responses: int) -> list[Row]:
    """Makes so many responses of the core pack's messages, then reads each page of one class."""
    with _town(responses) as (store, made):
        return [Row("map_responses", made, "responses"), *page_rows(store)]


def page_rows(store: Store) -> list[Row]:
    """What each page costs to read, without its drawing; medians."""
    from kiosk.reports.bank import bank_of
    from kiosk.reports.class_map import class_map
    from kiosk.reports.read import read_items, read_map, read_seat, read_trend
    from kiosk.store.bench import from_log_ms, median_ms
    from quizzes.glowpack.core import core_pack

    bank = bank_of([core_pack(forms=store.folder / "checked")])
    one = store.classes()[0].id
    seat = store.seats(one)[0].id
    item = next(item for item in read_items(store, one) if item.key == "R")

    def counts() -> None:
        skills = store.class_by_skill_from_counts(one, "practice")
        class_map(skills, store.seats_that_answered(one, "practice"))

    pages = {
        "map_class": lambda: read_map(store, one, bank),
        "map_class_from_counts": counts,
        "map_trend": lambda: read_trend(store, one),
        "map_items": lambda: read_items(store, one),
        "map_item": lambda: store.item_cues(one, item.item, item.revision),
        "map_seat": lambda: read_seat(store, seat, bank),
    }
    return [
        at_most("map_class_from_log", from_log_ms(store, one), "ms", PAGE_MS),
        *(at_most(name, median_ms(work), "ms", PAGE_MS) for name, work in pages.items()),
        at_most(
            "map_centre", median_ms(lambda: store.all_classes_by_skill("practice")), "ms", CENTRE_MS
        ),
    ]


@contextmanager
def _town(responses: int) -> Iterator[tuple[Store, int]]:
    from kiosk.demo_data.command import pairs_of_core_pack
    from kiosk.store import open_store
    from kiosk.store.demo import make_demo_data

    with TemporaryDirectory(prefix="glow-bench-") as name:
        folder = Path(name)
        with open_store(folder) as store:
            pairs = pairs_of_core_pack(folder)
            yield store, make_demo_data(store, responses, 1, pairs)

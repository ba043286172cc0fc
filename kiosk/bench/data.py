"""What the store costs: one durable commit, and the teacher's map over many answers."""

from __future__ import annotations

from kiosk.bench.rows import Row, at_most

COMMIT_BUDGET = 1.3
CLASS_MAP_MS, CENTRE_MAP_MS = 5.0, 50.0


def commit_rows() -> list[Row]:
    """A response through the store against the same statement in raw pysqlite3."""
    from kiosk.store.bench import commit_ratio

    took = commit_ratio()
    ratio = took["ratio"]
    return [
        Row("commit", round(took["store_ms"], 3), "ms", round(took["raw_ms"], 3),
            round(ratio, 3), COMMIT_BUDGET, ratio <= COMMIT_BUDGET)
    ]  # fmt: skip


def map_rows(responses: int) -> list[Row]:
    """The class × skill map over that many made-up responses, which are made first."""
    from kiosk.store.bench import map_ms

    took = map_ms(responses)
    return [
        Row("map_responses", took["responses"], "responses"),
        at_most("map_class_from_log", took["class_log_ms"], "ms", CLASS_MAP_MS),
        at_most("map_class_from_counts", took["class_counts_ms"], "ms", CLASS_MAP_MS),
        at_most("map_centre", took["centre_counts_ms"], "ms", CENTRE_MAP_MS),
    ]

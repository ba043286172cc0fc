"""What the store costs: one durable commit."""

from __future__ import annotations

from kiosk.bench.rows import Row

COMMIT_BUDGET = 1.3


def commit_rows() -> list[Row]:
    """A response through the store against the same statement in raw pysqlite3."""
    from kiosk.store.bench import commit_ratio

    took = commit_ratio()
    ratio = took["ratio"]
    return [
        Row("commit", round(took["store_ms"], 3), "ms", round(took["raw_ms"], 3),
            round(ratio, 3), COMMIT_BUDGET, ratio <= COMMIT_BUDGET)
    ]  # fmt: skip

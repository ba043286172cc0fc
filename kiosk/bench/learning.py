"""How soon and how rightly the learning core judges a made-up class, beside other ways."""

from __future__ import annotations

from kiosk.bench.rows import Row, against
from kiosk.bench.simulated_class import KINDS, OURS, RIVALS, Kind, Tally, Way, simulate

SEED, CLASSES = 1, 3
AT = (10, 20, 40)
WRONG_MASTERS_BUDGET = {"share_right": 1.0, "3_of_5": 0.5, "8_of_10": 0.5}


def learning_rows(seed: int = SEED) -> list[Row]:
    """Three classes of 200 made-up children for each kind of class; the same by the seed.

    Only wrong masters have a budget: children who can't tell and are called secure must be
    fewer than by the share right, and at most half of those of m-of-n. The rest informs.
    """
    rows: list[Row] = []
    for kind in KINDS:
        ours = simulate(kind, OURS, seed, CLASSES)
        rows += _own_rows(kind, ours)
        for way in RIVALS:
            rows += _rows_beside(kind, way, ours, simulate(kind, way, seed, CLASSES))
    return rows


def _own_rows(kind: Kind, ours: Tally) -> list[Row]:
    name = f"learning_{kind.name}"
    return [
        Row(f"{name}_items_to_verdict", ours.median_answers, "items"),
        Row(f"{name}_items_to_85_percent", ours.answers_for(85), "items"),
    ]


def _rows_beside(kind: Kind, way: Way, ours: Tally, theirs: Tally) -> list[Row]:
    def name(what: str) -> str:
        return f"learning_{kind.name}_{what}_beside_{way.name}"

    calls = [_told(name(f"right_at_{n}"), ours.right_at(n), theirs.right_at(n)) for n in AT]
    budget = WRONG_MASTERS_BUDGET[way.name]
    wrong = (ours.wrong_master_percent, theirs.wrong_master_percent)
    return [
        *calls,
        against(name("wrong_masters"), *wrong, "%", budget),
        _told(name("masters_found"), ours.found_percent, theirs.found_percent),
    ]


def _told(name: str, value: float, baseline: float) -> Row:
    ratio = round(value / baseline, 3) if baseline else None
    return Row(name, round(value, 1), "%", round(baseline, 1), ratio)

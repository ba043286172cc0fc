"""One measured number beside its budget, and the table of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A result. `budget` bounds `ratio` where there is a baseline, else `value`.

    `ok` is None when nothing was compared: the rival is not installed, or the row only informs.
    """

    name: str
    value: float | None
    unit: str
    baseline: float | None = None
    ratio: float | None = None
    budget: float | None = None
    ok: bool | None = None


def at_most(name: str, value: float, unit: str, budget: float) -> Row:
    """A number that may not be larger than its budget."""
    return Row(name, round(value, 3), unit, budget=budget, ok=value <= budget)


def at_least(name: str, value: float, unit: str, budget: float) -> Row:
    """A number that may not be smaller than its budget."""
    return Row(name, round(value, 3), unit, budget=budget, ok=value >= budget)


def against(name: str, value: float, baseline: float | None, unit: str, budget: float) -> Row:
    """A number that may be at most `budget` times the baseline, which may be missing."""
    if not baseline:
        return Row(name, round(value, 3), unit, budget=budget)
    ratio = value / baseline
    return Row(
        name, round(value, 3), unit, round(baseline, 3), round(ratio, 3), budget, ratio <= budget
    )


def as_data(rows: Sequence[Row]) -> dict[str, list[dict[str, object]]]:
    """What `--json` prints."""
    return {"rows": [asdict(row) for row in rows]}


def as_table(rows: Sequence[Row]) -> str:
    """The same for people: one line a row, with a shape beside each verdict."""
    lines = [("", "row", "value", "baseline", "ratio", "budget")]
    for row in rows:
        lines.append(
            (
                {True: "✓", False: "✗", None: "·"}[row.ok],
                row.name,
                "not measured" if row.value is None else f"{row.value:g} {row.unit}",
                "" if row.baseline is None else f"{row.baseline:g} {row.unit}",
                "" if row.ratio is None else f"{row.ratio:g}×",
                _budget(row),
            )
        )
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _budget(row: Row) -> str:
    if row.budget is None:
        return ""
    if row.ok is None:
        return f"{row.budget:g} (not compared)"
    return f"{row.budget:g}×" if row.baseline is not None else f"{row.budget:g} {row.unit}"

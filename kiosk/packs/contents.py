"""What is in a pack, counted: for its table and for programs. Knows no kind of content by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import fmean
from typing import Any, get_args

from pydantic import BaseModel

from quizzes.checks import length_of
from quizzes.message import Pack, Surface


def contents_of(pack: Pack) -> dict[str, Any]:
    """What `--json` gives as counts.

    `skills` is the table: for each branch and skill its items by key, by band and by form. `rows`
    are the same items by all four at once; an item for two bands is in two rows. `balance` sets
    tricks against fine ones in each branch that has both.
    """
    branches = dict(_branches(pack))
    return {
        "records": {name: len(records) for name, records in branches.items()},
        "items": sum(len(_sides(one)) for records in branches.values() for one in records),
        "languages": list(pack.languages),
        "skills": [row for name, records in branches.items() for row in _skills(name, records)],
        "rows": [row for name, records in branches.items() for row in _rows(name, records)],
        "balance": {
            name: balance
            for name, records in branches.items()
            if (balance := _balance([side for one in records for side in _sides(one)]))
        },
    }


def _branches(pack: Pack) -> Iterator[tuple[str, Sequence[Any]]]:
    for name in type(pack).model_fields:
        value = getattr(pack, name)
        if isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            yield name, value


def _sides(record: Any) -> tuple[Any, ...]:
    """The items of a pair; any other record is one item itself."""
    items = getattr(record, "items", None)
    return items if isinstance(items, tuple) else (record,)


def _skills(branch: str, records: Sequence[Any]) -> Iterator[dict[str, Any]]:
    for skill in sorted({getattr(record, "skill", "") for record in records}):
        of_skill = [record for record in records if getattr(record, "skill", "") == skill]
        sides = [(record, side) for record in of_skill for side in _sides(record)]
        yield {
            "branch": branch,
            "skill": skill,
            "items": len(sides),
            "key": dict(Counter(side.key for _, side in sides if hasattr(side, "key"))),
            "band": dict(Counter(band for one, _ in sides for band in getattr(one, "bands", ()))),
            "form": dict(Counter(side.form for _, side in sides if hasattr(side, "form"))),
        }


def _rows(branch: str, records: Sequence[Any]) -> Iterator[dict[str, Any]]:
    counts = Counter(
        (getattr(record, "skill", ""), getattr(side, "key", ""), band, getattr(side, "form", ""))
        for record in records
        for side in _sides(record)
        for band in getattr(record, "bands", ("",))
    )
    for (skill, key, band, form), n in sorted(counts.items()):
        yield {
            "branch": branch, "skill": skill, "key": key, "band": band, "form": form, "n": n,
        }  # fmt: skip


def _balance(sides: Sequence[Any]) -> dict[str, Any]:
    """Percent of each surface cue and mean length, of tricks (R) and of the others."""
    groups = {
        name: [one for one in sides if hasattr(one, "surface") and one.is_trick == is_trick]
        for name, is_trick in (("R", True), ("other", False))
    }
    if not all(groups.values()):
        return {}
    shares = {
        cue: {
            name: round(100 * fmean(cue in one.surface for one in group))
            for name, group in groups.items()
        }
        for cue in get_args(Surface)
    }
    lengths = {
        language: {
            name: round(fmean(length(getattr(one.text, language)) for one in group), 1)
            for name, group in groups.items()
        }
        for language, length in (("zh", length_of), ("en", len))
    }
    return {"surface": shares, "length": lengths}

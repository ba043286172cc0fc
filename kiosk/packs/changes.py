"""What a pack brings: what is new, changed and removed against the version in use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from quizzes.message import Pack
from quizzes.references import RECORDS
from quizzes.text import Text

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Change:
    """Records of one kind: how many there will be, and which are new, changed and removed.

    Each is named by the first words that a child sees of it.
    """

    branch: str
    total: int
    new: tuple[Text, ...]
    changed: tuple[Text, ...]
    removed: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changes. `touched` are the items changed or removed, by id.

    `unraised` are items whose words changed while their revision did not: results of before and
    after can't be told apart.
    """

    kinds: tuple[Change, ...]
    touched: tuple[str, ...]
    unraised: tuple[str, ...]

    @property
    def is_none(self) -> bool:
        """Whether nothing at all changes."""
        return not any((one.new, one.changed, one.removed) != ((), (), ()) for one in self.kinds)


def changes(old: Pack | None, new: Pack | None) -> Changes:
    """What the new pack changes; no `new` means that the old one goes."""
    kinds, touched, unraised = [], [], []
    for branch in RECORDS:
        before, after = _by_id(old, branch), _by_id(new, branch)
        changed = [name for name in after if name in before and after[name] != before[name]]
        removed = [name for name in before if name not in after]
        for name in changed:
            was, is_ = parts_of(before[name]), parts_of(after[name])
            for part in {**was, **is_}:
                if was.get(part) != is_.get(part):
                    touched.append(part)
                    if _has_same_revision(was.get(part), is_.get(part)):
                        unraised.append(part)
        touched += [part for name in removed for part in parts_of(before[name])]
        if before or after:
            kinds.append(
                Change(
                    branch,
                    len(after),
                    tuple(label_of(one) for name, one in after.items() if name not in before),
                    tuple(label_of(after[name]) for name in changed),
                    tuple(label_of(before[name]) for name in removed),
                )
            )
    return Changes(tuple(kinds), tuple(touched), tuple(unraised))


def _by_id(pack: Pack | None, branch: str) -> dict[str, Any]:
    records: Sequence[Any] = getattr(pack, branch) if pack is not None else ()
    return {str(record.id): record for record in records}


def parts_of(record: Any) -> dict[str, Any]:
    """What results may name: the items of a pair, the lines of a convention, or the record."""
    parts = getattr(record, "items", None) or getattr(record, "lines", None)
    if isinstance(parts, tuple) and all(hasattr(part, "id") for part in parts):
        return {str(part.id): part for part in parts}
    return {str(record.id): record}


def _has_same_revision(was: Any, is_: Any) -> bool:
    revisions = {getattr(part, "revision", None) for part in (was, is_)}
    return len(revisions) == 1 and None not in revisions


def label_of(record: Any) -> Text:
    """The first words of a record that a child would see."""
    return next(_texts(record), Text(str(record.id), "", str(record.id)))


def _texts(record: Any) -> Iterator[Text]:
    for name in ("title", "text", "case", "post", "name", "opening", "items"):
        value = getattr(record, name, None)
        if isinstance(value, Text):
            yield value
        elif isinstance(value, tuple):
            for part in value:
                yield from _texts(part)
        elif isinstance(value, BaseModel):
            yield from _texts(value)


def ids_of(pack: Pack) -> Iterator[str]:
    """Every id that results may name. Hotlines have none: a number is the same in every pack."""
    for branch in RECORDS:
        if branch != "hotlines":
            for record in getattr(pack, branch):
                yield from dict.fromkeys((str(record.id), *parts_of(record)))

"""What a pack is made of, kind by kind: the things that stand for themselves, and their bands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from quizzes.message import Band, Pack


class Found(NamedTuple):
    """A thing of the pack: the branch it stands in, ids from its pair on, who may see it."""

    branch: str
    thing: Any
    ids: tuple[str, ...]
    bands: tuple[Band, ...]


def things_of(pack: Pack) -> Iterator[Found]:
    """Everything in the pack that has grade bands; the two sides of a pair one by one."""
    for branch, members in branches_of(pack):
        for member in members:
            bands = getattr(member, "bands", ())
            sides = _sides(member)
            if sides and bands:
                for side in sides:
                    yield Found(branch, side, (member.id, side.id), bands)
            elif bands:
                yield Found(branch, member, (member.id,), bands)


def pairs_of(pack: Pack) -> Iterator[tuple[str, Any]]:
    """Everything that comes as a trick and its look-alike, with its branch."""
    for branch, members in branches_of(pack):
        for member in members:
            if _sides(member):
                yield branch, member


def branches_of(pack: Pack) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The pack's lists by name."""
    for name in type(pack).model_fields:
        value = getattr(pack, name)
        if isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            yield name, value


def _sides(member: Any) -> tuple[Any, ...]:
    return getattr(member, "items", ()) if hasattr(member, "same") else ()

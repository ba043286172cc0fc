"""Every text of a pack, whatever kind of thing holds it, with the place to name it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from quizzes.message import Pack
from quizzes.text import Text

Names = tuple[str | int, ...]


class Written(NamedTuple):
    """A text; the ids of the things around it, outermost first; the names from the last id on."""

    text: Text
    ids: tuple[str, ...]
    names: Names

    @property
    def field(self) -> str:
        """The path in words, as `f01-1-r.text`."""
        steps = [str(name + 1) if isinstance(name, int) else name for name in self.names]
        return ".".join([*self.ids[-1:], *steps])


def texts_of(model: BaseModel, ids: tuple[str, ...] = (), names: Names = ()) -> Iterator[Written]:
    """All texts of a pack, or of a thing in it, in the order of its models."""
    has_id, is_marked, carriers = _plan(type(model))
    if has_id:
        ids, names = (*ids, model.id), ()  # type: ignore[attr-defined]
    if is_marked:
        yield Written(model.text, ids, names)  # type: ignore[attr-defined]
        return
    for attribute, name in carriers:
        value = getattr(model, attribute)
        if type(value) is Text:
            yield Written(value, ids, (*names, name))
        elif value:
            yield from _in_value(value, ids, (*names, name))


def place_of(pack: Pack, ids: tuple[str, ...]) -> tuple[str, int]:
    """File and line of the innermost of these things that the pack knows the place of.

    Without ids the pack's own header is meant.
    """
    for name in reversed(ids):
        if name in pack.places:
            return pack.places[name]
    if ids or not pack.places:
        return "", 0
    file, _ = next(iter(pack.places.values()))
    return "pack.json" if file.endswith(".json") else "pack.yaml", 1


def _in_value(value: Any, ids: tuple[str, ...], names: Names) -> Iterator[Written]:
    if isinstance(value, BaseModel):
        yield from texts_of(value, ids, names)
    elif isinstance(value, Text):
        yield Written(value, ids, names)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _in_value(inner, ids, (*names, str(key)))
    elif isinstance(value, tuple | list):
        for at, inner in enumerate(value):
            yield from _in_value(inner, ids, (*names, at))


@cache
def _plan(model: type[BaseModel]) -> tuple[bool, bool, tuple[tuple[str, str], ...]]:
    """Whether its id names its texts; whether it is one marked text; its fields that hold texts.

    Each field is an attribute and the name that it is written with.
    """
    fields = model.model_fields
    carriers = tuple(
        (attribute, field.alias or attribute)
        for attribute, field in fields.items()
        if not field.exclude and _may_hold_text(field.annotation)
    )
    has_id = "id" in fields and not issubclass(model, Pack)
    return has_id, "cues_zh" in fields or hasattr(model, "as_written"), carriers


def _may_hold_text(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Text | BaseModel):
        return True
    return any(_may_hold_text(inner) for inner in get_args(annotation))

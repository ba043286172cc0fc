"""Every text of a pack, whatever kind of thing holds it, with the place to name it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from quizzes.message import Pack
from quizzes.text import Text


class Written(NamedTuple):
    """A text; the names that lead to it, each id standing for all before it."""

    text: Text
    thing: str  # the nearest id, "" for the pack itself
    names: tuple[str | int, ...]

    @property
    def field(self) -> str:
        """The path in words, as `f01-1-r.text`."""
        steps = [str(name + 1) if isinstance(name, int) else name for name in self.names]
        return ".".join([self.thing, *steps] if self.thing else steps)


def texts_of(pack: Pack) -> Iterator[Written]:
    """All texts of the pack in the order of its models."""
    return _in_model(pack, "", ())


def _in_model(model: BaseModel, thing: str, names: tuple[str | int, ...]) -> Iterator[Written]:
    has_id, carriers = _plan(type(model))
    if has_id:
        thing, names = model.id, ()  # type: ignore[attr-defined]
    for attribute, name in carriers:
        value = getattr(model, attribute)
        if value is None:
            continue
        below = names if names[-1:] == (name,) else (*names, name)  # a message's text.text
        if type(value) is Text:
            yield Written(value, thing, below)
        else:
            yield from _in_value(value, thing, below)


def _in_value(value: Any, thing: str, names: tuple[str | int, ...]) -> Iterator[Written]:
    if isinstance(value, Text):
        yield Written(value, thing, names)
    elif isinstance(value, BaseModel):
        yield from _in_model(value, thing, names)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _in_value(inner, thing, (*names, str(key)))
    elif isinstance(value, tuple | list):
        for at, inner in enumerate(value):
            yield from _in_value(inner, thing, (*names, at))


@cache
def _plan(model: type[BaseModel]) -> tuple[bool, tuple[tuple[str, str], ...]]:
    """Whether texts are named by the model's id; the fields that may hold texts at any depth.

    Each field is an attribute and the name it is written with.
    """
    fields = model.model_fields
    carriers = tuple(
        (attribute, field.alias or attribute)
        for attribute, field in fields.items()
        if not field.exclude and _may_hold_text(field.annotation)
    )
    return "id" in fields and not issubclass(model, Pack), carriers


def _may_hold_text(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Text | BaseModel):
        return True
    return any(_may_hold_text(inner) for inner in get_args(annotation))

"""A pack as its writers write it: plain dicts, lists and strings, the cues marked in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from quizzes.marked_text import FromMarks

_ALWAYS = frozenset({"format", "languages"})


def source_of(pack: BaseModel) -> dict[str, Any]:
    """The tree that a pack's source files hold, every leaf a string.

    What was not written and has no value is left out. `Pack.model_validate` of the tree gives an
    equal pack (but for `places`).
    """
    return _mapping(pack)


def _written(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, BaseModel):
        return value.as_written() if isinstance(value, FromMarks) else _mapping(value)
    if is_dataclass(value):
        return _without_nothing({f.name: getattr(value, f.name) for f in fields(value)})
    if isinstance(value, Mapping):
        return _without_nothing({str(key): thing for key, thing in value.items()})
    if isinstance(value, Sequence):
        return [_written(thing) for thing in value]
    return str(value)


def _mapping(model: BaseModel) -> dict[str, Any]:
    named = {
        info.alias or name: getattr(model, name)
        for name, info in type(model).model_fields.items()
        if not (info.exclude or _is_left_open(model, name))
    }
    return _without_nothing(named)


def _is_left_open(model: BaseModel, name: str) -> bool:
    """Whether a writer left the field out and got its default."""
    return name not in model.model_fields_set and name not in _ALWAYS


def _without_nothing(named: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _written(value) for name, value in named.items() if value is not None}

"""Records that were checked before: each is made from its line when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, Generic, TypeVar, get_args, overload

from pydantic import BaseModel, ConfigDict, TypeAdapter, create_model
from pydantic.fields import FieldInfo
from pydantic_core import SchemaValidator

from quizzes.glowpack.no_collection import no_collection
from quizzes.message import Pack

T = TypeVar("T")
_CHECKS = {"function-after", "function-wrap"}
_NOT_SCHEMAS = {"cls", "config", "default", "expected", "metadata", "serialization"}


class Records(Sequence[T], Generic[T]):
    """A tuple of a pack's records that makes each of them once, when it is asked for.

    `make` turns a line of a compiled file into the record. Who goes through all gets all made at
    once, at half the price.
    """

    __slots__ = ("_make", "_things")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, lines: list[bytes], make: Callable[[bytes], T]) -> None:
        self._things: list[bytes | T] = list(lines)
        self._make = make

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return tuple(self[n] for n in range(*at.indices(len(self))))
        thing = self._things[at]
        if isinstance(thing, bytes):
            thing = self._things[at] = self._make(thing)
        return thing

    def __iter__(self) -> Iterator[T]:
        with no_collection():
            return iter([self[at] for at in range(len(self._things))])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Records | tuple):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __repr__(self) -> str:
        made = sum(not isinstance(thing, bytes) for thing in self._things)
        return f"<{len(self)} records, {made} of them made>"


@cache
def header_type() -> type[BaseModel]:
    """A model of what `Pack` holds besides records, made so that no kind of record is built."""
    fields = {name: field for name, field in Pack.model_fields.items() if not _is_records(field)}
    named: Any = {name: (field.annotation, field) for name, field in fields.items()}
    config: ConfigDict = {**Pack.model_config, "extra": "ignore"}  # lists that are empty
    return create_model("Header", __config__=config, **named)


def _is_records(field: FieldInfo) -> bool:
    kinds = get_args(field.annotation)
    return bool(kinds) and isinstance(kinds[0], type) and issubclass(kinds[0], BaseModel)


def record_type(branch: str) -> Any:
    """The type of a branch's records, as `Pack` declares it. Raises ValueError for none."""
    for name, field in Pack.model_fields.items():
        if branch in (name, field.alias) and _is_records(field):
            return get_args(field.annotation)[0]
    raise ValueError(f"{branch} is no list of records")


@cache
def reader(kind: Any) -> Callable[[bytes], Any]:
    """Reads one record of a type from JSON: its types are checked, its content is not again."""
    adapter = TypeAdapter(kind)
    adapter.rebuild(force=True)  # models of content wait until they are used
    schema: Any = _without_checks(adapter.core_schema)
    return SchemaValidator(schema, _use_prebuilt=False).validate_json


def _without_checks(schema: Any) -> Any:
    """A core schema without the functions that judge a value which has its type already."""
    if isinstance(schema, list | tuple):
        return type(schema)(map(_without_checks, schema))
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") in _CHECKS:
        inner = _without_checks(schema["schema"])
        return {"ref": schema["ref"], **inner} if "ref" in schema else inner
    return {
        name: part if name in _NOT_SCHEMAS else _without_checks(part)
        for name, part in schema.items()
    }

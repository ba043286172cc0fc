"""Makes the schemas from the models: pydantic's, turned into what a writer may type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from quizzes.branches import BRANCHES, HEADER
from quizzes.message import Pack
from quizzes.schemas import FOLDER, names
from quizzes.schemas.field_words import words_of

DIALECT = "http://json-schema.org/draft-07/schema#"  # what YAML language servers know best
_NUMBERS = {"integer": r"^-?\d+$", "number": r"^-?\d+(\.\d+)?$"}
_KEPT_OUT = {"places", "art", *(branch.name for branch in BRANCHES)}


def made(place: str) -> dict[str, Any]:
    """The schema for a place of a pack, made anew from today's models."""
    kinds: dict[str, type[BaseModel]] = {branch.place: branch.model for branch in BRANCHES}
    kind = kinds.get(place, Pack)
    raw = kind.model_json_schema()
    raw.setdefault("$defs", {})[kind.__name__] = {k: v for k, v in raw.items() if k != "$defs"}
    if place == HEADER:
        for name in _KEPT_OUT:
            raw["$defs"]["Pack"]["properties"].pop(name)
    models = {name: _model(name, node) for name, node in raw["$defs"].items()}
    top: dict[str, Any] = {"$ref": f"#/$defs/{kind.__name__}"}
    top = {"type": "array", "minItems": 1, "items": top} if place != HEADER else {"allOf": [top]}
    used = sorted(_reached(top, models))
    return {"$schema": DIALECT, **top, "$defs": {name: models[name] for name in used}}


def as_file(schema: dict[str, Any]) -> str:
    """The schema as it lies in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write_missing() -> list[str]:
    """Writes the schemas that are not there yet, never over one that is; their names."""
    missing = {name: place for place, name in names().items() if not (FOLDER / name).exists()}
    for name, place in missing.items():
        (FOLDER / name).write_text(as_file(made(place)), "utf-8")
    return list(missing)


def _model(name: str, node: dict[str, Any]) -> dict[str, Any]:
    """A record: its fields, each with its words in both languages."""
    if "properties" not in node:
        return _written(node)
    fields = {
        field: {**_written(value), "description": words_of(name, field)}
        for field, value in node["properties"].items()
        if value.get("type") != "null"  # a field that must be left out
    }
    if "pinyin" in fields:
        fields["pinyin"] |= {"type": "string", "pattern": "^[^A-Z0-9]*$"}
    required = [field for field in node.get("required", ()) if field in fields]
    return {
        "type": "object",
        "properties": fields,
        "required": required,
        "additionalProperties": False,
    }


def _written(node: dict[str, Any]) -> dict[str, Any]:
    """The same as it may be typed: numbers also as words, no `null`, tuples as in draft 7."""
    node = {key: value for key, value in node.items() if key not in ("title", "description")}
    choices = [one for one in node.get("anyOf", ()) if one != {"type": "null"}]
    if len(choices) == 1:
        return _written(choices[0])
    kind = node.get("type")
    if kind in _NUMBERS:
        node.pop("default", None)
        return {"anyOf": [node, {"type": "string", "pattern": _NUMBERS[kind]}]}
    if kind == "boolean":
        return {"enum": [True, False, "true", "false"]}
    if kind == "array":
        return _list(node)
    if kind == "string":
        return _words(node)
    return node


def _list(node: dict[str, Any]) -> dict[str, Any]:
    fixed = node.pop("prefixItems", None)
    node.pop("default", None)
    if fixed is not None:
        return {**node, "items": [_written(one) for one in fixed], "additionalItems": False}
    return {**node, "items": _written(node["items"])}


def _words(node: dict[str, Any]) -> dict[str, Any]:
    if node.pop("format", "") == "date":
        return {**node, "pattern": r"^\d{4}-\d\d-\d\d$"}
    choices = [node.pop("const")] if "const" in node else node.pop("enum", None)
    if choices is None:
        return {**node, "type": ["string", "number"]}  # 110 and 2001 are numbers to an editor
    return {"enum": [*choices, *(int(one) for one in choices if one.isdigit())]}


def _reached(node: Any, models: dict[str, Any], seen: frozenset[str] = frozenset()) -> set[str]:
    found = set(_named(node))
    for name in found - seen:
        found |= _reached(models[name], models, seen | found)
    return found


def _named(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].removeprefix("#/$defs/")
        for value in node.values():
            yield from _named(value)
    elif isinstance(node, list):
        for value in node:
            yield from _named(value)

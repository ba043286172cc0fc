"""What the things of a pack say about one another: ids given once, references that lead somewhere.

Works on what was written as on models, so that these faults are told together with all others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import InitErrorDetails

from quizzes.checks import wrong
from quizzes.kinds.call import ADULT

RECORDS = (
    "pairs", "conversations", "links", "labels", "photos", "threads", "calls",
    "conventions", "cases", "agreements", "scripts", "stories", "hotlines",
)  # fmt: skip
ID_NAMES = ("id", "pair", "number")
Loc = tuple[str | int, ...]


def clashes(pack: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    """Faults between things: nothing at all, ids given twice, references that lead nowhere."""
    if not any(pack.get(name) for name in RECORDS):
        yield wrong("nothing_here", (), None)
    yield from _languages(pack)
    yield from _twice(pack)
    yield from _unknown_skills(pack)
    yield from _unknown_hotlines(pack)
    yield from _unknown_lines(pack)
    yield from _unknown_pictures(pack)


def ids_in(pack: Mapping[str, Any]) -> Iterator[tuple[Loc, Any]]:
    """Every id of a record or an item, with the way to it."""
    for branch in RECORDS:
        for i, record in enumerate(_list(pack, branch)):
            name, value = _id_of(record)
            yield (branch, i, name), value
            for j, item in enumerate(_list(record, "items")):
                name, value = _id_of(item)
                yield (branch, i, "items", j, name), value


def with_empty_english(written: Any) -> Any:
    """The same, with an empty `en` wherever a text has none."""
    if isinstance(written, dict):
        filled = {name: with_empty_english(value) for name, value in written.items()}
        return {**filled, "en": filled.get("en") or ""} if "zh" in filled else filled
    if isinstance(written, list):
        return [with_empty_english(value) for value in written]
    return written


def _languages(pack: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    named = _list(pack, "languages")
    if "languages" in pack and "zh" not in named and isinstance(pack["languages"], list | tuple):
        yield wrong("no_chinese", ("languages",), None)


def _twice(pack: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    skills = ((("skills", i, "id"), _get(one, "id")) for i, one in enumerate(_list(pack, "skills")))
    seen: set[str] = set()
    for loc, value in (*skills, *ids_in(pack)):
        if isinstance(value, str):
            if value in seen:
                yield wrong("twice", loc, value, name=value)
            seen.add(value)


def _unknown_skills(pack: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    known = {str(_get(skill, "id")) for skill in _list(pack, "skills")}
    for branch in RECORDS:
        for i, record in enumerate(_list(pack, branch)):
            skill = _get(record, "skill")
            if isinstance(skill, str) and skill not in known:
                yield wrong("unknown_skill", (branch, i, "skill"), skill, name=skill)


def _unknown_hotlines(pack: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    known = {ADULT} | {str(_id_of(hotline)[1]) for hotline in _list(pack, "hotlines")}
    for i, case in enumerate(_list(pack, "calls")):
        for j, number in enumerate(_list(case, "whom")):
            if isinstance(number, str) and number not in known:
                yield wrong("unknown_hotline", ("calls", i, "whom", j), number, name=number)


def _unknown_lines(pack: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    lines = {
        str(_get(convention, "id")): {str(_get(line, "id")) for line in _list(convention, "lines")}
        for convention in _list(pack, "conventions")
    }
    for i, case in enumerate(_list(pack, "cases")):
        convention = _get(case, "convention")
        if not isinstance(convention, str):
            continue
        if convention not in lines:
            loc = ("cases", i, "convention")
            yield wrong("unknown_convention", loc, convention, name=convention)
            continue
        for j, line in enumerate(_list(case, "lines")):
            if isinstance(line, str) and line not in lines[convention]:
                yield wrong("unknown_line", ("cases", i, "lines", j), line, name=line)


def _unknown_pictures(pack: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    known = {str(name) for name in _list(pack, "art")}
    for i, photo in enumerate(_list(pack, "photos")):
        picture = _get(photo, "picture")
        if isinstance(picture, str) and picture not in known:
            yield wrong("unknown_picture", ("photos", i, "picture"), picture, name=picture)


def _id_of(thing: Any) -> tuple[str, Any]:
    """The name under which a thing's id is written, and the id."""
    if isinstance(thing, Mapping):
        return next(((name, thing[name]) for name in ID_NAMES if name in thing), ("id", None))
    return "id", getattr(thing, "id", None)


def _get(thing: Any, name: str) -> Any:
    return thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)


def _list(thing: Any, name: str) -> list[Any] | tuple[Any, ...]:
    value = _get(thing, name)
    return value if isinstance(value, list | tuple) else ()

"""Writes a pack's source tree as the YAML files that people read and change."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from quizzes.branches import ART, BRANCHES, HEADER, Branch
from quizzes.references import ID_NAMES

QUOTED = frozenset({"zh", "en"})
_PLAIN = re.compile(r"[^\W\d_][\w ./+%'-]*|-?\d[\w./+%-]*")
_NOT_AS_IT_IS = re.compile("[\x7f-\xa0\xad\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
FIRST = (
    "format", "id", "pair", "number", "version", "seq", "languages", "skill", "what", "level",
    "bands", "same", "revision", "key", "trick", "difficulty", "channel", "where", "sender",
)  # fmt: skip
LAST = (
    "title", "zh", "pinyin", "en", "text", "rule", "good", "why", "action", "surface", "fear",
    "form", "lines", "stages", "items", "source", "rights", "checked_by", "checked_on", "reviewer",
    "reviewed_on",
)  # fmt: skip
_RANK = {name: at - len(FIRST) for at, name in enumerate(FIRST)} | {
    name: at for at, name in enumerate(LAST, 1)
}
_SCALAR = (str, type(None))


def source_files(
    tree: Mapping[str, Any], places: Mapping[str, tuple[str, int]] | None = None
) -> dict[str, str]:
    """The files of a source folder: name in the folder → what stands in it.

    `tree` is what `quizzes.source_tree.source_of` gives; with the pack's `places`, records go
    back to the files they came from. The same tree always gives the same bytes. Pictures are not
    part of it.
    """
    elsewhere = {ART, *(branch.name for branch in BRANCHES)}
    files = {HEADER: yaml_of({k: v for k, v in tree.items() if k not in elsewhere})}
    for branch in BRANCHES:
        records = tree.get(branch.name, [])
        if branch.is_folder:
            files |= _files_of(branch, records, places or {})
        elif records:
            files[branch.place] = yaml_of(records)
    return files


def file_of(
    branch: Branch, record: Mapping[str, Any], places: Mapping[str, tuple[str, int]]
) -> str:
    """The file in its folder that a record belongs to: where it was, or one for each skill."""
    name = str(next((record[n] for n in ID_NAMES if n in record), ""))
    file = places.get(name, ("", 0))[0].removeprefix(branch.place)
    if re.fullmatch(r"[\w-][\w.-]*\.yaml", file):
        return file
    return re.sub(r"[^a-z0-9_-]", "_", str(record.get("skill", branch.stem)).lower()) + ".yaml"


def _files_of(
    branch: Branch, records: Sequence[Mapping[str, Any]], places: Mapping[str, tuple[str, int]]
) -> dict[str, str]:
    """Reading goes by file name, so names begin with a number where the order asks for it."""
    grouped = groupby(records, lambda record: file_of(branch, record, places))
    runs = [(name, list(members)) for name, members in grouped]
    names = [name for name, _ in runs]
    if names != sorted(set(names)):
        runs = [(f"{n:04d}_{name}", members) for n, (name, members) in enumerate(runs, 1)]
    return {f"{branch.place}{name}": yaml_of(members) for name, members in runs}


def yaml_of(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """A mapping or a list as YAML in block style, texts in quotes, short lists on one line."""
    if isinstance(value, Mapping):
        return "\n".join(_block(value, "")) + "\n"
    gap = "\n\n" if any(_is_deep(thing) for thing in value) else "\n"
    return gap.join("\n".join(_entry(thing, "")) for thing in value) + "\n"


def _is_deep(thing: Any) -> bool:
    return isinstance(thing, Mapping) and any(_is_records(value) for value in thing.values())


def _is_records(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(thing, Mapping) for thing in value)


def _block(mapping: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in sorted(mapping.items(), key=lambda pair: _RANK.get(pair[0], 0)):
        head = f"{indent}{_key(key)}:"
        if isinstance(value, Mapping) and value:
            yield head
            yield from _block(value, indent + "  ")
        elif isinstance(value, list) and not all(isinstance(v, _SCALAR) for v in value):
            yield head
            for thing in value:
                yield from _entry(thing, indent + "  ")
        else:
            yield f"{head} {_inline(value, is_quoted=key in QUOTED)}"


def _entry(thing: Any, indent: str) -> Iterator[str]:
    """One thing of a list: its first line begins with a dash."""
    if isinstance(thing, Mapping) and thing:
        lines = _block(thing, indent + "  ")
        yield f"{indent}- {next(lines)[len(indent) + 2 :]}"
        yield from lines
    else:
        yield f"{indent}- {_inline(thing)}"


def _inline(value: Any, is_quoted: bool = False) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)}: {_inline(v)}" for k, v in value.items()) + "}"
    if value is None:
        return "null"
    words = str(value)
    return _in_quotes(words) if is_quoted or not _can_stand_plain(words) else words


def _key(key: str) -> str:
    return key if _can_stand_plain(key) else _in_quotes(key)


def _can_stand_plain(words: str) -> bool:
    return bool(_PLAIN.fullmatch(words)) and words == words.strip() and words != "null"


def _in_quotes(words: str) -> str:
    """Double quotes; JSON's escapes are YAML's, and YAML wants some more signs escaped."""
    quoted = json.dumps(words, ensure_ascii=False)
    return _NOT_AS_IT_IS.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)

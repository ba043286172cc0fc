"""What a result was given for, long after its pack went out of use: the words of any version.

Reads the compiled lines as they lie there, without the models of today, which may ask for more
than an old pack has.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizzes.glowpack.canonical import record_lines
from quizzes.glowpack.names import HEADER, MANIFEST, SIGNATURE
from quizzes.text import Text

_NAMES = ("id", "pair")
_WORDS = ("text", "case", "post", "stages", "opening", "title", "name", "comments")
_NOT_CONTENT = {HEADER, MANIFEST, SIGNATURE, "CHECKED.json"}


@dataclass(frozen=True, slots=True)
class Asked:
    """An item as a child met it; `key` and `why` are empty where its kind has none."""

    item: str
    revision: int
    key: str
    words: Text
    why: Text


def asked_in(folder: Path, item: str) -> Asked | None:
    """The item of that id in an unpacked version; None where it has none. Raises OSError."""
    sought = json.dumps(item).encode()
    for file in sorted(folder.glob("*.json")):
        if file.name in _NOT_CONTENT:
            continue
        written = file.read_bytes()
        if sought not in written:
            continue
        for line in record_lines(written):
            if sought in line:
                found = _found(json.loads(line), item)
                if found is not None:
                    return found
    return None


def _found(record: Any, item: str) -> Asked | None:
    for thing in _things(record):
        if item in (thing.get(name) for name in _NAMES):
            whole = {**record, **thing}
            texts = list(_texts([thing.get(name) for name in _WORDS]))
            revision = whole.get("revision", 0)
            why = next(_texts(thing.get("why")), Text("", "", ""))
            return Asked(item, int(revision), str(thing.get("key", "")), _joined(texts), why)
    return None


def _things(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _things(part)


def _texts(value: Any) -> Iterator[Text]:
    if isinstance(value, dict):
        if isinstance(value.get("zh"), str):
            yield Text(value["zh"], str(value.get("pinyin", "")), str(value.get("en", "")))
            return
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _texts(part)


def _joined(texts: list[Text]) -> Text:
    return Text(
        " / ".join(text.zh for text in texts),
        " ".join(text.pinyin for text in texts),
        " / ".join(text.en for text in texts if text.en),
    )

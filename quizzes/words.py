"""Reads a `words.yaml`: the texts of a screen or a game, in both languages with pinyin."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from quizzes.text import Text, han_count

Words = Mapping[str, Text]

# "quoted", with no escape but \\n; or bare, with no sign that could mean something to YAML.
_VALUE = r"""("(?:[^"\\]|\\n)*"|[^\s"'\[\]{},:#&*!|>%@`?=<-][^"\[\]{},:#\t]*(?<! ))"""
PLAIN = re.compile(rf'("?)([\w-]+)\1: \{{zh: {_VALUE}(?:, pinyin: {_VALUE})?, en: {_VALUE}\}}')


class WordsFault(ValueError):
    """A words file that can't be used; the message says file, key and what is wrong."""


def read_words(file: Path) -> dict[str, Text]:
    """The texts of a file by key. Raises WordsFault with the first fault found."""
    written = file.read_text("utf-8")
    entries = plain_entries(written)
    if entries is None:
        import yaml

        entries = yaml.load(written, Loader=yaml.CBaseLoader) or {}
    return {key: _text(file, key, entry) for key, entry in entries.items()}


def plain_entries(written: str) -> dict[str, dict[str, str]] | None:
    """The entries by key where each is one plain line; None for whatever else YAML can say.

    The program's own files are like this, so that a station needs no YAML: 1.5 MiB, 12 ms.
    """
    entries: dict[str, dict[str, str]] = {}
    for line in written.split("\n"):
        if not line or line.startswith("#"):
            continue
        found = PLAIN.fullmatch(line)
        if found is None or found[2] in entries:
            return None
        said = {"zh": found[3], "pinyin": found[4], "en": found[5]}
        entries[found[2]] = {part: _bare(value) for part, value in said.items() if value}
    return entries


def _bare(value: str) -> str:
    return value[1:-1].replace("\\n", "\n") if value[0] == '"' else value


def _text(file: Path, key: str, entry: object) -> Text:
    if not isinstance(entry, dict) or not {"zh", "en"} <= set(entry):
        raise WordsFault(f"{file}: {key}: needs zh and en")
    pinyin = entry.get("pinyin", "")
    syllables = [s for s in pinyin.split() if not s.startswith("{")]
    if pinyin and len(syllables) != han_count(entry["zh"]):
        raise WordsFault(f"{file}: {key}: pinyin has not one syllable for each character")
    return Text(entry["zh"], pinyin, entry["en"])

"""Reads a `words.yaml`: the texts of a screen or a game, in both languages with pinyin."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from quizzes.text import Text, han_count

Words = Mapping[str, Text]


class WordsFault(ValueError):
    """A words file that can't be used; the message says file, key and what is wrong."""


def read_words(file: Path) -> dict[str, Text]:
    """The texts of a file by key. Raises WordsFault with the first fault found."""
    entries = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader) or {}
    return {key: _text(file, key, entry) for key, entry in entries.items()}


def _text(file: Path, key: str, entry: object) -> Text:
    if not isinstance(entry, dict) or not {"zh", "en"} <= set(entry):
        raise WordsFault(f"{file}: {key}: needs zh and en")
    pinyin = entry.get("pinyin", "")
    syllables = [s for s in pinyin.split() if not s.startswith("{")]
    if pinyin and len(syllables) != han_count(entry["zh"]):
        raise WordsFault(f"{file}: {key}: pinyin has not one syllable for each character")
    return Text(entry["zh"], pinyin, entry["en"])

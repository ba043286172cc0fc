"""The words of all reports."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quizzes.text import Language, Text
from quizzes.words import read_words


@cache
def words() -> dict[str, Text]:
    """All of them, by key."""
    return read_words(Path(__file__).with_name("words.yaml"))


def say(language: Language, key: str, **fill: object) -> str:
    """One of them, filled."""
    return words()[key].filled(**fill).in_language(language)

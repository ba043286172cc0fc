"""The texts of the puzzle's frame; each rung has its own beside it."""

from __future__ import annotations

from pathlib import Path

from quizzes.words import read_words

WORDS = read_words(Path(__file__).parent / "words.yaml")

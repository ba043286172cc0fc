"""What is said in a round of bosses: its own words, and those of the trail."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from games.monster_trail.card import WORDS as TRAIL
from quizzes.text import Text
from quizzes.words import read_words

WORDS: Mapping[str, Text] = {**TRAIL, **read_words(Path(__file__).parent / "words.yaml")}

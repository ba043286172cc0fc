"""What the jigsaw says."""

from __future__ import annotations

from pathlib import Path

from games.contract import Debrief
from games.convention_puzzle.words import WORDS as FRAME
from quizzes.words import read_words

WORDS = {**FRAME, **read_words(Path(__file__).parent / "words.yaml")}


def debrief(finished: int) -> Debrief:
    """One glow for each finished picture."""
    well = WORDS["went_well"].filled(n=finished)
    return Debrief(finished, finished, well, WORDS["tip"])

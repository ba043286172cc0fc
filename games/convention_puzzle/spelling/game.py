"""The rung 拼字, from its own page to the last card."""

from __future__ import annotations

import random

from games.contract import Game, Start
from games.convention_puzzle.rung import play_rung
from games.convention_puzzle.spelling.page import SpellingPage
from games.convention_puzzle.spelling.rules import SpellingRound, choose_parts
from quizzes.kinds.convention import Convention


def start_rung(start: Start, convention: Convention) -> Game:
    """A round; chance comes from the seed alone."""
    asked = choose_parts(convention, start.reader.band, random.Random(start.seed))
    return play_rung(start, convention, SpellingPage(SpellingRound(convention, asked)))

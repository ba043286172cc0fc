"""The rung 填空, from its own page to the last card."""

from __future__ import annotations

import random

from games.contract import Game, Start
from games.convention_puzzle.gaps.page import GapsPage
from games.convention_puzzle.gaps.rules import GapsRound, choose_gaps
from games.convention_puzzle.rung import play_rung
from quizzes.kinds.convention import Convention


def start_rung(start: Start, convention: Convention) -> Game:
    """A round; chance comes from the seed alone."""
    asked = choose_gaps(convention, random.Random(start.seed))
    return play_rung(start, convention, GapsPage(GapsRound(convention, asked)))

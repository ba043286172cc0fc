"""The rung 用一用, from its first scene to the last card."""

from __future__ import annotations

import random

from games.contract import Game, Start
from games.convention_puzzle.cases.page import CasesPage
from games.convention_puzzle.cases.rules import CasesRound, choose_cases
from games.convention_puzzle.rung import play_rung
from quizzes.kinds.convention import Convention


def start_rung(start: Start, convention: Convention) -> Game:
    """A round of ten scenes; chance comes from the seed alone."""
    band, chance = start.reader.band, random.Random(start.seed)
    asked = choose_cases(convention, start.cases, band, start.seen, chance)
    return play_rung(start, convention, CasesPage(CasesRound(asked)), closing=False)

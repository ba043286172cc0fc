"""P0: the jigsaw."""

from __future__ import annotations

from games.contract import Game, Start
from games.convention_puzzle.jigsaw.jigsaw_game import JigsawGame
from quizzes.kinds.convention import Convention


def start_rung(start: Start, convention: Convention) -> Game:
    """A visit to the table of puzzles."""
    return JigsawGame(start, convention)

"""Starts the rung 排一排."""

from __future__ import annotations

from games.contract import Game, Start
from games.convention_puzzle.order.page import OrderPage
from games.convention_puzzle.rung import play_rung
from quizzes.kinds.convention import Convention


def start_rung(start: Start, convention: Convention) -> Game:
    """The game of this rung."""
    return play_rung(start, convention, OrderPage(start, convention))

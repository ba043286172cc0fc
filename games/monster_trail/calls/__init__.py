"""「该打哪个？」: cases of whom to call, two of which need no call."""

from __future__ import annotations

from games.contract import Game, Start


def start_calls(start: Start) -> Game:
    """A round of cases; pygame comes in only now."""
    from games.monster_trail.calls.game import CallsGame

    return CallsGame(start)

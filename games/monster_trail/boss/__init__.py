"""The bosses: a whole conversation that unfolds, and its look-alike with the same opening."""

from __future__ import annotations

from games.contract import Game, Start


def start_bosses(start: Start) -> Game:
    """A round of bosses and look-alikes; pygame comes in only now."""
    from games.monster_trail.boss.game import BossGame

    return BossGame(start)

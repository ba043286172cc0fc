"""How the cloak comes off: a way of its own for each of the six tricks, and for each friend.

Shown after the answer is in the log only; `make_ready` is the same work for both of a pair.
"""

from __future__ import annotations

from games.monster_trail.reveals.cloak import Fall, cloak, draw_fall, fall_box, make_ready_for
from games.monster_trail.reveals.friends import FRIENDS
from games.monster_trail.reveals.tricks import TRICKS

__all__ = ["Fall", "draw_fall", "fall_box", "fall_of", "make_ready"]


def fall_of(trick: str, is_trick: bool) -> Fall:
    """How the cloak of a trick, or of its friend, comes off. Raises KeyError."""
    return (TRICKS if is_trick else FRIENDS)[trick]


def make_ready(trick: str, height: float) -> None:
    """Rasterises the cloak and the copies that both of the pair need: alike for every key."""
    cloak().rest()
    make_ready_for((TRICKS[trick], FRIENDS[trick]), height)

"""Who was under the cloak, alive: six finishing moves, six joys, and how each stands about.

All three functions give the same shape, a `Move`. What they show is shown after the answer
only; `make_ready` is the same work for a trick and for a fine message.
"""

from __future__ import annotations

from functools import cache
from types import ModuleType

import pygame

from games.monster_trail.finishing.act import Act, Move
from games.monster_trail.finishing.friends import code_grabber as friend_code_grabber
from games.monster_trail.finishing.friends import hurry as friend_hurry
from games.monster_trail.finishing.friends import move_away as friend_move_away
from games.monster_trail.finishing.friends import secrecy as friend_secrecy
from games.monster_trail.finishing.friends import threat as friend_threat
from games.monster_trail.finishing.friends import too_good as friend_too_good
from games.monster_trail.finishing.tricks import (
    code_grabber,
    hurry,
    move_away,
    secrecy,
    threat,
    too_good,
)

__all__ = [
    "MOODS",
    "TRICKS",
    "FinishingMove",
    "finishing_for",
    "first_seen",
    "joy_for",
    "standing",
    "standing_as",
]

FinishingMove = Move
TRICKS = ("hurry", "secrecy", "move_away", "code_grabber", "too_good", "threat")
MOODS = ("idle", "talking", "caught", "defeat", "friend_idle", "friend_talking", "friend_happy")
FIRST_MOODS = ("caught", "talking", "friend_happy", "friend_idle")
_MONSTERS: dict[str, ModuleType] = {
    "hurry": hurry,
    "secrecy": secrecy,
    "move_away": move_away,
    "code_grabber": code_grabber,
    "too_good": too_good,
    "threat": threat,
}
_FRIENDS: dict[str, ModuleType] = {
    "hurry": friend_hurry,
    "secrecy": friend_secrecy,
    "move_away": friend_move_away,
    "code_grabber": friend_code_grabber,
    "too_good": friend_too_good,
    "threat": friend_threat,
}


@cache
def finishing_for(trick: str) -> Move:
    """The finishing move of a trick: from `standing(trick, "caught")` to its "defeat".

    Raises KeyError for a trick that there is not.
    """
    return _move(_MONSTERS[trick].ACT, trick)


@cache
def joy_for(trick: str) -> Move:
    """The joy of that trick's friend: ends in `standing(trick, "friend_happy")`."""
    return _move(_FRIENDS[trick].ACT, trick)


@cache
def standing(trick: str, mood: str) -> Move:
    """A figure standing about in one of `MOODS`, a loop of `seconds`. Raises KeyError."""
    module = _FRIENDS[trick] if mood.startswith("friend_") else _MONSTERS[trick]
    return _move(module.STANDING[mood.removeprefix("friend_")], trick)


def first_seen(trick: str) -> list[pygame.Surface]:
    """The parts in which monster or friend comes out of the cloak: of both, whoever it is.

    To be packed ahead for the glass. `make_ready` has to come first.
    """
    shown = [part for mood in FIRST_MOODS for part in standing(trick, mood).as_drawn()]
    return list({id(part): part for part in shown}.values())


def standing_as(figure: str) -> Move:
    """The same by a figure's name: `hurry_caught`, `friend_move_away_happy`. Raises KeyError."""
    trick, _, mood = figure.removeprefix("friend_").rpartition("_")
    return standing(trick, f"friend_{mood}" if figure.startswith("friend_") else mood)


def _move(act: Act, trick: str) -> Move:
    return Move(act, (trick, f"friend_{trick}"))

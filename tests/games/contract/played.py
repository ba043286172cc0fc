"""A round by a player who knows only `parts()`: touches anything that can be touched."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

import pygame
from hands import Hands
from shelf_cases import Case

from games.contract import Answered, Debrief, Event, Part, Size
from quizzes.text import Text

MOST_TOUCHES = 400
BETWEEN_TOUCHES = 0.3  # seconds: longer than a double tap
STAGES_OF_THE_LAMP = 4
JUDGED = ("answer", "call")  # kinds of what is answered to an item; the others belong to it
PUZZLED = ("puzzle", "match", "gap", "order", "spell", "apply")  # ... and to what has no key


@dataclass(frozen=True)
class Scene:
    """What was on the glass, and the number that stands for all its pixels."""

    parts: tuple[Part, ...]
    picture: int
    colours: int
    texts: tuple[Text, ...]


@dataclass
class Played:
    """A whole round."""

    case: Case
    size: Size
    scenes: list[Scene] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    debrief: Debrief | None = None
    touches: int = 0

    @property
    def answered(self) -> list[Answered]:
        return [event for event in self.events if isinstance(event, Answered)]

    @property
    def answers(self) -> list[Answered]:
        return [one for one in self.answered if one.kind in JUDGED]

    @property
    def parts(self) -> list[Part]:
        return [part for scene in self.scenes for part in scene.parts]


def judged_once(answered: Sequence[Answered]) -> list[str]:
    """What each answer was given to; later tries at a puzzle are kept, but not graded."""
    asked = [one.item for one in answered if one.kind in JUDGED]
    solved = [
        f"{one.kind} {one.item} {one.detail.get('half', '')}"
        for one in answered
        if one.kind in PUZZLED and (one.score is not None or one.kind == "puzzle")
    ]
    return asked + solved


def middle_of(part: Part, chance: random.Random) -> tuple[float, float]:
    """Where a finger goes; on a text whose words are tapped, to any of them."""
    x, y, width, height = chance.choice(part.letters)[1] if part.letters else part.rect
    return x + width / 2, y + height / 2


def scene_of(hands: Hands) -> Scene:
    picture = hands.picture()
    texts = (*hands.game.aloud(), *hands.game.soon())
    return Scene(tuple(hands.game.parts()), picture, colours_on(hands.surface), texts)


def colours_on(surface: pygame.Surface) -> int:
    """How many colours a coarse sieve finds."""
    return len(set(memoryview(surface.get_buffer().raw).cast("I")[::997].tolist()))


def touch_on(hands: Hands, chance: random.Random, wanted: Callable[[Part], bool]) -> Part:
    """Touches something wanted, or anything where nothing is; gives what it was."""
    hands.wait_for(lambda: hands.targets() or hands.debrief)
    targets = hands.targets()
    target = chance.choice([part for part in targets if wanted(part)] or targets)
    hands.touch(*middle_of(target, chance))
    return target


def play(case: Case) -> Played:
    """The same round each time: chance comes from the case alone."""
    chance = random.Random(str(case))
    hands = case.hands(lamp=case.seed % STAGES_OF_THE_LAMP)
    done = Played(case, hands.size)
    while hands.debrief is None and done.touches < MOST_TOUCHES:
        hands.wait_for(hands.targets)
        done.scenes.append(scene_of(hands))
        touch_on(hands, chance, lambda _: True)
        done.touches += 1
        hands.wait(BETWEEN_TOUCHES)
    done.events, done.debrief = hands.events, hands.debrief
    return done


@cache
def _played(case: Case) -> Played | Exception:
    try:
        return play(case)
    except Exception as fault:  # noqa: BLE001 - kept, so that a broken round is played once only
        return fault


def played(case: Case) -> Played:
    """The round of a case, played once for all promises. Raises what the game raised."""
    done = _played(case)
    if isinstance(done, Exception):
        raise done
    return done

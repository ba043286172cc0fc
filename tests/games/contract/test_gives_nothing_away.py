"""With the same words, a trick and a friend look, sound and move alike until the answer is in."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest
from hands import STEP, Hands
from levelled import DEALT, Dealt, levelled
from played import touch_on
from shelf_cases import Case, bands_of, unlike_levels

from games.contract import Answered, Part, Reader

GLASS = (480, 300)
PLACES = 6  # of a round
WITHOUT_KEYS = ("calls", "convention_puzzle")  # nobody tells tricks from friends there
any_level = pytest.mark.parametrize(
    ("game", "level"), [one for one in unlike_levels() if not set(one) & set(WITHOUT_KEYS)]
)


@dataclass
class Seen:
    """What could be seen and heard of an item until its answer was in the log."""

    key: str = ""
    pictures: list[int] = field(default_factory=list)
    parts: list[list[Part]] = field(default_factory=list)
    stills: list[bool] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    coming: list[int] = field(default_factory=list)


def start(game: str, level: str, dealt: Dealt, is_calm: bool) -> Hands:
    reader = Reader("zh", True, bands_of(game, level)[-1], is_calm)
    return Case(game, level, GLASS, reader, 4).hands(stock=levelled(dealt), lamp=3)


def look(hands: Hands, seen: Seen, seconds: float) -> None:
    for n in range(round(seconds / STEP)):
        hands.step()
        if n % 6 == 0:
            seen.pictures.append(hands.picture())
            seen.parts.append(hands.game.parts())
            seen.stills.append(hands.game.is_still)
            seen.coming.append(len(hands.game.soon()))


def is_a_red_light(part: Part) -> bool:
    return part.name.startswith("light_") and part.name != "light_back"


def answer(hands: Hands, seen: Seen, helps: int, before: int, seconds: float = 1.0) -> Answered:
    """Uses helps, says "go", and looks at what shows while the log is slow."""
    for _ in range(helps):
        touch_on(hands, random.Random(1), lambda part: part.name.startswith("help_"))
        look(hands, seen, 0.4)
        while not any(part.name == "answer_go" for part in hands.targets()):
            touch_on(hands, random.Random(1), is_a_red_light)  # 江江 asks about them first
            look(hands, seen, 0.4)
    hands.log_is_open = False
    hands.tap("answer_go")
    look(hands, seen, seconds)
    sent = hands.answered[-1]
    seen.key = sent.key
    seen.heard = [
        type(one).__name__ if isinstance(one, Answered) else repr(one)
        for one in hands.events[before:]
    ]
    hands.open_log()
    return sent


@any_level
@pytest.mark.parametrize("is_calm", [False, True], ids=["moving", "calm"])
def test_a_first_item_shows_nothing_of_its_key(game: str, level: str, is_calm: bool) -> None:
    """Every frame from the very start, with helps of the lamp, until the log has the answer."""
    found = []
    for dealt in DEALT:
        hands, seen = start(game, level, dealt, is_calm), Seen()
        look(hands, seen, 2.5)
        has_helps = any(part.name.startswith("help_") for part in hands.targets())
        answer(hands, seen, 2 if has_helps else 0, 0)
        found.append(seen)
    assert "R" in {seen.key for seen in found}
    assert len({seen.key for seen in found}) > 1
    for one in found[1:]:
        one.key = found[0].key
        assert one == found[0]


@any_level
def test_no_place_in_a_round_shows_anything_of_the_key(game: str, level: str) -> None:
    """Scenes at rest, each place of a round; every item is let go, so that no pair ever glows."""
    rounds = [places(start(game, level, dealt, True)) for dealt in DEALT[:2]]
    differing = 0
    for one, other in zip(*rounds, strict=True):
        differing += one.key != other.key
        assert one.pictures == other.pictures
        assert one.parts == other.parts
        assert one.coming == other.coming
    assert differing >= 2


def places(hands: Hands) -> list[Seen]:
    chance = random.Random(1)
    found: list[Seen] = []
    while hands.debrief is None and len(found) < PLACES:
        hands.wait_for(hands.targets)
        if any(part.name == "answer_go" for part in hands.targets()):
            hands.wait(1.5)
            seen, before = Seen(), len(hands.events)
            look(hands, seen, 0.1)
            answer(hands, seen, 0, before, 1.5)
            seen.pictures = [seen.pictures[0], seen.pictures[-1]]
            found.append(seen)
        else:
            touch_on(hands, chance, lambda part: part.name in ("next", "show_me", "say_1"))
            hands.wait(0.3)
    return found

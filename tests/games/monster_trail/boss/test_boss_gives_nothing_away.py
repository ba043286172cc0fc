"""Until an answer is in the log, nothing but what is said can tell a boss from its look-alike."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hands import STEP, Hands, card_of
from twin_talks import pair

from games.contract import Answered, Part, Reader, Stock
from games.monster_trail.boss.encounters import Encounter

TRAIL = card_of("monster_trail")
PAIR = pair(stages=(6, 4), first=(2, 3))  # the boss has two stages more, and tells sooner
GLASSES = {"wide": (640, 400), "tall": (400, 640)}
WAYS = {
    "wide-zh": ("wide", Reader()),
    "tall-en": ("tall", Reader("en", False, "7-9")),
    "calm-1-2": ("wide", Reader("zh", True, "1-2", True)),
}
many_ways = pytest.mark.parametrize(("glass", "reader"), list(WAYS.values()), ids=list(WAYS))


@dataclass(frozen=True)
class Seen:
    """All that a child could see or hear before the answer is in the log."""

    pictures: list[int]
    parts: list[list[Part]]
    stills: list[bool]
    heard: list[tuple[int, str]]
    coming: list[int]


def hands_on(which: int, glass: str, reader: Reader) -> Hands:
    """A round that begins with the boss (0) or with its look-alike (1)."""
    hands = Hands(TRAIL, "bosses", 3, reader, GLASSES[glass], stock=Stock(conversations=[PAIR]))
    order = [PAIR.items[which], PAIR.items[1 - which]]
    hands.game.round.encounters = [Encounter(PAIR, one) for one in order]
    hands.game.resize(hands.size)
    return hands


def watch(hands: Hands, stages: int, answer: str) -> Seen:
    """From the arrival over so many stages until just before the answer is recorded."""
    seen = Seen([], [], [], [], [])

    def look(seconds: float) -> None:
        for n in range(round(seconds / STEP)):
            hands.step()
            for event in hands.events:
                told = "Answered" if isinstance(event, Answered) else repr(event)
                seen.heard.append((hands.steps, told))
            hands.events.clear()
            seen.parts.append(hands.game.parts())
            seen.stills.append(hands.game.is_still)
            if n % 3 == 0:
                seen.pictures.append(hands.picture())
        seen.coming.append(len(hands.game.soon()))

    hands.log_is_open = False
    look(3)
    for _ in range(stages):
        hands.tap("see_more")
        look(1)
    hands.tap(f"answer_{answer}")
    look(0.6)
    return seen


@many_ways
@pytest.mark.parametrize("answer", ["stop", "ask", "go"])
def test_the_opening_is_the_same_for_both(glass: str, reader: Reader, answer: str) -> None:
    boss, friend = (watch(hands_on(which, glass, reader), 0, answer) for which in (0, 1))
    assert boss == friend


@many_ways
def test_no_stage_shows_how_many_there_are(glass: str, reader: Reader) -> None:
    """The fourth is the last of the look-alike; the boss goes on, and nobody can see it."""
    boss, friend = (watch(hands_on(which, glass, reader), 3, "stop") for which in (0, 1))
    assert boss.pictures == friend.pictures
    assert boss.parts == friend.parts
    assert (boss.stills, boss.heard) == (friend.stills, friend.heard)
    assert boss.coming == friend.coming


def test_nothing_shows_before_the_log_has_the_answer() -> None:
    hands = hands_on(0, "wide", Reader())
    watch(hands, 2, "stop")
    before = {part.words for part in hands.game.parts()}
    hands.wait(20)
    assert {part.words for part in hands.game.parts()} == before
    assert hands.game.aloud() == []
    hands.game.recorded(1)
    assert {part.words for part in hands.game.parts()} != before


def test_a_tapped_clue_lights_up_only_when_the_tap_is_in_the_log() -> None:
    hands = hands_on(0, "wide", Reader())
    watch(hands, 2, "stop")
    hands.log_is_open = True
    hands.game.recorded(1)
    hands.wait(2)
    before, parts = hands.picture(), hands.game.parts()
    hands.log_is_open = False
    hands.tap_letter(lambda letter: letter >= 3)
    assert hands.game.parts() == [replace(part, can_touch=False) for part in parts]
    hands.open_log()
    assert hands.game.parts() != parts
    assert hands.picture() != before

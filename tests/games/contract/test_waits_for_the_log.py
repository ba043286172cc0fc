"""Until an answer is in the log the glass says no more than that it was heard."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hands import Hands
from played import touch_on
from shelf_cases import Case, bands_of, unlike_levels

from games.contract import Answered, Part, Reader, Sound

LONG = 20  # seconds: a disk that has gone to sleep
SETTLED = 1.5  # seconds: longer than the gesture that says "heard"
SLOW_ANSWERS = 3  # of each kind


def lines_of(parts: list[Part]) -> set[str]:
    return {line for part in parts for line in part.words.split(" / ")}


# A jigsaw grades nothing; that its finished scene waits is tested beside it.
GRADED = [one for one in unlike_levels() if not one[1].endswith(".jigsaw")]


@pytest.mark.parametrize(("game", "level"), GRADED)
def test_nothing_is_told_before_the_answer_is_in_the_log(game: str, level: str) -> None:
    """Whatever was answered to whatever: the same few words, and a picture that stands still."""
    chance = random.Random(f"waits {game} {level}")
    reader = Reader(band=bands_of(game, level)[0], reduced_motion=True)
    hands = Case(game, level, (800, 600), reader, 5).hands()
    kept_waiting = Counter[str]()
    told: dict[str, set[frozenset[str]]] = {}
    heard: dict[str, set[tuple[str, ...]]] = {}
    while hands.debrief is None and min(kept_waiting.values(), default=0) < SLOW_ANSWERS:
        hands.wait_for(hands.targets)
        before, happened = lines_of(hands.game.parts()), len(hands.events)
        hands.log_is_open = False
        touched = touch_on(hands, chance, lambda _: True)
        sent = [one for one in hands.events[happened:] if isinstance(one, Answered)]
        if sent and sent[0].score is not None:
            [answer] = sent
            words = watch_it_wait(hands) - before
            others = [one for one in hands.events[happened:] if one is not answer]
            assert all(isinstance(one, Sound) for one in others), others
            sounds = tuple(one.name for one in others if isinstance(one, Sound))
            told.setdefault(answer.kind, set()).add(frozenset(words))
            heard.setdefault(touched.name, set()).add(sounds)
            kept_waiting[answer.kind] += 1
        hands.log_is_open = True
        for one in sent:
            hands.game.recorded(one.number)
        hands.take()
        hands.wait(0.3)
    assert kept_waiting
    assert all(len(words) == 1 for words in told.values()), told
    assert all(len(sounds) == 1 for sounds in heard.values()), heard


def watch_it_wait(hands: Hands) -> set[str]:
    """Looks for long at an answer on its way; gives all words that were on the glass."""
    lines, aloud = lines_of(hands.game.parts()), hands.game.aloud()
    hands.wait(SETTLED)
    parts, picture = hands.game.parts(), hands.picture()
    for _ in range(4):
        hands.wait(LONG / 4)
        hands.game.recorded(10_000)
        hands.take()
        assert hands.game.parts() == parts
        assert hands.picture() == picture
        assert hands.game.aloud() == aloud
    return lines | lines_of(parts)

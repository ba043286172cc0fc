"""To an eye that can't tell red from green: answers, states and letters stay clear."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest
from colour_sight import (
    as_seen,
    contrast,
    distance,
    ground_and_ink,
    pixels_of,
    share_of_edges_that_differ,
)
from hands import Hands
from played import touch_on
from shelf_cases import Case, bands_of, unlike_levels

from games.contract import Reader
from games.stage.writing import Pen
from quizzes.text import Text

GLASS = (1280, 800)
SCENES = 7
SIEVE = 3  # every third pixel of every third row
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
LEAST_ON_TARGETS = 3.0  # the same for large letters, which those on targets are
LEAST_INK = 0.0005  # of a part: a short word on a wide board
SHAPES_DIFFER = 0.3
SEEN, STILL_SEEN = 20, 8  # ΔE of a change to most eyes, and at least what must be left of it
any_level = pytest.mark.parametrize(("game", "level"), unlike_levels())


def start(game: str, level: str) -> Hands:
    reader = Reader("zh", False, bands_of(game, level)[0], reduced_motion=True)
    return Case(game, level, GLASS, reader, 6).hands()


def at_rest(hands: Hands) -> None:
    hands.wait_for(lambda: hands.targets() or hands.debrief)
    hands.wait(1)
    hands.picture()


@pytest.mark.parametrize("game", sorted({game for game, _ in unlike_levels()}))
def test_the_three_answers_differ_in_shape(game: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one and the same word on each, so that the shape alone tells them apart."""
    write = Pen.write

    def write_alike(pen: Pen, text: Text, *how: object, **more: object) -> object:
        return write(pen, Text("一", "yī", "a"), *how, **more)  # type: ignore[arg-type]

    for level in [level for one, level in unlike_levels() if one == game]:
        with monkeypatch.context() as patch:
            patch.setattr(Pen, "write", write_alike)
            hands = start(game, level)
            at_rest(hands)
        answers = [part for part in hands.targets() if part.name.startswith("answer_")]
        seen = [as_seen(pixels_of(hands.surface, part.rect)) for part in answers]
        for a, b in combinations(seen, 2):
            assert share_of_edges_that_differ(a, b) >= SHAPES_DIFFER, level


@any_level
def test_letters_stand_out_from_their_ground(game: str, level: str) -> None:
    chance, hands = random.Random(level), start(game, level)
    for _ in range(SCENES):
        at_rest(hands)
        if hands.debrief is not None:
            break
        for part in hands.game.parts():
            if part.kind == "figure" or not part.words:
                continue
            ground, ink = ground_and_ink(pixels_of(hands.surface, part.rect), LEAST_INK)
            assert contrast(ground, ink) >= LEAST_CONTRAST, part.name
            least = LEAST_ON_TARGETS if part.can_touch else LEAST_CONTRAST
            assert contrast(as_seen(ground), as_seen(ink)) >= least, part.name
        touch_on(hands, chance, lambda part: part.name in ("answer_stop", "show_me"))


@any_level
def test_a_change_that_is_seen_is_seen_without_green_too(game: str, level: str) -> None:
    """What changes on a part whose words stay the same changes by more than red to green."""
    chance, hands = random.Random(level), start(game, level)
    at_rest(hands)
    for _ in range(SCENES):
        parts = {(p.name, p.rect, p.words) for p in hands.game.parts() if p.kind != "figure"}
        before = pixels_of(hands.surface)
        touch_on(hands, chance, lambda part: part.name in ("answer_stop", "show_me"))
        at_rest(hands)
        if hands.debrief is not None:
            break
        after = pixels_of(hands.surface)
        for part in hands.game.parts():
            if (part.name, part.rect, part.words) in parts:
                x, y, width, height = part.rect
                spot = (slice(y, y + height, SIEVE), slice(x, x + width, SIEVE))
                differ = (before[spot] != after[spot]).any(axis=-1)
                old, new = before[spot][differ], after[spot][differ]
                seen = distance(old, new) > SEEN
                if seen.any():
                    left = distance(as_seen(old[seen]), as_seen(new[seen]))
                    assert np.median(left) >= STILL_SEEN, part.name

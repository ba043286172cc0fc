"""On every glass the first scene is right for every reader, and reading changes nothing else."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from played import Played, scene_of
from promises import (
    everything_lies_on_the_glass,
    it_draws_a_picture,
    no_glyph_is_missing,
    no_text_is_cut,
    nothing_lies_under_the_shells_buttons,
    nothing_with_words_lies_over_another,
    on_tall_glass_everything_can_be_reached,
    targets_are_as_large_as_a_childs_finger_needs,
    targets_stand_apart,
)
from shelf_cases import BANDS, LOOKS, Case, some_cases

from games.contract import Reader
from kiosk.play_bot.glass import stage_size

PROMISES = (
    it_draws_a_picture,
    everything_lies_on_the_glass,
    nothing_lies_under_the_shells_buttons,
    targets_are_as_large_as_a_childs_finger_needs,
    targets_stand_apart,
    nothing_with_words_lies_over_another,
    on_tall_glass_everything_can_be_reached,
    no_text_is_cut,
    no_glyph_is_missing,
)


@pytest.mark.parametrize("case", some_cases(1), ids=str)
def test_the_first_scene_is_right_for_every_reader(case: Case) -> None:
    hands = case.hands(lamp=3)
    hands.wait_for(hands.targets)
    names = [part.name for part in hands.game.parts()]
    for band, (language, has_pinyin) in product(BANDS, LOOKS):
        reader = Reader(language, has_pinyin, band, band in ("3-4", "7-9"))
        size = stage_size(*case.glass, band)
        hands.game.read_as(reader)
        if size != hands.size:
            hands.game.resize(size)
            hands.size = size
        seen = Played(replace(case, reader=reader), size, [scene_of(hands)])
        broken = {p.__name__: faults for p in PROMISES if (faults := sorted(set(p(seen))))}
        assert broken == {}, reader
        assert [part.name for part in hands.game.parts()] == names
    assert hands.answered == []

"""The core pack has what the learning core needs: practice for every band, forms for checks."""

from __future__ import annotations

import random
from typing import get_args

import pytest

from quizzes.choose import choose_round
from quizzes.learning.forms import LETTERS, check_form, difficulty_gap
from quizzes.message import Band
from quizzes.pack import core_pack_folder, read_pack

PACK = read_pack(core_pack_folder())
BANDS: tuple[Band, ...] = get_args(Band)


@pytest.mark.parametrize("band", BANDS)
def test_its_three_forms_are_equally_hard(band: Band) -> None:
    forms = [check_form(PACK.pairs, letter, band, seed=1) for letter in LETTERS]
    assert {len(form.items) for form in forms} == {8 if band == "1-2" else 12}
    assert difficulty_gap(forms) < 0.1


@pytest.mark.parametrize("band", BANDS)
@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_round_of_any_level_and_band_is_whole_and_for_practice(band: Band, level: int) -> None:
    for seed in range(10):
        items = choose_round(PACK, level, band, [], random.Random(seed))
        assert len(items) == 8
        assert {item.form for item in items} == {"train"}
        assert {item.key for item in items} == {"R", "A", "G"}

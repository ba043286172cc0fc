"""In low reach the design is smaller; what a child touches is as large as ever."""

import pytest
from playing_rungs import play

from games.contract import TARGET_MM, Reader, Size

GLASSES = ((1280, 800), (1080, 1920), (1920, 1080))
RUNGS = {
    "1-2": ("jigsaw", "pairs", "cases"),
    "5-6": ("jigsaw", "pairs", "gaps", "order", "spelling", "cases"),
}


@pytest.mark.parametrize("glass", GLASSES)
@pytest.mark.parametrize("band", ["1-2", "5-6"])
def test_what_is_touched_first_on_each_rung_is_large_enough(glass, band):
    for rung in RUNGS[band]:
        hands = play(rung, reader=Reader(band=band), glass=glass, is_low=True)
        if rung == "jigsaw":
            hands.tap(next(p.name for p in hands.game.parts() if p.name.startswith("picture_")))
            hands.wait(0.5)
        least = TARGET_MM[band] * hands.size.true_px_per_mm - 2
        parts = [part for part in hands.game.parts() if part.can_touch]
        small = {part.name: part.rect for part in parts if min(part.rect[2:]) < least}
        assert parts and not small, rung
        assert not [part.name for part in hands.game.parts() if part.is_cut], rung


def test_only_the_lower_part_of_an_upright_glass_is_low():
    assert Size(1080, 1152, 2.88).is_low
    assert not Size(1080, 1920, 4.03).is_low
    assert not Size(1920, 810, 3.02).is_low


def test_a_target_is_never_smaller_than_a_finger_of_its_age_needs():
    size = Size(1080, 1152, 2.88, true_px_per_mm=4.0)
    assert size.target(10, "5-6") == 60
    assert size.target(10) == 80
    assert size.target(40, "5-6") == round(40 * 2.88)

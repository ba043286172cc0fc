"""How large the glass is, told by the outline of a bank card."""

from hypothesis import given
from hypothesis import strategies as some

from kiosk.first_start.card import CARD_MM, LARGEST_INCHES, SMALLEST_INCHES, CardOutline

FULL_HD = (1920, 1080)


def test_a_card_that_fits_tells_the_size_of_the_glass():
    outline = CardOutline.at(FULL_HD, 4.034)  # 21.5 inches
    assert abs(outline.inches - 21.5) < 0.1
    wide, high = outline.sides_mm
    assert abs(wide - 476) < 2 and abs(high - 268) < 2


def test_a_larger_outline_means_a_smaller_screen():
    outline = CardOutline.at(FULL_HD, 4.0)
    assert outline.sized(outline.width_px + 40).inches < outline.inches


def test_the_outline_has_the_shape_of_a_card():
    outline = CardOutline.at((1080, 1920), 4.0)
    assert abs(outline.width_px / outline.height_px - CARD_MM[0] / CARD_MM[1]) < 1e-9


@given(some.floats(-1e4, 1e5), some.sampled_from([FULL_HD, (1080, 1920), (1280, 800)]))
def test_whatever_is_touched_the_screen_is_one_that_there_is(width, glass):
    inches = CardOutline(glass, 0).sized(width).inches
    assert SMALLEST_INCHES - 0.01 <= inches <= LARGEST_INCHES + 0.01

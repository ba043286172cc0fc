"""A power cut in the middle of a consented take loses about a second of it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "proofs"))
from power_cuts import MOST_LOST_SECONDS, cut_power


def test_a_power_cut_loses_about_a_second_and_the_rest_is_what_was_said(tmp_path):
    lost, wrong = cut_power(tmp_path, 2.4, 40, 3)
    assert wrong == 0
    assert max(lost) <= MOST_LOST_SECONDS

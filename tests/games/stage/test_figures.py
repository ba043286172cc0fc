from __future__ import annotations

from pathlib import Path

import pytest

from games.stage.figures import Figures, wake_pygame
from kiosk.play_bot.bot import ART

wake_pygame()


def test_a_figure_fits_its_box_and_is_drawn_once() -> None:
    figures = Figures()
    one = figures.get(ART / "answer_stop.svg", 80, 80)
    assert max(one.get_size()) == 80
    assert figures.get(ART / "answer_stop.svg", 80, 80) is one
    figures.forget()
    assert figures.get(ART / "answer_stop.svg", 80, 80) is not one


def test_a_figure_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nobody"):
        Figures().get(tmp_path / "nobody.svg", 10, 10)


@pytest.mark.parametrize("glass", [(320, 180), (200, 200), (100, 300)])
def test_a_backdrop_leaves_no_gap_on_any_glass(glass: tuple[int, int]) -> None:
    whole = Figures().backdrop(ART / "river_night.svg", *glass, 16 / 9)
    assert whole.get_size() == glass
    corners = [(0, 0), (glass[0] - 1, 0), (0, glass[1] - 1), (glass[0] - 1, glass[1] - 1)]
    assert all(whole.get_at(corner)[:3] != (0, 0, 0) for corner in corners)

"""The light goes along the words at the pace of the script."""

import pytest

from kiosk.booth.booth_visit import BoothVisit
from kiosk.booth.teleprompter import Teleprompter
from quizzes.glowpack.core import core_pack


@pytest.fixture(scope="module")
def scripts():
    return core_pack(forms=None).scripts


@pytest.mark.parametrize("band", ["1-2", "3-4", "5-6", "7-9"])
def test_all_lines_together_take_as_long_as_the_script_says(scripts, band):
    for script in scripts:
        visit, prompter = BoothVisit(band, script=script), Teleprompter()
        prompter.begin(visit)
        seconds = 0.0
        for _ in visit.lines:
            seconds += prompter.line_seconds()
            prompter.turn()
        assert seconds == pytest.approx(visit.version.seconds, rel=1e-6)


def test_the_light_comes_to_the_end_when_the_lines_time_is_over(scripts):
    prompter = Teleprompter()
    prompter.begin(BoothVisit("3-4", script=scripts[0]))
    assert not prompter.advance(prompter.line_seconds() * 0.99)
    assert prompter.advance(prompter.line_seconds() * 0.01)


def test_the_last_line_is_not_turned(scripts):
    prompter = Teleprompter()
    prompter.begin(BoothVisit("1-2", script=scripts[0]))
    for _ in range(50):
        prompter.turn()
    assert prompter.is_last and prompter.at == prompter.count - 1

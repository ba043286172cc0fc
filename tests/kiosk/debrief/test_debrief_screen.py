"""The debrief says how a glow lights: as the game says, or by pairs judged right on both sides."""

from games.contract import Debrief
from kiosk.debrief.debrief_screen import DebriefScreen
from kiosk.shell.reading import Reading
from quizzes.text import Text

WELL = Text("好", "hǎo", "Well")
HOW = Text("试一试", "shì yi shì", "Try")


def test_a_game_may_say_how_its_glows_light(qapp):
    screen = DebriefScreen(Reading("zh"), Debrief(1, 5, WELL, WELL, how=HOW), False, 0, [])
    assert screen.how["words"] == "试一试"


def test_without_word_of_the_game_a_glow_needs_both_of_a_pair(qapp):
    screen = DebriefScreen(Reading("zh"), Debrief(1, 5, WELL, WELL), False, 0, [])
    assert "好伙伴" in screen.how["words"]

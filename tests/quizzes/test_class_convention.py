from datetime import date

from games.convention_puzzle.rungs import rungs_for
from quizzes.class_convention import class_convention, is_own
from quizzes.text import Text

MEALS = Text(
    "吃饭的时候，让屏幕也休息。",
    "chī fàn de shí hou ràng píng mù yě xiū xi",
    "At meals we let the screens rest too.",
)
made = class_convention([("agree-meals", MEALS)], date(2026, 11, 22), 3)


def test_a_class_convention_keeps_the_words_and_says_who_agreed():
    assert made.lines[0].text == MEALS and made.lines[0].halves == ()
    assert (made.title.zh, made.issuer.zh) == ("我们班的公约", "我们自己约定")
    assert (made.year, made.revision, made.order_matters) == (2026, 3, False)
    assert is_own(made)


def test_its_ladder_has_the_rungs_that_whole_lines_allow():
    assert rungs_for(made, [], "1-2") == ["jigsaw"]
    assert rungs_for(made, [], "5-6") == ["jigsaw", "spelling"]

"""The last card, and the last page of the jigsaw, say who a convention is from."""

from datetime import date

from other_conventions import of_2001
from playing_rungs import play

from games.contract import Reader
from games.convention_puzzle.jigsaw.pictures import Picture
from games.convention_puzzle.jigsaw.scene_art import PictureBook
from games.convention_puzzle.jigsaw.whole import Whole
from games.convention_puzzle.last_card import LastCard
from quizzes.class_convention import class_convention
from quizzes.text import Text

MEALS = Text("吃饭的时候，让屏幕也休息。", "chī fàn de shí hou ràng píng mù yě xiū xi", "We rest.")


def said(convention, language="zh"):
    hands = play("pairs", of_2001(), Reader(language))
    card = LastCard(convention)
    card.lay_out(hands.game._glass)
    return card.boards()[1].words


def test_the_convention_of_2001_says_year_and_who_issued_it():
    assert "2001年 · 共青团中央、教育部等部门发布" in said(of_2001())


def test_a_finished_picture_of_a_class_says_that_they_agreed_on_it_themselves():
    own = class_convention([("agree-meals", MEALS)], date(2026, 11, 22))
    page = Whole(PictureBook(), Picture(own, own.lines[0], ""), may_go_on=False)
    page.lay_out(play("pairs", of_2001()).game._glass)
    assert "《我们班的公约》，我们自己约定，2026年" in page.boards()[1].words


def test_what_a_class_agreed_on_is_never_said_to_be_issued():
    own = class_convention([("agree-meals", MEALS)], date(2026, 11, 22))
    assert "2026年 · 我们自己约定" in said(own) and "发布" not in said(own)
    assert "issued" not in said(own, "en")

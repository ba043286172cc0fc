from datetime import date

from kiosk.reports.seat_story import Advice, day_of, seat_story
from kiosk.store.seat_history import SeatAnswer
from quizzes.grade import SCORES

DAY = 86_400_000
START = 1_763_913_600_000  # 24 November 2025, 0:00 in Beijing


def given(key, answer, times=10, skill="F01", day=0, detail=None):
    score = SCORES[key, answer]
    return [
        SeatAnswer(b"v", f"i{n}", "p", skill, key, answer, score, START + day * DAY, detail or {})
        for n in range(times)
    ]


def kinds(answers, verdicts=None, now=START):
    return [one.kind for one in seat_story(answers, verdicts or {}, now).advice]


def test_a_child_that_stops_everything_is_asked_to_look_at_fine_messages():
    assert kinds(given("R", "stop") + given("G", "stop"))[0] == "look_at_fine"


def test_a_child_that_lets_tricks_go_looks_for_clues():
    assert kinds(given("R", "go") + given("G", "go")) == ["find_clues"]


def test_a_child_that_asks_about_everything_says_why_first():
    assert "say_why" in kinds(given("R", "ask") + given("G", "ask"))


def test_what_was_missed_comes_back_when_it_is_due():
    answers = given("R", "stop") + given("G", "go") + given("R", "go", 1, "F07")
    assert kinds(answers, {"F01": "secure"}) == ["keep"]
    story = seat_story(answers, {"F01": "secure"}, START + 4 * DAY)
    assert story.advice == (Advice("come_back", ("F07",)),)


def test_never_more_than_three_pieces_of_advice():
    answers = given("R", "go") + given("G", "stop") + given("A", "go") + given("R", "go", 1, "F02")
    assert len(kinds(answers, {"F01": "not_yet"}, START + 9 * DAY)) == 3


def test_helped_answers_are_practice_but_say_nothing_of_how_a_child_answers():
    story = seat_story(given("G", "stop", 20, detail={"lamp": ["call"]}), {}, START)
    assert (story.answers, story.helped, story.leaning) == (20, 20, "too_few")
    assert [one.kind for one in story.advice] == ["play_on"]


def test_a_seat_without_answers_has_a_story_too():
    story = seat_story([], {}, START)
    assert (story.answers, story.last, story.skills) == (0, None, ())


def test_a_day_is_one_in_beijing():
    assert day_of(START - 1) == date(2025, 11, 23) and day_of(START) == date(2025, 11, 24)

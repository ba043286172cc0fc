from __future__ import annotations

from quizzes.learning.ability import Ability
from quizzes.learning.learner import Given, Learner, recall
from quizzes.learning.returns import DAY_MS

START = 1_700_000_000_000


def given(item: str, skill: str, score: float, day: float = 0, key: str = "R") -> Given:
    return Given(item, f"{skill}-1", skill, key, score, START + round(day * DAY_MS))


def test_of_a_guest_nothing_is_known() -> None:
    assert Learner().ability.answers == 0
    assert Learner().wanted() == ()


def test_a_missed_skill_is_wanted_until_another_pair_of_it_is_right() -> None:
    learner = Learner().after("F01", "f01-1", "R", 0, 0.0)
    assert learner.wanted() == ("F01",)
    its_look_alike = learner.after("F01", "f01-1", "G", 1, 0.0)
    assert its_look_alike.wanted() == ("F01",)
    assert its_look_alike.after("F01", "f01-2", "R", 1, 0.0).wanted() == ()


def test_missed_in_this_visit_comes_before_due_and_each_skill_once() -> None:
    learner = Learner(due=("F10", "F02")).after("F01", "f01-1", "R", 0.5, 0.0)
    assert learner.after("F03", "f03-1", "R", 0, 0.0).wanted() == ("F01", "F03", "F10", "F02")
    assert learner.after("F10", "f10-1", "R", 0, 0.0).wanted() == ("F01", "F10", "F02")


def test_a_due_skill_that_was_met_is_no_longer_due() -> None:
    assert Learner(due=("F10", "F02")).after("F10", "f10-1", "R", 1, 0.0).due == ("F02",)


def test_an_answer_of_another_kind_of_game_changes_nothing() -> None:
    assert Learner().after("P01", "photo", "", 0, 0.0) == Learner()


def test_a_returning_seat_brings_its_ability_and_what_is_due() -> None:
    history = [given("a", "F01", 0), given("b", "F02", 1), given("c", "F03", 0, day=2)]
    learner = recall(history, {"a": 0.0, "b": 0.0, "c": 0.0}, START + 4 * DAY_MS)
    assert learner.due == ("F01",)
    assert learner.missed == ()
    assert learner.ability == Ability().after(0, 0, 2 / 3).after(1, 0, 2 / 3).after(0, 0, 2 / 3)


def test_an_item_that_no_pack_holds_any_more_still_makes_its_skill_due() -> None:
    learner = recall([given("gone", "F01", 0)], {}, START + 4 * DAY_MS)
    assert (learner.ability.answers, learner.due) == (0, ("F01",))


def test_an_answer_that_the_lamp_helped_with_shows_no_ability_and_settles_nothing():
    missed = Learner().after("F01", "f01-1", "R", 0, 0.0)
    helped = missed.after("F01", "f01-2", "R", 1, 0.0, is_helped=True)
    assert helped == missed
    assert missed.after("F01", "f01-2", "R", 1, 0.0).missed == ()


def test_a_miss_in_spite_of_help_comes_back_and_moves_no_ability():
    after = Learner().after("F01", "f01-1", "R", 0, 0.0, is_helped=True)
    assert after.wanted() == ("F01",)
    assert after.ability == Learner().ability


def test_a_recalled_answer_with_help_counts_for_no_ability():
    alone, helped = (
        recall([Given("i", "p", "F01", "R", 1.0, START, is_helped)], {"i": 0.0}, START)
        for is_helped in (False, True)
    )
    assert alone.ability.answers == 1
    assert helped.ability.answers == 0

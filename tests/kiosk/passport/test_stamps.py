"""Which stamps there are and which are got: a stamp is for finishing, never for coming."""

from types import SimpleNamespace

from kiosk.passport.stamps import (
    new_stamps,
    stamps_of_bosses,
    stamps_of_levels,
    stamps_of_rungs,
)
from kiosk.store import Passport

TRAIL = "monster_trail"
LEVELS = [SimpleNamespace(id=id_) for id_ in ("hurry", "secrecy", "bosses", "calls")]
HALL = "convention_puzzle"
BOSSES = [SimpleNamespace(id=f"boss-{n}", bands=("3-4",)) for n in (1, 2, 3)]


def got(stamps):
    return [stamp.level for stamp in stamps if stamp.is_got]


def test_a_chapter_with_a_glow_gives_its_stamp_and_the_others_wait():
    page = stamps_of_levels(TRAIL, LEVELS, Passport(2, glowing=frozenset({(TRAIL, "hurry")})))
    assert [stamp.level for stamp in page] == ["hurry", "secrecy", "calls"]
    assert got(page) == ["hurry"]


def test_a_chapter_without_a_glow_and_another_games_level_give_none():
    brought = Passport(
        1,
        finished=frozenset({(TRAIL, "hurry"), ("pond", "secrecy")}),
        glowing=frozenset({("pond", "secrecy")}),
    )
    assert got(stamps_of_levels(TRAIL, LEVELS, brought)) == []


def test_the_calls_light_no_glows_and_are_done_when_finished():
    brought = Passport(finished=frozenset({(TRAIL, "calls")}))
    assert got(stamps_of_levels(TRAIL, LEVELS, brought)) == ["calls"]


def test_a_stamp_got_in_another_band_stays():
    brought = Passport(1, glowing=frozenset({(TRAIL, "threat")}))
    assert got(stamps_of_levels(TRAIL, LEVELS, brought)) == ["threat"]


def test_each_boss_that_is_lit_has_a_stamp_and_those_got_stand_first():
    brought = Passport(1, lit_pairs=frozenset({"boss-3"}))
    assert [s.is_got for s in stamps_of_bosses(LEVELS, BOSSES, "3-4", brought)] == [
        True,
        False,
        False,
    ]


def test_where_there_are_no_bosses_there_is_no_place_for_them():
    assert stamps_of_bosses(LEVELS[:2], BOSSES, "3-4", Passport()) == []
    assert stamps_of_bosses(LEVELS, BOSSES, "1-2", Passport()) == []


def test_a_new_stamp_is_told_once_and_a_second_boss_is_new_too():
    one = Passport(1, lit_pairs=frozenset({"boss-1"}))
    two = Passport(2, lit_pairs=frozenset({"boss-1", "boss-2"}))
    before, after = (stamps_of_bosses(LEVELS, BOSSES, "3-4", had) for had in (one, two))
    assert len(new_stamps(before, after)) == 1
    assert new_stamps(after, after) == []


def test_a_rung_finished_on_any_ladder_gives_its_stamp_and_those_of_other_grades_stay():
    ladders = [SimpleNamespace(id=id_) for id_ in ("one.jigsaw", "one.pairs", "two.jigsaw")]
    brought = Passport(2, finished=frozenset({(HALL, "two.jigsaw"), (HALL, "one.order")}))
    page = stamps_of_rungs(HALL, ladders, brought)
    assert [stamp.level for stamp in page] == ["jigsaw", "pairs", "order"]
    assert got(page) == ["jigsaw", "order"]

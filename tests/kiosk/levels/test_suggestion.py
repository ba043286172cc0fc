from pathlib import Path

import pytest

from games.monster_trail.card import CARD
from kiosk.levels.suggestion import suggested
from quizzes.learning.selection import practice_pairs
from quizzes.pack import core_pack_folder, read_pack

PAIRS = read_pack(core_pack_folder()).pairs
LEVELS = CARD.levels_for(PAIRS, "3-4")


def test_who_has_been_nowhere_begins_at_the_first_island():
    assert suggested(LEVELS, set(), (), PAIRS, "3-4") == LEVELS[0].id


def test_the_first_island_that_is_not_done_comes_next():
    done = {LEVELS[0].id, LEVELS[2].id}
    assert suggested(LEVELS, done, (), PAIRS, "3-4") == LEVELS[1].id


@pytest.mark.parametrize("skill", ["F01", "F02", "F07", "F14"])
def test_what_is_due_comes_before_what_is_new(skill):
    where = suggested(LEVELS, {level.id for level in LEVELS}, (skill,), PAIRS, "3-4")
    level = next(one for one in LEVELS if one.id == where)
    own = [p for p in practice_pairs(PAIRS, "3-4") if p.skill == skill]
    most = max(sum(map(one.practises, own)) for one in LEVELS)
    assert sum(map(level.practises, own)) == most > 0


def test_the_theme_of_the_week_comes_after_what_is_due_until_its_island_is_done():
    theme = suggested(LEVELS, set(), (), PAIRS, "3-4", "F14")
    assert theme not in ("", LEVELS[0].id)
    assert suggested(LEVELS, set(), ("F01",), PAIRS, "3-4", "F14") != theme
    assert suggested(LEVELS, {theme}, (), PAIRS, "3-4", "F14") == LEVELS[0].id


def test_a_due_skill_that_no_level_practises_changes_nothing():
    assert suggested(LEVELS, set(), ("X99",), PAIRS, "3-4") == LEVELS[0].id


def test_who_has_been_everywhere_goes_where_they_like():
    assert suggested(LEVELS, {level.id for level in LEVELS}, (), PAIRS, "3-4") == ""
    assert isinstance(LEVELS[0].picture, Path)

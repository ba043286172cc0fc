from __future__ import annotations

import random

import pytest
from other_conventions import of_2001
from whole_lines import of_whole_lines

from games.convention_puzzle.pairs.rules import Table, deal, most_rows
from games.convention_puzzle.rungs import rungs_for
from quizzes.kinds.convention import Convention


def table(seed: int = 1, convention: Convention | None = None) -> Table:
    return deal(convention or of_2001(), random.Random(seed))[0]


def join(at: Table, left: int, right: int) -> tuple[int, int, bool] | None:
    answered = at.join(left, right, 2.0)
    return at.recorded(answered) if answered else None


def test_the_five_lines_of_2001_lie_on_one_table_in_their_order() -> None:
    [only] = deal(of_2001(), random.Random(1))
    assert [match.line.id for match in only.matches] == [f"line-{n}" for n in range(1, 6)]
    assert sorted(only.rights) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("seed", range(20))
def test_right_halves_never_lie_in_the_right_order(seed: int) -> None:
    assert table(seed).rights != [0, 1, 2, 3, 4]


def test_the_same_seed_deals_the_same() -> None:
    assert table(7).rights == table(7).rights


def test_a_right_first_try_is_worth_one_and_makes_the_line() -> None:
    at = table()
    answered = at.join(2, 2, 4.5)
    assert answered is not None
    assert (answered.kind, answered.item, answered.score) == ("match", "convention-2001.line-3", 1)
    assert (answered.pair, answered.key, answered.skill, answered.seconds) == ("", "", "", 4.5)
    assert 2 not in at.joined
    assert at.recorded(answered) == (2, 2, True)
    assert at.joined == at.firsts == {2}
    assert at.rights[2] == 2


def test_only_the_first_try_at_a_half_is_graded() -> None:
    at = table()
    scores = []
    for right in (1, 3, 0):
        answered = at.join(0, right, 1.0)
        assert answered is not None
        scores.append((answered.score, answered.detail["try"]))
        at.recorded(answered)
    assert scores == [(0.0, 1), (None, 2), (None, 3)]
    assert at.joined == {0}
    assert at.firsts == set()


def test_what_lay_in_the_row_changes_places_with_what_comes() -> None:
    at = table()
    before = list(at.rights)
    join(at, 0, 0)
    assert at.rights[0] == 0
    assert at.rights[before.index(0)] == before[0]
    assert sorted(at.rights) == [0, 1, 2, 3, 4]


def test_halves_on_their_way_to_the_log_and_whole_lines_are_not_taken() -> None:
    at = table()
    first = at.join(0, 1, 1.0)
    assert at.join(0, 2, 1.0) is None
    assert at.join(1, 1, 1.0) is None
    second = at.join(2, 2, 1.0)
    assert first is not None
    assert second is not None
    assert at.recorded(second) == (2, 2, True)
    assert at.recorded(first) == (0, 1, False)
    assert at.join(2, 3, 1.0) is None
    assert at.join(3, 2, 1.0) is None


def test_after_two_wrong_tries_the_other_half_shows_itself() -> None:
    at = table()
    join(at, 0, 1)
    assert at.hinted(0) is None
    join(at, 0, 2)
    assert at.hinted(0) == 0
    join(at, 0, 0)
    assert at.hinted(0) is None


def test_like_halves_are_as_good_as_each_other() -> None:
    convention = of_2001()
    first, second, *others = convention.lines
    like = second.body.model_copy(update={"halves": (second.halves[0], first.halves[1])})
    changed = second.model_copy(update={"body": like})
    at = table(1, convention.model_copy(update={"lines": (first, changed, *others)}))
    assert join(at, 0, 1) == (0, 1, True)
    assert join(at, 1, 0) == (1, 0, True)
    assert at.firsts == {0, 1}


def test_many_pairs_come_table_after_table_of_about_the_same_size() -> None:
    short = of_whole_lines(count=16, is_long=False, is_paired=True)
    assert [len(one.matches) for one in deal(short, random.Random(1))] == [4, 4]
    long = of_whole_lines(count=16, is_paired=True)
    assert [len(one.matches) for one in deal(long, random.Random(1))] == [2, 2, 2, 2]


def test_long_halves_make_small_tables() -> None:
    assert most_rows(table().matches) == 5
    long = deal(of_whole_lines(count=16, is_paired=True), random.Random(1))
    assert most_rows(long[0].matches) == 2


def test_paired_lines_are_shown_whole_both_of_them() -> None:
    at = table(1, of_whole_lines(is_paired=True))
    assert [text.zh[:4] for text in at.matches[0].whole] == ["第一一条", "第一二条"]


def test_a_convention_without_pairs_has_no_such_rung() -> None:
    assert "pairs" not in rungs_for(of_whole_lines(), [], "3-4")

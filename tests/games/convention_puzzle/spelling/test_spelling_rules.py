"""The rules of 拼字, without a picture."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from other_conventions import of_2001, of_many_lines

from games.contract import Answered
from games.convention_puzzle.spelling.rules import (
    MOST_ROWS,
    ROWS_BEFORE_HELP,
    Spelled,
    SpellingRound,
    choose_parts,
)
from quizzes.kinds.convention import Convention


def a_round(convention: Convention | None = None, seed: int = 1) -> SpellingRound:
    convention = convention or of_2001()
    return SpellingRound(convention, choose_parts(convention, "7-9", random.Random(seed)))


def round_of(zh: str) -> SpellingRound:
    """A round that begins with this half-line."""
    convention = of_2001()
    [one] = [
        Spelled(line, part, tuple(reversed(range(len(part.zh)))))
        for line in convention.lines
        for part in line.halves
        if part.zh == zh
    ]
    return SpellingRound(convention, [one])


def put_in_order(round_: SpellingRound, places: list[int]) -> Answered:
    """Fills free cells with the tiles that come from these places of the text."""
    tiles = [round_.spelled.tiles.index(place) for place in places]
    for tile in tiles:
        cell = round_.next_free
        assert cell is not None
        assert round_.put(tile, cell)
    answered = round_.answer(4.0)
    assert answered is not None
    return answered


def test_three_half_lines_for_grades_five_and_six_and_four_above() -> None:
    for band, count in (("5-6", 3), ("7-9", 4)):
        asked = choose_parts(of_2001(), band, random.Random(2))  # type: ignore[arg-type]
        assert len({one.line.id for one in asked}) == len(asked) == count


def test_every_half_line_comes_at_some_time() -> None:
    come = {one.part.zh for seed in range(60) for one in a_round(seed=seed).asked}
    assert come == {half.zh for line in of_2001().lines for half in line.halves}


def test_tiles_never_lie_in_the_right_order() -> None:
    for seed in range(60):
        for one in a_round(seed=seed).asked:
            characters = "".join(one.characters[tile].zh for tile in one.tiles)
            assert sorted(characters) == sorted(one.part.zh)
            assert characters != one.part.zh


def test_marks_are_no_tiles() -> None:
    one = a_round(of_many_lines()).asked[0]
    assert "，" in one.part.zh
    assert "".join(character.zh for character in one.characters) == "累了就歇一歇看看远处"


def test_each_character_keeps_the_packs_pinyin() -> None:
    one = round_of("不浏览不良信息").spelled
    spoken = [character.pinyin for character in one.characters]
    assert spoken == one.part.pinyin.split()


def test_right_at_the_first_full_row_scores_one() -> None:
    round_ = round_of("不浏览不良信息")
    answered = put_in_order(round_, [0, 1, 2, 3, 4, 5, 6])
    assert (answered.score, answered.answer) == (1, "7/7")
    assert (answered.kind, answered.item) == ("spell", "convention-2001.line-1")
    assert answered.detail == {"placed": [0, 1, 2, 3, 4, 5, 6], "try": 1, "half": "2"}
    round_.recorded()
    assert (round_.phase, round_.firsts) == ("shown", [True])


def test_like_characters_are_as_good_as_each_other() -> None:
    round_ = round_of("不浏览不良信息")
    answered = put_in_order(round_, [3, 1, 2, 0, 4, 5, 6])
    assert answered.score == 1
    assert answered.detail["placed"] == [0, 1, 2, 3, 4, 5, 6]


def test_wrong_tiles_go_back_and_right_ones_stay() -> None:
    round_ = round_of("不浏览不良信息")
    answered = put_in_order(round_, [0, 2, 1, 3, 4, 5, 6])
    assert (answered.score, answered.answer) == (0, "5/7")
    assert round_.phase == "sent"
    assert round_.fixed == set()
    round_.recorded()
    assert round_.fixed == {0, 3, 4, 5, 6}
    assert round_.cells[1:3] == [None, None]
    again = put_in_order(round_, [1, 2])
    assert again.score is None
    assert again.detail["try"] == 2
    round_.recorded()
    assert (round_.phase, round_.firsts, len(round_.missed)) == ("shown", [False], 1)


def test_what_stays_can_not_be_moved() -> None:
    round_ = round_of("不浏览不良信息")
    put_in_order(round_, [0, 2, 1, 3, 4, 5, 6])
    round_.recorded()
    wrong = round_.spelled.tiles.index(2)
    fixed = round_.cells[0]
    assert fixed is not None
    assert not round_.take_back(fixed)
    assert not round_.put(fixed, 1)
    assert not round_.put(wrong, 0)


def test_two_placed_tiles_change_places() -> None:
    round_ = round_of("不浏览不良信息")
    round_.put(0, 0)
    round_.put(1, 1)
    assert round_.put(0, 1)
    assert round_.cells[:2] == [1, 0]


def test_a_tile_from_below_sends_the_one_in_the_cell_back() -> None:
    round_ = round_of("不浏览不良信息")
    round_.put(0, 0)
    assert round_.put(1, 0)
    assert round_.cells[0] == 1
    assert round_.cell_of(0) is None


def test_nothing_moves_while_the_answer_is_on_its_way() -> None:
    round_ = round_of("不浏览不良信息")
    put_in_order(round_, [0, 2, 1, 3, 4, 5, 6])
    assert not round_.take_back(0)
    assert not round_.put(0, 1)
    assert round_.answer(1.0) is None


def test_after_two_rows_with_something_wrong_free_cells_show_their_character() -> None:
    round_ = round_of("不浏览不良信息")
    put_in_order(round_, [1, 2, 0, 5, 3, 6, 4])
    round_.recorded()
    for _ in range(ROWS_BEFORE_HELP - 1):
        assert not round_.is_helped
        put_in_order(round_, [1, 2, 0, 5, 3, 6, 4])
        round_.recorded()
    assert round_.is_helped


def test_after_the_last_row_the_rest_come_by_themselves() -> None:
    round_ = round_of("不浏览不良信息")
    for _ in range(MOST_ROWS):
        put_in_order(round_, [1, 2, 0, 5, 3, 6, 4])
        round_.recorded()
    assert (round_.phase, round_.is_right, round_.firsts) == ("shown", False, [False])
    assert all(round_.fits(cell) for cell in range(7))


def test_it_ends_after_the_last_one() -> None:
    round_ = a_round(of_many_lines())
    for one in round_.asked:
        put_in_order(round_, list(range(len(one.tiles))))
        round_.recorded()
        round_.go_on()
    assert round_.phase == "over"
    assert all(round_.firsts)


def test_with_nothing_to_spell_it_is_over_at_once() -> None:
    assert SpellingRound(of_2001(), []).phase == "over"


@given(st.integers(0, 10_000), st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6))))
def test_whatever_is_moved_every_tile_is_in_one_place_and_it_can_be_finished(
    seed: int, moves: list[tuple[int, int]]
) -> None:
    round_ = a_round(seed=seed)
    for tile, cell in moves:
        round_.put(tile, cell)
        if round_.answer(1.0) is not None:
            round_.recorded()
        if tile == cell:
            round_.take_back(tile)
        placed = [one for one in round_.cells if one is not None]
        assert len(placed) == len(set(placed))
    for cell in range(7):
        if round_.phase == "place" and cell not in round_.fixed:
            character = round_.spelled.characters[cell].zh
            tile = next(
                tile
                for tile, place in enumerate(round_.spelled.tiles)
                if round_.spelled.characters[place].zh == character
                and round_.can_move(tile)
                and not ((at := round_.cell_of(tile)) is not None and at <= cell and at != cell)
            )
            round_.put(tile, cell)
    round_.answer(1.0)
    round_.recorded()
    assert round_.phase == "shown"

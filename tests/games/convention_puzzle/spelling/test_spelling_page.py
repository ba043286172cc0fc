"""拼字 on the glass, by touches."""

from __future__ import annotations

import pytest
from hands import Hands
from other_conventions import of_2001, of_many_lines
from playing_rungs import carry, drag, middle_of, names, page_of, play, touch_at

from games.contract import Reader, Say, Touch

CALM = Reader(band="7-9", reduced_motion=True)


def tile(hands: Hands, place: int) -> str:
    """The tile that comes from a place of the text."""
    return f"tile_{page_of(hands).round.spelled.tiles.index(place)}"


def fill(hands: Hands, places: list[int]) -> None:
    """Taps tiles one after the other."""
    for place in places:
        hands.tap(tile(hands, place))
    hands.wait(0.6)


def count(hands: Hands) -> int:
    return len(page_of(hands).round.spelled.tiles)


def test_a_tapped_tile_flies_to_the_next_free_cell() -> None:
    hands = play("spelling")
    first, second = (hands.part(f"cell_{n}").rect for n in (0, 1))
    hands.tap("tile_3")
    hands.tap("tile_5")
    hands.wait(0.5)
    assert hands.part("tile_3").rect == first
    assert hands.part("tile_5").rect == second


def test_a_tapped_tile_in_a_cell_goes_back() -> None:
    hands = play("spelling")
    home = hands.part("tile_3").rect
    hands.tap("tile_3")
    hands.wait(0.5)
    assert not hands.part("tile_3").can_touch
    touch_at(hands, "tile_3")
    hands.wait(0.5)
    assert hands.part("tile_3").rect == home


def test_a_tile_is_dragged_into_any_cell() -> None:
    hands = play("spelling")
    cell = hands.part("cell_4").rect
    drag(hands, "tile_0", middle_of(hands, "cell_4"))
    hands.wait(0.5)
    assert hands.part("tile_0").rect == cell


def test_two_tiles_in_cells_change_places() -> None:
    hands = play("spelling")
    first, second = (hands.part(f"cell_{n}").rect for n in (0, 1))
    hands.tap("tile_0")
    hands.tap("tile_1")
    hands.wait(0.5)
    drag(hands, "tile_0", middle_of(hands, "tile_1"))
    hands.wait(0.5)
    assert (hands.part("tile_1").rect, hands.part("tile_0").rect) == (first, second)


def test_a_tile_dragged_out_of_its_cell_goes_back_below() -> None:
    hands = play("spelling")
    home = hands.part("tile_2").rect
    hands.tap("tile_2")
    hands.wait(0.5)
    drag(hands, "tile_2", (home[0] + 10, home[1] + 10))
    hands.wait(0.5)
    assert hands.part("tile_2").rect == home
    assert "cell_0" in names(hands)


def test_the_right_row_shows_the_whole_line_and_says_it() -> None:
    hands = play("spelling")
    spelled = page_of(hands).round.spelled
    fill(hands, list(range(count(hands))))
    assert hands.part("line").words == spelled.line.text.zh
    assert [one.score for one in hands.answered] == [1]
    said = [one.texts for one in hands.events if isinstance(one, Say)][-1]
    assert spelled.line.text in said
    assert hands.part("gloss").words.startswith("小解释：")


def test_wrong_tiles_fly_back_and_right_ones_stay() -> None:
    hands = play("spelling")
    homes = {name: hands.part(name).rect for name in (tile(hands, 0), tile(hands, 1))}
    fill(hands, [1, 0, *range(2, count(hands))])
    assert {name: hands.part(name).rect for name in homes} == homes
    assert {"cell_0", "cell_1"} <= names(hands)
    assert "cell_2" not in names(hands)
    touch_at(hands, tile(hands, 2))
    hands.wait(0.5)
    assert "cell_2" not in names(hands)
    fill(hands, [0, 1])
    assert "line" in names(hands)
    assert [one.score for one in hands.answered] == [0, None]


def test_nothing_is_told_before_the_log_has_the_row() -> None:
    hands = play("spelling", reader=CALM)
    hands.log_is_open = False
    for place in [1, 0, *range(2, count(hands))]:
        hands.tap(tile(hands, place))
    bubble = hands.part("bubble").words
    hands.wait(3)
    assert hands.part("bubble").words == bubble
    assert not any(name.startswith("cell_") for name in names(hands))
    assert hands.targets() == []
    hands.open_log()
    assert {"cell_0", "cell_1"} <= names(hands)
    assert hands.part("bubble").words != bubble


def test_a_child_that_is_always_wrong_still_gets_on() -> None:
    hands = play("spelling")
    for _ in range(4):
        free = [n for n in range(count(hands)) if f"cell_{n}" in names(hands)]
        fill(hands, [*free[1:], free[0]])
    assert hands.part("line").words == page_of(hands).round.spelled.line.text.zh
    hands.tap("next")
    hands.wait(0.3)
    assert "cell_0" in names(hands)


def test_what_one_child_carries_another_does_not_tear_away() -> None:
    hands = play("spelling")
    carry(hands, "tile_0", (500, 500), finger=1)
    hands.tap("tile_1")
    hands.wait(0.5)
    cell = middle_of(hands, "cell_3")
    hands.game.touch(Touch("move", *cell, 1))
    hands.game.touch(Touch("release", *cell, 1))
    hands.wait(0.5)
    assert page_of(hands).round.cells[:4] == [1, None, None, 0]


def test_a_tile_that_another_child_holds_is_not_pushed_out() -> None:
    hands = play("spelling")
    hands.tap("tile_0")
    hands.wait(0.5)
    cell = middle_of(hands, "tile_0")
    carry(hands, "tile_0", (500, 500), finger=1)
    drag(hands, "tile_1", cell)
    hands.wait(0.5)
    assert page_of(hands).round.cells[0] == 0


def test_in_english_the_characters_are_chinese_with_their_meaning_beside() -> None:
    hands = play("spelling", reader=Reader("en", False, "7-9"))
    spelled = page_of(hands).round.spelled
    assert spelled.part.en in hands.part("bubble").words
    assert {hands.part(f"tile_{n}").words for n in range(count(hands))} == set(spelled.part.zh)
    fill(hands, list(range(count(hands))))
    text = spelled.line.text
    assert hands.part("line").words == f"{text.zh} / {text.en}"


@pytest.mark.parametrize("glass", [(1920, 1080), (1280, 800), (1024, 768), (1080, 1920)], ids=str)
def test_short_lines_of_another_convention_are_spelled_with_their_marks(
    glass: tuple[int, int],
) -> None:
    hands = play("spelling", of_many_lines(), glass=glass)
    for _ in range(4):
        assert count(hands) == 10
        assert not any(part.is_cut for part in hands.game.parts())
        fill(hands, list(range(10)))
        assert hands.part("line").words == "累了就歇一歇，看看远处。"
        hands.tap("next")


def test_the_debrief_counts_rows_that_were_right_at_once() -> None:
    hands = play("spelling")
    page = page_of(hands)
    fill(hands, [1, 0, *range(2, count(hands))])
    while page_of(hands) is page:
        free = [n for n in range(count(hands)) if f"cell_{n}" in names(hands)]
        fill(hands, free)
        hands.tap("next")
    assert (page.glows, page.most_glows) == (3, 4)
    assert page.clue in [line.text for line in of_2001().lines]

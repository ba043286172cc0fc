from kiosk.store import PuzzleCounts, StepRow, UseRow
from kiosk.teacher_desk.puzzle_table import Titles, puzzle_table
from quizzes.text import Text

C, OTHER = "convention-2001", "our-class"
LINES = {name: Text(name, "", name) for name in ("line-1", "line-2")}
TITLES = {
    C: Titles(Text("公约", "", "Convention"), LINES),
    OTHER: Titles(Text("我们", "", "We"), {}),
}


def rows(steps=(), uses=()):
    return puzzle_table(PuzzleCounts(tuple(steps), tuple(uses)), TITLES)


def test_rungs_stand_as_the_ladder_climbs_then_the_lines_in_their_order():
    told = rows(
        [StepRow(C, "spell", 6, 3, 0, 2), StepRow(C, "puzzle", 2, 0, 0, 1)],
        [UseRow(C, "line-2", 6, 6, 2), UseRow(C, "line-1", 6, 0, 2)],
    )
    assert [one.name for one in told] == [C, "puzzle", "spell", "use", "line-1", "line-2"]


def test_shares_have_margins_and_too_few_give_none():
    spell, few = rows([StepRow(C, "spell", 10, 8, 0, 2), StepRow(OTHER, "spell", 4, 4, 0, 1)])[1::2]
    assert (spell.share.n, spell.share.of, spell.share.low, spell.share.high) == (8, 10, 49, 94)
    assert few.share is None and not few.is_enough


def test_pictures_and_orders_have_no_share():
    told = rows([StepRow(C, "puzzle", 9, 0, 0, 1), StepRow(C, "order", 9, 5.5, 2.5, 1)])
    assert [one.share for one in told] == [None] * 3 and told[2].swaps == 2.5


def test_a_convention_that_was_not_played_has_no_rows():
    assert [one.name for one in rows([StepRow(C, "puzzle", 1, 0, 0, 1)])] == [C, "puzzle"]


def test_a_convention_that_no_pack_holds_any_more_is_called_by_its_id():
    (head, _) = rows([StepRow("gone", "puzzle", 1, 0, 0, 1)])
    assert head.title.zh == "gone"

"""Fingers on the table: dragging, tapping, two children at once."""

from __future__ import annotations

from tables import Tables

from games.contract import Reader, Sound
from games.convention_puzzle.jigsaw.puzzle import Group
from games.convention_puzzle.jigsaw.tray import FLOOR


def sounds(tables: Tables) -> list[str]:
    return [event.name for event in tables.events if isinstance(event, Sound)]


def home(tables: Tables, name: str) -> tuple[float, float]:
    _, row, column = name.split("_")
    return tables.place((int(row), int(column)))


def test_a_piece_is_dragged_home() -> None:
    tables = Tables()
    table = tables.open(3)
    x, y = home(tables, "piece_1_1")
    tables.drag("piece_1_1", x + 3, y - 2)
    assert table.puzzle.home == {(1, 1)}
    assert "piece_1_1" not in tables.pieces
    assert "back" not in tables.targets


def test_a_piece_is_tapped_and_then_its_home() -> None:
    tables = Tables()
    table = tables.open(3)
    assert not any(name.startswith("place_") for name in tables.targets)
    tables.tap("piece_0_2")
    assert len([name for name in tables.targets if name.startswith("place_")]) == 9
    tables.tap("place_0_2")
    assert table.puzzle.home == {(0, 2)}
    assert table.hands.picked is None


def test_on_a_wrong_place_it_hops_and_comes_back_and_is_still_picked() -> None:
    tables = Tables()
    table = tables.open(3)
    before = tables.part("piece_0_2").rect
    tables.tap("piece_0_2")
    tables.tap("place_2_0")
    tables.wait(0.1)
    assert not tables.game.is_still
    tables.wait(1.5)
    assert tables.game.is_still
    assert tables.part("piece_0_2").rect == before
    assert table.hands.picked is table.puzzle.group_of((0, 2))
    assert "gentle_no" not in sounds(tables)


def test_a_picked_piece_is_put_down_by_another_tap_on_it() -> None:
    tables = Tables()
    table = tables.open(3)
    tables.tap("piece_0_2")
    tables.tap("piece_0_2")
    assert table.hands.picked is None


def test_a_second_tap_within_a_quarter_of_a_second_does_nothing() -> None:
    tables = Tables()
    table = tables.open(3)
    x, y = tables.middle("piece_1_0")
    tables.tap_at(x, y)
    tables.finger("press", x, y)
    tables.finger("release", x, y)
    assert table.hands.picked is table.puzzle.group_of((1, 0))


def test_a_picked_piece_goes_to_a_free_spot_of_the_table() -> None:
    tables = Tables()
    table = tables.open(2)
    tables.tap("piece_0_0")
    corner = (table.layout.table.right - 2, table.layout.table.bottom - 2)
    tables.tap_at(*corner)
    tables.wait(1)
    group = table.puzzle.group_of((0, 0))
    assert group is not None
    assert table.layout.body(group).collidepoint(*corner)


def test_two_children_carry_two_pieces_at_once() -> None:
    tables = Tables()
    table = tables.open(3)
    one, other = home(tables, "piece_0_0"), home(tables, "piece_2_2")
    tables.finger("press", *tables.middle("piece_0_0"), 0)
    tables.finger("press", *tables.middle("piece_2_2"), 1)
    tables.finger("move", *one, 0)
    tables.finger("move", *other, 1)
    tables.finger("release", *other, 1)
    assert table.puzzle.home == {(2, 2)}
    tables.finger("release", *one, 0)
    assert table.puzzle.home == {(0, 0), (2, 2)}


def test_a_piece_in_one_hand_is_not_taken_by_another() -> None:
    tables = Tables()
    table = tables.open(2)
    x, y = tables.middle("piece_0_0")
    tables.finger("press", x, y, 0)
    tables.finger("press", x, y, 1)
    assert list(table.hands.held) == [0]


def test_joined_pieces_move_together() -> None:
    tables = Tables()
    table = tables.open(3)
    one, other = table.puzzle.group_of((0, 0)), table.puzzle.group_of((0, 1))
    assert one is not None and other is not None
    table.puzzle.loose[:] = [one, other]
    tables.drag("piece_0_1", table.layout.table.centerx, table.layout.table.bottom - 40)
    x, y = tables.place((0, 0))
    tables.drag("piece_0_0", x + other.dx + 4, y + other.dy)
    assert table.puzzle.group_of((0, 1)) is one
    before = tables.part("piece_0_1").rect
    x, y = tables.middle("piece_0_0")
    tables.drag("piece_0_0", x + 15, y - 10)
    after = tables.part("piece_0_1").rect
    assert (after[0] - before[0], after[1] - before[1]) == (15, -10)


def test_a_finger_that_the_system_takes_away_lets_the_piece_lie_where_it_lay() -> None:
    tables = Tables()
    tables.open(2)
    before = tables.game.parts()
    tables.finger("press", *tables.middle("piece_0_1"))
    tables.finger("move", 300, 300)
    assert not tables.game.is_still
    tables.finger("release", -1, -1)
    assert tables.game.is_still
    assert tables.game.parts() == before


def test_a_piece_in_hand_lies_where_it_lay_when_the_glass_turns() -> None:
    tables = Tables()
    tables.open(3)
    before = tables.game.parts()
    tables.finger("press", *tables.middle("piece_0_1"))
    tables.finger("move", 300, 300)
    tables.turn((400, 720))
    tables.turn((640, 400))
    assert tables.game.parts() == before
    tables.finger("release", 300, 300)
    assert tables.game.parts() == before


def test_the_place_of_a_piece_that_was_missed_twice_glows_while_it_is_picked() -> None:
    tables = Tables(reader=Reader(band="7-9", reduced_motion=True))
    table = tables.open(3)
    tables.tap("piece_1_1")
    x, y = (round(v) for v in tables.place((1, 1)))
    for place in ("place_0_0", "place_2_2"):
        tables.tap(place)
        tables.wait(1)
    tables.draw()
    assert tables.surface.get_at((x, y))[:3] != FLOOR
    assert table.aloud()[0].en == "The place that glows is its home."


def test_a_large_group_lies_below_single_pieces_when_it_is_let_go() -> None:
    tables = Tables()
    table = tables.open(3)
    puzzle = table.puzzle
    puzzle.loose[:] = [
        Group(frozenset({(2, 2)}), spot=0),
        Group(frozenset({(0, 0), (0, 1)}), spot=1),
    ]
    for group in puzzle.loose:
        table.layout.lay(group)
    tables.finger("press", *tables.middle("piece_0_0"))
    assert [len(group.cells) for group in puzzle.loose] == [1, 2]
    x, y = tables.middle("piece_0_0")
    tables.finger("move", x + 30, y)
    tables.finger("release", x + 30, y)
    assert [len(group.cells) for group in puzzle.loose] == [2, 1]


def test_a_piece_whose_place_glows_is_taken_by_the_finger_that_picked_it() -> None:
    tables = Tables()
    tables.open(3)
    tables.tap("piece_1_1")
    for place in ("place_0_0", "place_2_2"):
        tables.tap(place)
        tables.wait(1.5)
    tables.draw()
    x, y = tables.middle("piece_1_1")
    tables.finger("press", x, y)
    tables.draw()
    tables.finger("move", x + 40, y)
    assert tables.draw()


def test_a_piece_in_one_hand_is_not_sent_home_by_the_tap_of_another() -> None:
    tables = Tables()
    table = tables.open(3)
    tables.tap("piece_0_2")
    picked = table.hands.picked
    start = tables.middle("piece_0_2")
    tables.finger("press", *start, 0)
    tables.finger("press", *tables.place((0, 2)), 1)
    tables.finger("release", *tables.place((0, 2)), 1)
    assert table.puzzle.home == set()
    tables.finger("release", *start, 0)
    assert picked in table.puzzle.loose


def test_a_piece_sent_to_a_second_wrong_place_is_on_one_way_only() -> None:
    tables = Tables()
    table = tables.open(3)
    tables.tap("piece_0_2")
    tables.tap("place_2_0")
    tables.wait(0.1)
    tables.tap("place_2_2")
    tables.wait(0.1)
    tables.draw()
    drawn = [thing.look for thing in table._drawing._drawn]
    assert len({id(look) for look in drawn}) == len(drawn)

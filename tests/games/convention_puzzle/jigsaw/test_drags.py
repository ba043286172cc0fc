"""The drags that the bench times put a whole puzzle together."""

from __future__ import annotations

from tables import Tables

from games.contract import Reader
from games.convention_puzzle.jigsaw.drags import drags


def test_twenty_five_pieces_are_joined_and_carried_home() -> None:
    tables = Tables((960, 540), Reader(band="5-6"))
    largest = frames = 0
    for touch in drags(tables.game):
        if touch is not None:
            tables.finger(touch.kind, touch.x, touch.y, touch.finger)
        tables.wait(1 / 60)
        frames += 1
        loose = getattr(getattr(tables.game.page, "puzzle", None), "loose", [])
        largest = max([largest, *(len(group.cells) for group in loose)])
    assert largest == 25
    assert [one.detail["cut"] for one in tables.answered] == ["5x5"]
    assert tables.debrief is not None
    assert frames > 1000

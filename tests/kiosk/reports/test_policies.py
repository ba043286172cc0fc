"""A class of each kind, answering as the bots do: the map has a word of its own for each."""

import pytest

from kiosk.play_bot.policies import POLICIES
from kiosk.reports.bank import Bank
from kiosk.reports.read import read_map
from kiosk.store import Response

NAMED = {
    "careful": "tells_apart", "suspicious": "suspicious", "reckless": "trusting", "asker": "asks",
}  # fmt: skip


@pytest.mark.parametrize("policy", NAMED)
def test_the_map_tells_each_kind_of_class_apart(room, policy):
    made = room.a_class(seats=20, consents=range(1, 21))
    for seat in made.seats.values():
        visit = room.store.start_visit("3-4", "zh", seat).result()
        for n, key in enumerate("RRRRRAAGGG"):
            given = POLICIES[policy].answers[key]
            last = room.store.record(
                Response(visit, "monster_trail", f"i{n}", 1, "p", "F01", key, "answer", given, 1, 9)
            )
    last.result()
    found = read_map(room.store, made.id, Bank()).all
    assert found.leaning == NAMED[policy]
    d_prime, criterion = found.sensitivity
    assert (d_prime > 3) == (policy == "careful")
    assert (criterion < -2) == (policy == "suspicious")

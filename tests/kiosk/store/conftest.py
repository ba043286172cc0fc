"""A real store in a folder of its own, on a clock that the test turns."""

from pathlib import Path

import pytest

from kiosk.store import Response, open_store


class TurnedClock:
    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return TurnedClock()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def reopen(folder, clock):
    """Opens the same folder as often as wanted; closes what is left open."""
    opened = []

    def open_again(boot_id="boot 1"):
        opened.append(open_store(folder, clock=clock, boot_id=boot_id))
        return opened[-1]

    yield open_again
    for store in opened:
        store.close()


@pytest.fixture
def store(reopen):
    return reopen()


@pytest.fixture
def answer():
    """A response with only what the test cares for."""

    def make(visit, round=None, **given):
        usual = {
            "activity": "monster_trail", "item": "f01-1-r", "item_revision": 1, "pair": "f01-1",
            "skill": "F01", "key": "R", "kind": "answer", "answer": "stop", "score": 1.0,
            "ms": 2000,
        }  # fmt: skip
        return Response(visit=visit, round=round, **{**usual, **given})

    return make


@pytest.fixture
def pull_the_plug():
    """Lets go of a store as a power cut does: nothing is tidied, its mark stays."""

    def pull(store):
        mark = store._presence._mark
        store.close()
        Path(mark).touch()

    return pull


@pytest.fixture
def seated(store):
    """A class of three whose seat 1 may sign in: (class, seat id)."""
    store.change_settings("staff", class_seats_on=True).result()
    made = store.new_class("三1班", 3, "3-4").result()
    store.set_consent(made.seats[1], "2026-017", "staff").result()
    return made, made.seats[1]

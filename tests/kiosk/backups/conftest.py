"""A station with an answer, two classes and a pack, and its sealed backup on a stick."""

import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "quizzes"))  # for tiny_packs

from tiny_packs import pair, tree, write

from kiosk.backups.making import seal_backup
from kiosk.packs.station_packs import StationPacks
from kiosk.store import Response, open_store
from quizzes.glowpack.build import build
from quizzes.glowpack.signing import new_key, public_key, read_key

CODE = "1234567890123456"
PIN = "271828"
NOW = 1_800_000_000.0
NOW_MS = int(NOW * 1000)


@pytest.fixture(scope="session")
def packs_as_files(tmp_path_factory):
    """Two versions of `town`, and the publisher's public key."""
    folder, key = tmp_path_factory.mktemp("packs"), read_key(new_key())
    made = []
    for number, seq in (("1.0.0", 1), ("1.1.0", 2)):
        data = tree(pair("t01-1")) | {"id": "town", "version": number, "seq": str(seq)}
        made.append(build(write(folder / f"source-{number}", data), folder, key))
    return SimpleNamespace(old=made[0], new=made[1], publisher=public_key(key))


def answer(store, seat=None):
    visit = store.start_visit("3-4", "zh", seat).result()
    store.record(
        Response(visit, "monster_trail", "f01-1-r", 1, "f01-1", "F01", "R", "answer", "stop",
                 1.0, 900, None)
    ).result()  # fmt: skip
    store.end_visit(visit, "goodbye").result()


def at_noon(folder):
    return open_store(folder, clock=lambda: NOW)


@pytest.fixture(scope="session")
def made_station(tmp_path_factory, packs_as_files):
    """Sealed with one answer and one class; since then a second of each, and another pack."""
    top = tmp_path_factory.mktemp("station")
    data, stick = top / "data", top / "stick"
    stick.mkdir()
    packs = StationPacks(data)
    packs.publishers.trust(packs_as_files.publisher)
    packs.install(packs_as_files.old)
    with at_noon(data) as store:
        store.set_pin("staff", 1, PIN).result()
        made = store.new_class("三1班", 2, "3-4").result()
        store.set_recording_consent(made.seats[1], "R-1", "staff").result()
        answer(store)
        sealed = seal_backup(store, stick, CODE)
        answer(store)
        store.new_class("三2班", 2, "3-4").result()
        store.set_pin("staff", 2, "161803").result()
    packs.install(packs_as_files.new)
    return SimpleNamespace(top=top, seats=made.seats, sealed=sealed.path.name)


@pytest.fixture
def station(tmp_path, made_station):
    """A copy of it, to be changed."""
    top = tmp_path / "top"
    shutil.copytree(made_station.top, top)
    return SimpleNamespace(
        data=top / "data",
        stick=top / "stick",
        sealed=top / "stick" / made_station.sealed,
        packs=StationPacks(top / "data"),
        seats=made_station.seats,
    )


def answers_in(data):
    with at_noon(data) as store:
        return store.read("select count(*) from response")[0][0]

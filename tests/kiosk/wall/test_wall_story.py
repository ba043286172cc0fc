"""The wall's place in the town: there only when something hangs on it."""

import pytest

from kiosk.programmes import CHECKS, Kept, Programmes, keys
from kiosk.store import open_store
from quizzes.text import Text

PIN = "482915"
KEPT = Kept(
    "bridge", 1, Text("大桥", "dà qiáo", "The bridge"), "zh", 30.0, b"OPUS", b"", None, b"",
    (Text("好", "hǎo", "Good"),), (2.6,),
)  # fmt: skip


@pytest.fixture
def hang(monkeypatch, tmp_path):
    monkeypatch.setattr(keys, "PASSES", 1)
    monkeypatch.setattr(keys, "MEMORY_BYTES", 8192)

    def do():
        with open_store(tmp_path / "data") as store:
            programmes = Programmes(store, tmp_path / "data")
            store.set_pin("staff", 1, PIN).result()
            id_ = programmes.keep(KEPT, "17", "wall", 7).result()
            store.check_pin("staff", PIN).result()
            programmes.approve(id_, 1, CHECKS).result()
            programmes.put_on_wall(id_, "W-1").result()

    return do


def places(glass):
    return [place["id"] for place in glass.screen.places]


def test_without_programmes_there_is_no_wall(glass):
    station = glass()
    station.start()
    station.station.start_visit("3-4")
    station.wait_for("HomeScreen")
    assert "listening_wall" not in places(station)


def test_what_hangs_is_opened_from_the_town_and_left_again(glass, hang):
    hang()
    station = glass()
    station.start()
    station.station.start_visit("3-4")
    station.wait_for("HomeScreen")
    station.touch("place_listening_wall", then="WallScreen")
    station.touch("wall_0")
    station.finger.wait(lambda: station.screen.isOpen, "the programme")
    station.touch("wall_back")
    station.touch("bar_home", then="HomeScreen")

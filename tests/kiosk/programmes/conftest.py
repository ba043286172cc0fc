"""A real store, real files, a clock that the test turns, and PINs that are quickly stretched."""

from dataclasses import replace

import pytest

from kiosk.programmes import Kept, Programmes, keys
from kiosk.store import open_store
from quizzes.text import Text

PIN, OTHER_PIN = "271828", "314159"
HOUR_MS = 3_600_000


class TurnedClock:
    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture(autouse=True)
def quick_stretching(monkeypatch):
    monkeypatch.setattr(keys, "PASSES", 1)
    monkeypatch.setattr(keys, "MEMORY_BYTES", 8192)


@pytest.fixture
def clock():
    return TurnedClock()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def reopen(folder, clock):
    """Opens the folder as a start of the station does, as often as wanted: (store, programmes)."""
    opened = []

    def open_again():
        while opened:
            opened.pop().close()
        store = open_store(folder, clock=clock, boot_id="boot 1")
        opened.append(store)
        return store, Programmes(store, folder)

    yield open_again
    for store in opened:
        store.close()


@pytest.fixture
def station(reopen):
    """(store, programmes) with one staff PIN."""
    store, programmes = reopen()
    store.set_pin("staff", 1, PIN).result()
    return store, programmes


@pytest.fixture
def store(station):
    return station[0]


@pytest.fixture
def programmes(station):
    return station[1]


@pytest.fixture
def kept():
    """A finished take whose files can be recognised."""
    return Kept(
        script="bridge",
        revision=3,
        title=Text("大桥的故事", "dà qiáo de gù shi", "The bridge"),
        language="zh",
        seconds=31.5,
        opus=b"OPUS-VOICE" * 1000,
        mp3=b"MP3-VOICE" * 1000,
        film=b"FILM" * 200_000,
        cover=b"PNG-COVER" * 10,
        lines=(Text("大家好。", "dà jiā hǎo", "Hello."), Text("再见。", "zài jiàn", "Goodbye.")),
        line_starts=(2.6, 4.0),
    )


@pytest.fixture
def keep(store, programmes, kept):
    """Keeps a programme, and leaves the keys as they were with staff at the desk: open."""

    def do(consent="17", days=7, **changed):
        made = replace(kept, **changed) if changed else kept
        id_ = programmes.keep(made, consent, "home", days).result()
        store.check_pin("staff", PIN).result()
        return id_

    return do


@pytest.fixture
def seat(store):
    """A seat of a class with a recording consent."""
    made = store.new_class("三1班", 2, "3-4").result()
    store.set_recording_consent(made.seats[1], "R-17", "staff").result()
    return made.seats[1]
